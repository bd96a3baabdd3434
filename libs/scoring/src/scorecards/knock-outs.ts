import type { Localised, Term } from '../vocabulary/localised.js';
import type { Scorecard } from './scorecard.js';

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

export interface KnockOutFindings {
  readonly triageExcluded?: boolean;
  readonly aiActProhibited?: boolean;
  readonly hostingFailed?: boolean;
}

/** A scorecard that a rule may have taken out of the ranking: no priority, no quadrant, the axes still there to read. */
export type KnockedOutScorecard<T extends Scorecard = Scorecard> = T & {
  readonly knockOuts: readonly KnockOut[];
  readonly status: KnockOut['status'] | undefined;
};

/**
 * Applies the rules that no score makes up for. A finding that is not known yet knocks nothing out.
 * Example: with { hostingFailed: true } the priority is undefined and the status 'blocked'.
 */
export function applyKnockOuts<T extends Scorecard>(card: T, findings: KnockOutFindings): KnockedOutScorecard<T> {
  const isFound = {
    triage_excluded: findings.triageExcluded === true,
    ai_act_prohibited: findings.aiActProhibited === true,
    hosting_failed: findings.hostingFailed === true,
  };
  const found = knockOuts.filter(({ id }) => isFound[id]);
  if (found.length === 0) return { ...card, knockOuts: [], status: undefined };
  const status = found.some((knockOut) => knockOut.status === 'excluded') ? 'excluded' : 'blocked';
  return { ...card, priority: undefined, product: undefined, quadrant: undefined, knockOuts: found, status };
}
