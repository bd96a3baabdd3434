import type { QueryClient } from '@tanstack/react-query';
import { lazy } from 'react';
import type { ShellSlots } from './shell/slots';

/** What the shell shows of the features, composed here because the shell imports none. */
export const createShellSlots = (client: QueryClient): ShellSlots => ({
  SubmitUseCase: lazy(() => import('./use-cases/list/submit-form').then((module) => ({ default: module.SubmitForm }))),
  findUseCases: async (organisation, query, go) => {
    const { findUseCases } = await import('./use-cases/list/find-use-cases');
    const found = await findUseCases(client, organisation, query);
    return found.map(({ id, reference, title, stage }) => ({
      id,
      label: title,
      prefix: reference,
      hint: stage,
      run: () => go(`/${organisation}/use-cases/${reference}`),
    }));
  },
});
