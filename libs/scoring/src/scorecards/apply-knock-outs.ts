import { knockOuts, type KnockOut } from './knock-outs.js';
import type { Scorecard } from './scorecard.js';

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
