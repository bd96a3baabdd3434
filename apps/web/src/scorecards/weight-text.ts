import type { AxisExplanation, CriterionTerm, ScoringModelDefinition } from '@tamis/scoring';
import type { Format } from '../ui/format';

const isWhole = (sum: number) => Math.abs(sum - 1) < 1e-9;

/**
 * The weight that counts, as it is reached from the model, so that nothing needs rounding: « 0,22 » when the axis is complete,
 * « 0,22 ÷ 0,86 » when the scores given weigh 0.86 together, « 0,7 × 0,5 » for the strongest motivation.
 */
export function describeWeight(model: ScoringModelDefinition, line: AxisExplanation, term: CriterionTerm, format: Format): string {
  if (term.effectiveWeight === undefined) return '';
  const counting = line.terms.filter((one) => one.effectiveWeight !== undefined);
  const part = (weight: number, sum: number) =>
    isWhole(sum) ? format.number(weight, 4) : `${format.number(weight, 4)} ÷ ${format.number(sum, 4)}`;
  if (line.axis !== 'V' || model.valueMode !== 'ordered') return part(term.weight, add(counting.map((one) => one.weight)));
  const { motivation, financial } = model.valueShares;
  const ranked = counting.filter((one) => one.orderedRank !== undefined).length;
  const hasFinancial = ranked < counting.length;
  const shares = (ranked > 0 ? motivation : 0) + (hasFinancial ? financial : 0);
  if (term.orderedRank === undefined) return part(financial, shares);
  const place = part(model.motivationWeights[term.orderedRank - 1] ?? 0, add(model.motivationWeights.slice(0, ranked)));
  return hasFinancial ? `${part(motivation, shares)} × ${place.includes('÷') ? `(${place})` : place}` : place;
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
