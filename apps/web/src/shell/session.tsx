import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';
import { chooseLanguage } from '../i18n/chosen-language';
import { applyColourScheme } from '../ui/theme/colour-scheme';
import type { Membership, Preferences, Viewer } from './viewer.graphql';
import { editPreferences } from './viewer.queries';

export interface Session {
  viewer: Viewer;
  membership: Membership;
  /** Slug of the organisation: first argument of execute, part of every query key. */
  organisation: string;
  /** What the API says the role may do: may('use-case.submit'). */
  may: (ability: string) => boolean;
  changePreferences: (change: Partial<Preferences>) => void;
}

const SessionContext = createContext<Session | null>(null);

interface SessionProviderProps {
  viewer: Viewer;
  membership: Membership;
  children: ReactNode;
}

/** Who reads, in which organisation, in which language and theme. */
export function SessionProvider({ viewer, membership, children }: SessionProviderProps) {
  const client = useQueryClient();
  const organisation = membership.organisationSlug;
  const { mutate } = useMutation(editPreferences(client, organisation));
  useApplyPreferences(membership.preferences);
  const session = useMemo(
    () => ({
      viewer,
      membership,
      organisation,
      may: (ability: string) => membership.abilities.includes(ability),
      changePreferences: (change: Partial<Preferences>) => mutate(change),
    }),
    [viewer, membership, organisation, mutate],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

function useApplyPreferences({ language, theme }: Preferences) {
  useEffect(() => chooseLanguage(language), [language]);
  useEffect(() => applyColourScheme(theme), [theme]);
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is for pages inside an organisation');
  return session;
}

/** The slug of the organisation being read. */
export const useOrganisation = (): string => useSession().organisation;
