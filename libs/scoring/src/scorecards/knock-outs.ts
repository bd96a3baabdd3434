import type { Localised, Term } from '../vocabulary/localised.js';

/** What takes a use case out of the ranking, whatever its scores. */
export const knockOuts = [
  {
    id: 'triage_excluded',
    name: { en: 'Excluded at triage', fr: 'Exclu à la qualification' },
    status: 'excluded',
    reason: {
      en: 'Triage found no suitable approach, so no priority is computed.',
      fr: 'La qualification n’a trouvé aucune approche adaptée\u00a0: aucun score de priorité n’est calculé.',
    },
  },
  {
    id: 'ai_act_prohibited',
    name: { en: 'Prohibited practice', fr: 'Pratique interdite' },
    status: 'excluded',
    reason: {
      en: 'The AI Act class found is a prohibited practice (art. 5), so no priority is computed. Decision support, not legal advice.',
      fr: 'La classe trouvée au sens du règlement IA est une pratique interdite (art. 5)\u00a0: aucun score de priorité n’est calculé. Aide à la décision, pas un avis juridique.',
    },
  },
  {
    id: 'hosting_failed',
    name: { en: 'No allowed hosting', fr: 'Aucun hébergement autorisé' },
    status: 'blocked',
    reason: {
      en: 'No hosting option is allowed for these data, so no priority is computed until one is.',
      fr: 'Aucune option d’hébergement n’est autorisée pour ces données\u00a0: aucun score de priorité n’est calculé d’ici là.',
    },
  },
] as const satisfies readonly (Term & { readonly status: 'excluded' | 'blocked'; readonly reason: Localised })[];

export type KnockOut = (typeof knockOuts)[number];
