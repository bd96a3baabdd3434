import { changeWeights, computeScorecard, defaultScoringModel as model, type AxisId, type Scores } from '@tamis/scoring';
import { describe, expect, it } from '@jest/globals';
import { createFormat } from '../ui/format';
import { describeShare, describeWeight } from './weight-text';

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
      V1: '0.70 × 0.50',
      V2: '0.70 × 0.15',
      V3: '0.70 × 0.30',
      V4: '0.70 × 0.05',
      V5: '0.30',
    });
  });

  it('keeps the first places when motivations are missing, and the whole axis when the financial benefit is', () => {
    expect(texts('V', { V1: 4, V3: 3, V5: 4 })).toMatchObject({ V1: '0.70 × (0.50 ÷ 0.80)', V3: '0.70 × (0.30 ÷ 0.80)', V5: '0.30' });
    expect(texts('V', { V1: 4, V3: 3 })).toMatchObject({ V1: '0.50 ÷ 0.80', V3: '0.30 ÷ 0.80' });
    expect(texts('V', { V5: 3 })).toMatchObject({ V5: '0.30 ÷ 0.30' });
  });

  it('is a share of the priority, divided by the sum when the weights of the axes do not add up to 1', () => {
    expect(describeShare(model, 'V', createFormat('fr'))).toBe('0,35');
    const heavier = changeWeights(model, { axes: { S: 0.3 } });
    expect(describeShare(heavier, 'S', createFormat('fr'))).toBe('0,30 ÷ 1,10');
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
