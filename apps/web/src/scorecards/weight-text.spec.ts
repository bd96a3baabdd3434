import { computeScorecard, defaultScoringModel as model, type AxisId, type Scores } from '@tamis/scoring';
import { describe, expect, it } from '@jest/globals';
import { createFormat } from '../ui/format';
import { describeWeight } from './weight-text';

const texts = (axis: AxisId, scores: Scores) => {
  const line = computeScorecard(model, scores).explanation.axes.find((one) => one.axis === axis)!;
  return Object.fromEntries(line.terms.map((term) => [term.id, describeWeight(model, line, term, createFormat('en'))]));
};

describe('weight in words', () => {
  it('is the model’s own weight when the axis is complete', () => {
    expect(texts('F', { F1: 4, F2: 4, F3: 3, F4: 4, F5: 4, F6: 4 })['F1']).toBe('0.25');
  });

  it('is divided by what the scores given weigh together when one is missing', () => {
    expect(texts('F', { F1: 4, F2: 4, F3: 3, F5: 4, F6: 4 })).toMatchObject({ F1: '0.25 ÷ 0.85', F4: '' });
  });

  it('goes by place for the motivations, and shares the axis with the financial benefit', () => {
    expect(texts('V', { V1: 4, V2: 2, V3: 3, V4: 1, V5: 4 })).toEqual({
      V1: '0.7 × 0.5',
      V2: '0.7 × 0.15',
      V3: '0.7 × 0.3',
      V4: '0.7 × 0.05',
      V5: '0.3',
    });
  });

  it('keeps the first places when motivations are missing, and the whole axis when the financial benefit is', () => {
    expect(texts('V', { V1: 4, V3: 3, V5: 4 })).toMatchObject({ V1: '0.7 × (0.5 ÷ 0.8)', V3: '0.7 × (0.3 ÷ 0.8)', V5: '0.3' });
    expect(texts('V', { V1: 4, V3: 3 })).toMatchObject({ V1: '0.5 ÷ 0.8', V3: '0.3 ÷ 0.8' });
    expect(texts('V', { V5: 3 })).toMatchObject({ V5: '0.3 ÷ 0.3' });
  });

  it('redoes every contribution', () => {
    const line = computeScorecard(model, { V1: 4, V3: 2.5, V5: 1 }).explanation.axes[0]!;
    for (const term of line.terms.filter((one) => one.contribution !== undefined)) {
      const text = describeWeight(model, line, term, createFormat('en')).replace(/×/g, '*').replace(/÷/g, '/');
      const weight = Function(`return ${text}`)() as number;
      expect(100 * term.u! * weight).toBeCloseTo(term.contribution!, 9);
    }
  });
});
