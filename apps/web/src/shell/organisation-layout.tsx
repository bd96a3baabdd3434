import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { LiveRegion } from '../ui/announcer';
import { ConfirmHost } from '../ui/confirm-dialog';
import { Dialog, preloadDialog } from '../ui/dialog';
import { ToastHost } from '../ui/toasts';
import { useCommands } from './commands';
import { Masthead } from './masthead';
import { SessionProvider, useSession } from './session';
import { ShellMessages } from './shell.messages';
import { useShortcutListener, useShortcuts } from './shortcuts';
import type { ShellSlots } from './slots';
import { UnknownOrganisation } from './unknown-organisation';
import { ViewerQueries } from './viewer.queries';
import styles from './organisation-layout.module.css';

const Palette = lazy(() => import('./palette').then((module) => ({ default: module.Palette })));
const ShortcutList = lazy(() => import('./shortcut-list').then((module) => ({ default: module.ShortcutList })));

const route = getRouteApi('/$organisation');

/** The frame of every page inside an organisation. */
export function OrganisationLayout({ slots }: { slots: ShellSlots }) {
  const { organisation } = route.useParams();
  const { data: viewer } = useSuspenseQuery(ViewerQueries.viewer());
  const membership = viewer.memberships.find((one) => one.organisationSlug === organisation);
  if (!membership) return <UnknownOrganisation viewer={viewer} />;
  return (
    <SessionProvider key={organisation} viewer={viewer} membership={membership}>
      <Frame slots={slots} />
    </SessionProvider>
  );
}

type OpenWindow = 'palette' | 'shortcuts' | 'submit' | undefined;

function Frame({ slots }: { slots: ShellSlots }) {
  const t = useMessages(ShellMessages);
  const { may, organisation, membership } = useSession();
  const [open, setOpen] = useState<OpenWindow>();
  const { SubmitUseCase } = slots;
  const close = () => setOpen(undefined);
  const create = SubmitUseCase && may('use-case.submit') ? () => setOpen('submit') : undefined;
  useShellKeys(setOpen, create, membership.preferences.singleKeyShortcuts);
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <Masthead onSearch={() => setOpen('palette')} onCreate={create} onShortcuts={() => setOpen('shortcuts')} />
      <main id="content" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <Suspense fallback={null}>
        {open === 'palette' && <Palette onClose={close} findUseCases={slots.findUseCases} />}
        {open === 'shortcuts' && <ShortcutList onClose={close} singleKeys={membership.preferences.singleKeyShortcuts} />}
        {SubmitUseCase && (
          <Dialog open={open === 'submit'} onClose={close} title={t('newCaseTitle')} width={640}>
            <SubmitUseCase organisation={organisation} onClose={close} />
          </Dialog>
        )}
      </Suspense>
      <ToastHost />
      <ConfirmHost />
      <LiveRegion />
    </div>
  );
}

function useShellKeys(setOpen: (open: OpenWindow) => void, create: (() => void) | undefined, singleKeys: boolean) {
  const t = useMessages(ShellMessages);
  useShortcutListener(singleKeys);
  useShortcuts([
    { keys: 'mod+k', label: t('shortcuts.palette'), run: () => setOpen('palette') },
    { keys: 'c', label: t('shortcuts.create'), run: () => create?.(), disabled: !create },
    { keys: '?', label: t('shortcuts.help'), run: () => setOpen('shortcuts') },
  ]);
  useCommands([
    ...(create ? [{ id: 'submit', label: t('newCaseTitle'), icon: 'plus' as const, shortcut: 'C', run: create }] : []),
    { id: 'shortcuts', label: t('shortcuts.title'), icon: 'keyboard', shortcut: '?', run: () => setOpen('shortcuts') },
  ]);
  useEffect(() => {
    const timer = setTimeout(() => whenIdle(preloadDialog), 1500);
    return () => clearTimeout(timer);
  }, []);
}

// A pause this long, in milliseconds: not between two frames of something that moves.
const PAUSE = 30;

/** The code of a window takes a while to run: never under the reader's hand. */
function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'undefined') return;
  requestIdleCallback((pause) => (pause.timeRemaining() > PAUSE ? task() : setTimeout(() => whenIdle(task), 500)));
}
