import type { CriterionId, ScoringModelDefinition } from '@tamis/scoring';
import type { Translate } from '../i18n/messages';
import type { Format } from '../ui/format';
import type { DrawnCase } from './robustness-protocol';
import type { RobustnessMessages } from './robustness.messages';

interface Words {
  readonly model: ScoringModelDefinition;
  readonly t: Translate<(typeof RobustnessMessages)['tree']>;
  readonly format: Format;
}

/** The single criterion that would change the decision, in one sentence: « Sortirait des 10 premiers si… ». */
export function describeFlip({ isSelected, flip, couldFlip }: DrawnCase, count: number, { model, t, format }: Words): string {
  const nameOf = (id: CriterionId) => model.criteria.find((criterion) => criterion.id === id)?.name[format.language] ?? id;
  if (flip) {
    const words = { count, criterion: nameOf(flip.criterion), from: format.number(flip.from, 1), to: format.number(flip.to, 1) };
    return t(isSelected ? 'leaves' : 'enters', words);
  }
  const [missing] = couldFlip;
  if (missing) return t(isSelected ? 'pendingLeaves' : 'pendingEnters', { criterion: nameOf(missing) });
  return t(isSelected ? 'stays' : 'staysOut');
}
