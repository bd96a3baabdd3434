import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { useSession } from '../shell/session';
import { Button } from '../ui/button';
import { askConfirmation } from '../ui/confirm-dialog';
import { useFormat } from '../ui/language';
import { Menu, type MenuItem } from '../ui/menu';
import { showToast } from '../ui/toasts';
import { SaveViewDialog, type ViewDraft } from './save-view-dialog';
import type { SavedView } from './saved-views.graphql';
import { SavedViewsMessages } from './saved-views.messages';
import { SavedViewsMutations, SavedViewsQueries } from './saved-views.queries';
import styles from './saved-view-tabs.module.css';

interface NamedSearch {
  name: string;
  search: string;
}

export interface SavedViewTabsProps {
  organisation: string;
  /** Views that everybody has. */
  usual: readonly NamedSearch[];
  /** The state of the list as a view would keep it. */
  current: string;
  canSave: boolean;
  /** How many cases a view would show; undefined when that is not known yet. */
  countOf: (search: string) => number | undefined;
  onOpen: (search: string) => void;
}

/** The usual views, the shared ones, one's own, and a way to keep what is shown. Each is a link to a state of the list. */
export function SavedViewTabs(props: SavedViewTabsProps) {
  const { organisation, usual, current, canSave } = props;
  const t = useMessages(SavedViewsMessages);
  const { data: views = [] } = useQuery(SavedViewsQueries.list(organisation));
  const [draft, setDraft] = useState<ViewDraft>();
  const known = [...usual, ...views].some(({ search }) => search === current);
  return (
    <nav className={styles.tabs} aria-label={t('label')}>
      {usual.map((view) => (
        <ViewTab key={view.name} view={view} {...props} />
      ))}
      {views.map((view) => (
        <span key={view.id} className={styles.saved}>
          <ViewTab view={view} title={view.isShared ? t('shared', { name: view.ownerName }) : undefined} {...props} />
          {view.canEdit && view.search === current && <ViewMenu view={view} {...props} onRename={setDraft} />}
          {view.canEdit && view.search !== current && <ViewMenu view={view} {...props} onRename={setDraft} quiet />}
        </span>
      ))}
      {canSave && !known && (
        <Button kind="quiet" className={styles.save} onClick={() => setDraft({ name: '', search: current, isShared: false })}>
          {t('save')}
        </Button>
      )}
      {draft && <SaveViewDialog organisation={organisation} draft={draft} onClose={() => setDraft(undefined)} />}
    </nav>
  );
}

function ViewTab({ view, title, current, countOf, onOpen }: SavedViewTabsProps & { view: NamedSearch; title?: string }) {
  const format = useFormat();
  const count = countOf(view.search);
  return (
    <button
      type="button"
      className={styles.tab}
      title={title}
      aria-current={view.search === current ? 'page' : undefined}
      onClick={() => onOpen(view.search)}
    >
      {view.name} {count !== undefined && <span className={styles.count}>{format.number(count, 0)}</span>}
    </button>
  );
}

interface ViewMenuProps extends SavedViewTabsProps {
  view: SavedView;
  onRename: (draft: ViewDraft) => void;
  quiet?: boolean;
}

function ViewMenu({ view, organisation, current, onRename, quiet = false }: ViewMenuProps) {
  const t = useMessages(SavedViewsMessages);
  const { may } = useSession();
  const client = useQueryClient();
  const { mutate: save } = useMutation(SavedViewsMutations.save(client, organisation));
  const { mutate: remove } = useMutation(SavedViewsMutations.remove(client, organisation));
  const { id, name, search, isShared } = view;
  const onError = ({ message }: Error) => showToast({ kind: 'alarm', text: message });
  const restore = () => save({ name, search, isShared: isShared && may('saved-view.share') }, { onError });
  const removeView = async () => {
    const question = { title: t('confirmTitle', { name }), text: t('confirmText'), verb: t('remove'), keep: t('keep'), alarming: true };
    if (isShared && !(await askConfirmation(question))) return;
    remove(id, { onError, onSuccess: () => showToast({ text: t('removed', { name }), action: { run: restore } }) });
  };
  const replace = () =>
    save({ id, name, isShared, search: current }, { onError, onSuccess: () => showToast({ text: t('replaced', { name }) }) });
  const items: MenuItem[] = [
    ...(search === current ? [] : [{ key: 'replace', label: t('replace'), onSelect: replace }]),
    { key: 'rename', label: t('rename'), onSelect: () => onRename({ id, name, search, isShared }) },
    { key: 'remove', label: t('remove'), alarming: true, onSelect: () => void removeView() },
  ];
  return (
    <span className={quiet ? styles.quiet : undefined}>
      <Menu label={t('actions', { name })} items={items} align="start" />
    </span>
  );
}
