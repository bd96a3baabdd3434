import type { Localised } from '../vocabulary/localised.js';
import { withMandatory } from './change-rules.js';
import { checkPortfolio } from './check-portfolio.js';
import { findBlockingRules } from './find-blocking-rules.js';
import type { PortfolioModel } from './portfolio-model.js';
import type { Rule } from './portfolio-rules.js';
import type { OptimalSelection } from './selection-result.js';
import { exclusionSentences } from './selection-sentences.js';
import { solvePortfolio } from './solve-portfolio.js';
import type { SolverRun, StepRun } from './solver.js';

export interface Exclusion {
  readonly id: string;
  readonly reason: keyof typeof exclusionSentences;
  readonly message: Localised;
  /** The best value with it, and how much less that is. Undefined: blocked. */
  readonly value: number | undefined;
  readonly loss: number | undefined;
  /** Who leaves, and who enters with it, in the best selection that includes it. */
  readonly leaving: readonly string[];
  readonly entering: readonly string[];
  /** Rules that keep it out. Empty: none does. Undefined: the search was stopped. */
  readonly blocking: readonly Rule[] | undefined;
}

/** A difference below this part of the value is rounding. */
const rounding = 1e-9;

/**
 * Says why each candidate that is not selected is out: with it, the best selection is worth so much less, and these would leave
 * (domain I.2; one solve each). Those still to do when stopped are left out; empty for a malformed model.
 * Example: PF1 without its carbon limit selects C, D, H, worth 203; with E it is 130, 73 less, and C and D leave.
 */
export async function explainExclusions(
  model: PortfolioModel,
  selection: Pick<OptimalSelection, 'value' | 'selected'>,
  run: StepRun & { readonly ids?: readonly string[] },
): Promise<readonly Exclusion[]> {
  if (checkPortfolio(model).length > 0) return [];
  const out = model.candidates.map(({ id }) => id).filter((id) => !selection.selected.includes(id) && (run.ids?.includes(id) ?? true));
  const explained: Exclusion[] = [];
  for (const [done, id] of out.entries()) {
    run.onStep?.({ done, of: out.length });
    const exclusion = await explainExclusion(model, selection, { id, run });
    if (exclusion === undefined) return explained;
    explained.push(exclusion);
  }
  run.onStep?.({ done: out.length, of: out.length });
  return explained;
}

interface Question {
  readonly id: string;
  readonly run: SolverRun;
}

async function explainExclusion(
  model: PortfolioModel,
  { value, selected }: Pick<OptimalSelection, 'value' | 'selected'>,
  { id, run }: Question,
): Promise<Exclusion | undefined> {
  const forced = withMandatory(model, id);
  const solved = await solvePortfolio(forced, run);
  if (solved.status === 'stopped') return undefined;
  if (solved.status === 'infeasible') {
    const blocking = (await findBlockingRules(forced, run))?.filter(({ kind, key }) => kind !== 'mandatory' || key !== id);
    return { id, ...toReason('blocked'), value: undefined, loss: undefined, leaving: [], entering: [], blocking };
  }
  const loss = value - solved.value;
  return {
    id,
    ...toReason(loss > rounding * Math.abs(value) ? 'worth_less' : 'as_good'),
    value: solved.value,
    loss,
    leaving: selected.filter((one) => !solved.selected.includes(one)),
    entering: solved.selected.filter((one) => one !== id && !selected.includes(one)),
    blocking: [],
  };
}

function toReason(reason: keyof typeof exclusionSentences): Pick<Exclusion, 'reason' | 'message'> {
  return { reason, message: exclusionSentences[reason] };
}
