import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { Dialog } from '../ui/dialog';
import { matchesText } from '../ui/fold-text';
import { useRegisteredCommands, type PaletteEntry } from './commands';
import { PaletteList, type PaletteGroup } from './palette-list';
import { sections, tokenPage } from './sections';
import { useSession } from './session';
import { ShellMessages } from './shell.messages';
import type { ShellSlots } from './slots';

interface PaletteProps {
  onClose: () => void;
  findUseCases: ShellSlots['findUseCases'];
}

/** Everything by its name: cases, actions of the page, pages, organisations. */
export function Palette({ onClose, findUseCases }: PaletteProps) {
  const t = useMessages(ShellMessages);
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const cases = useFoundCases(asked, findUseCases);
  const commands = useRegisteredCommands();
  const pages = usePages();
  const organisations = useOrganisations();
  const matching = (entries: readonly PaletteEntry[]) =>
    entries.filter((one) => matchesText(`${one.prefix ?? ''} ${one.label} ${one.hint ?? ''}`, asked));
  const groups: PaletteGroup[] = [
    { title: t('palette.cases'), entries: cases },
    { title: t('palette.actions'), entries: matching(commands) },
    { title: t('palette.pages'), entries: matching(pages) },
    { title: t('palette.organisations'), entries: asked ? matching(organisations) : [] },
  ];
  const search = useFullSearch(query.trim());
  const found = groups.some(({ entries }) => entries.length > 0);
  return (
    <Dialog open bare onClose={onClose} title={t('palette.title')} width={620}>
      <PaletteList
        query={query}
        onQuery={setQuery}
        groups={asked && !found ? [{ title: '', entries: [search] }] : groups.filter(({ entries }) => entries.length > 0)}
        onRun={(entry) => {
          onClose();
          entry.run();
        }}
      />
    </Dialog>
  );
}

function useFoundCases(query: string, findUseCases: ShellSlots['findUseCases']): readonly PaletteEntry[] {
  const { organisation } = useSession();
  const router = useRouter();
  const { data } = useQuery({
    queryKey: [organisation, 'palette', query],
    queryFn: () => findUseCases?.(organisation, query, (path) => router.history.push(path)) ?? [],
    enabled: Boolean(findUseCases) && query.length > 0,
    placeholderData: keepPreviousData,
  });
  return query ? (data ?? []) : [];
}

function usePages(): PaletteEntry[] {
  const t = useMessages(ShellMessages);
  const navigate = useNavigate();
  const { organisation, may } = useSession();
  const pages = [...sections, tokenPage].filter(({ ability }) => may(ability));
  return [...pages, { id: 'preferences', to: '/$organisation/preferences' } as const].map(({ id, to }) => ({
    id,
    label: t(`section.${id}`),
    icon: 'arrow-right',
    run: () => void navigate({ to, params: { organisation } }),
  }));
}

function useOrganisations(): PaletteEntry[] {
  const navigate = useNavigate();
  const { viewer, organisation } = useSession();
  const others = viewer.memberships.filter((one) => one.organisationSlug !== organisation);
  return others.map((one) => ({
    id: one.organisationSlug,
    label: one.organisationName,
    icon: 'arrow-right',
    run: () => void navigate({ to: '/$organisation/use-cases', params: { organisation: one.organisationSlug } }),
  }));
}

function useFullSearch(query: string): PaletteEntry {
  const t = useMessages(ShellMessages);
  const navigate = useNavigate();
  const { organisation } = useSession();
  const run = () => void navigate({ to: '/$organisation/use-cases', params: { organisation }, search: { q: query } });
  return { id: 'search-all', label: t('palette.searchAll', { query }), icon: 'search', run };
}
