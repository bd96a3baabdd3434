import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultScoringModel } from '../scoring-models/default-scoring-model.js';
import { changeWeights } from '../scoring-models/change-weights.js';
import { goldenScores } from '../testing/golden-cases.js';
import { criterionIds, evidenceLevels, type CriterionId } from '../vocabulary/scoring-terms.js';
import { assessCriteria } from './assess-criteria.js';
import type { Assessment } from './assessments.js';
import { checkAssessments } from './check-assessments.js';
import { computeAssessedScorecard } from './compute-assessed-scorecard.js';
import { computeScorecard } from './compute-scorecard.js';
import { adjustForConfidence } from './confidence.js';

const give = (criterion: CriterionId, ...scores: readonly number[]): readonly Assessment[] =>
  scores.map((score, index) => ({ assessor: `assessor ${index}`, criterion, score, evidence: 'expert' }));
const everything = (code: string): readonly Assessment[] =>
  Object.entries(goldenScores(code)).flatMap(([id, score]) => give(id as CriterionId, score));
const one = (criterion: CriterionId, ...scores: readonly number[]) => assessCriteria(defaultScoringModel, give(criterion, ...scores))[0];

describe('one criterion, several assessors', () => {
  it('has the mean, the sample deviation and the consensus', () => {
    const line = one('F1', 3, 4, 4);
    expect(line).toMatchObject({ id: 'F1', assessors: 3, lowest: 3, highest: 4, toDiscuss: false });
    expect(line?.score).toBeCloseTo(11 / 3, 12);
    expect(line?.dispersion).toBeCloseTo(Math.sqrt(1 / 3), 12);
    expect(line?.consensus).toBeCloseTo(0.8648, 4);
  });

  it('the mean counts expertise, the consensus counts people', () => {
    const [line] = assessCriteria(defaultScoringModel, [
      { assessor: 'a', criterion: 'F1', score: 2, expertise: 2, evidence: 'production' },
      { assessor: 'b', criterion: 'F1', score: 4, expertise: 0.5, evidence: 'opinion' },
    ]);
    expect(line?.score).toBeCloseTo((2 * 2 + 0.5 * 4) / 2.5, 12);
    expect(line?.evidence).toBeCloseTo((2 * 1 + 0.5 * 0.4) / 2.5, 12);
    expect(line?.consensus).toBeCloseTo(0.6781, 4);
  });

  it('no expertise said, or an impossible one, is 1', () => {
    const [line] = assessCriteria(defaultScoringModel, [
      { assessor: 'a', criterion: 'F1', score: 1, expertise: 0 },
      { assessor: 'b', criterion: 'F1', score: 4 },
      { assessor: 'c', criterion: 'F1', score: 4, expertise: NaN },
    ]);
    expect(line?.score).toBe(3);
    expect(line?.evidence).toBeCloseTo(0.4, 12);
  });

  it('correction C, confidence: one assessor has no dispersion, no consensus, nothing to discuss', () => {
    expect(one('F1', 2)).toMatchObject({ dispersion: undefined, consensus: undefined, toDiscuss: false });
  });

  it('is to be discussed under 0.60 of consensus, or from three points apart', () => {
    expect(one('F1', 1, 3, 5)?.toDiscuss).toBe(true);
    expect(one('F1', 1, 3.5, 3.5, 3.5, 3.5)?.toDiscuss).toBe(false);
    expect(one('F1', 0.5, 3.5, 3.5, 3.5, 3.5)).toMatchObject({ toDiscuss: true });
    expect(one('F1', 0.5, 3.5, 3.5, 3.5, 3.5)?.consensus).toBeGreaterThan(0.6);
    expect(one('F1', 1, 3.5)?.consensus).toBeLessThan(0.6);
    expect(one('F1', 1, 3.5)?.toDiscuss).toBe(true);
  });

  it('figures off the scale take no part', () => {
    expect(one('F1', 7, -1, NaN, 4)).toMatchObject({ score: 4, assessors: 1 });
    expect(one('F1', 7)).toBeUndefined();
  });
});

describe('a scorecard from several assessors', () => {
  it('one figure per criterion gives the scorecard of those figures', () => {
    const card = computeAssessedScorecard(defaultScoringModel, everything('U1'));
    const { explanation, ...plain } = computeScorecard(defaultScoringModel, goldenScores('U1'));
    expect(card).toMatchObject(plain);
    expect(card.explanation).toEqual(explanation);
    expect(card.scores).toEqual(goldenScores('U1'));
  });

  it('correction C, red flag: any assessor at 5 raises it, and the case is no quick win, whatever the mean', () => {
    const card = computeAssessedScorecard(defaultScoringModel, [
      ...everything('U1').filter(({ criterion }) => criterion !== 'R5'),
      ...give('R5', 5, 0, 1),
    ]);
    expect(card.scores.R5).toBe(2);
    expect(card.redFlags).toEqual(['R5']);
    expect(card.quadrant).toBe('strategic_bet');
    expect(card.priority).toBeCloseTo(68.255, 10);
    expect(card.toDiscuss).toEqual(['R5']);
  });

  it('correction C, red flag: a single figure of 5 raises it; amber is by the mean and for display only', () => {
    const scores = [...give('R5', 5), ...give('R3', 4), ...give('R1', 5, 4)];
    expect(computeAssessedScorecard(defaultScoringModel, scores)).toMatchObject({ redFlags: ['R1', 'R5'], amber: true });
  });

  it('correction C, red flag: a waiver sent with the figures changes neither the flag nor the quadrant', () => {
    const waivers = ['R5'];
    const flagged = [...everything('U1').filter(({ criterion }) => criterion !== 'R5'), ...give('R5', 5)];
    const sent = computeAssessedScorecard(
      defaultScoringModel,
      flagged.map((given) => ({ ...given, waivers })) as never,
      { waivers } as never,
    );
    expect(sent).toEqual(computeAssessedScorecard(defaultScoringModel, flagged));
    expect(sent).toMatchObject({ redFlags: ['R5'], quadrant: 'strategic_bet' });
  });

  it('a 5 on an axis that is not a risk raises nothing, nor does a figure off the scale', () => {
    expect(computeAssessedScorecard(defaultScoringModel, [...give('V1', 5), ...give('R1', 6)]).redFlags).toEqual([]);
  });

  it('gives the consensus by criterion, for those that several scored', () => {
    const { consensus } = computeAssessedScorecard(defaultScoringModel, [...give('F1', 3, 4, 4), ...give('F2', 3)]);
    expect(Object.keys(consensus)).toEqual(['F1']);
    expect(consensus.F1).toBeCloseTo(0.8648, 4);
  });

  it('takes the missing policy asked for', () => {
    const gaps = everything('U1').filter(({ criterion }) => criterion !== 'R3' && criterion !== 'S1');
    expect(computeAssessedScorecard(defaultScoringModel, gaps, { missingPolicy: 'neutral' }).priority).toBeCloseTo(67.775, 10);
  });
});

describe('confidence', () => {
  it('one expert on everything: 1 x 0.8^0.2 x 0.6^0.4', () => {
    const { confidence, confidenceParts } = computeAssessedScorecard(defaultScoringModel, everything('U1'));
    expect(confidence).toBeCloseTo(0.8 ** 0.2 * 0.6 ** 0.4, 10);
    expect(confidenceParts.coverage).toBeCloseTo(1, 12);
    expect(confidenceParts.consensus).toBeCloseTo(0.8, 12);
    expect(confidenceParts.evidence).toBeCloseTo(0.6, 12);
  });

  it('correction C, confidence: weights are axis weight x criterion weight; evidence and consensus over what is assessed', () => {
    const card = computeAssessedScorecard(defaultScoringModel, [
      { assessor: 'a', criterion: 'V5', score: 3, evidence: 'production' },
      ...give('S1', 2, 4),
    ]);
    const [v5, s1] = [0.35 * 0.3, 0.2 * 0.4];
    expect(card.confidenceParts.coverage).toBeCloseTo(v5 + s1, 12);
    expect(card.confidenceParts.evidence).toBeCloseTo((v5 * 1 + s1 * 0.6) / (v5 + s1), 12);
    expect(card.confidenceParts.consensus).toBeCloseTo((v5 * 0.8 + s1 * 0.678072) / (v5 + s1), 6);
  });

  it('correction C, confidence: nothing assessed is 0', () => {
    const card = computeAssessedScorecard(defaultScoringModel, []);
    expect(card).toMatchObject({ confidence: 0, priority: undefined, adjustedPriority: undefined, quadrant: undefined, toDiscuss: [] });
    expect(card.confidenceParts).toEqual({ value: 0, coverage: 0, consensus: undefined, evidence: undefined });
  });

  it('a criterion of weight zero takes no part', () => {
    const model = changeWeights(defaultScoringModel, { criteria: { F1: 0 } });
    expect(computeAssessedScorecard(model, give('F1', 3)).confidence).toBe(0);
  });

  it('lowers the adjusted priority, down to half', () => {
    const card = computeAssessedScorecard(defaultScoringModel, everything('U1'));
    expect(card.adjustedPriority).toBeCloseTo(68.255 * (0.5 + 0.5 * card.confidence), 10);
    expect([adjustForConfidence(80, 0), adjustForConfidence(80, 1), adjustForConfidence(undefined, 1)]).toEqual([40, 80, undefined]);
  });
});

const assessment: fc.Arbitrary<Assessment> = fc.record({
  assessor: fc.constantFrom('a', 'b', 'c', 'd'),
  criterion: fc.constantFrom<CriterionId>(...criterionIds),
  score: fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2),
  evidence: fc.constantFrom(...evidenceLevels.map(({ id }) => id)),
  expertise: fc.constantFrom(0.5, 1, 2),
});

describe('whatever the assessors say', () => {
  it('their order changes nothing', () => {
    fc.assert(
      fc.property(fc.array(assessment, { maxLength: 40 }), (given) => {
        const [left, right] = [given, [...given].reverse()].map((order) => computeAssessedScorecard(defaultScoringModel, order));
        expect(right?.priority ?? -1).toBeCloseTo(left?.priority ?? -1, 8);
        expect(right?.confidence).toBeCloseTo(left?.confidence ?? NaN, 8);
        expect([right?.redFlags, right?.toDiscuss, right?.quadrant]).toEqual([left?.redFlags, left?.toDiscuss, left?.quadrant]);
      }),
    );
  });

  it('raising what one of them gives to a benefit never lowers the priority, to a risk never raises it', () => {
    fc.assert(
      fc.property(
        fc.array(assessment, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 10 }),
        (given, pick, halves) => {
          const at = pick % given.length;
          const raised = given.map((one, index) => (index === at ? { ...one, score: Math.min(5, one.score + halves / 2) } : one));
          // Some figure everywhere, so that there is a priority to compare.
          const [before, after] = [given, raised].map(
            (all) => computeAssessedScorecard(defaultScoringModel, [...everything('U1'), ...all]).priority ?? NaN,
          );
          const gain = ((after ?? NaN) - (before ?? NaN)) * (given[at]?.criterion.startsWith('R') ? -1 : 1);
          expect(gain).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
    );
  });

  it('consensus and confidence stay within 0 and 1, the mean within the figures', () => {
    fc.assert(
      fc.property(fc.array(assessment, { maxLength: 40 }), (given) => {
        const { confidence, criteria } = computeAssessedScorecard(defaultScoringModel, given);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
        for (const { score, lowest, highest, consensus = 0 } of criteria) {
          expect(score >= lowest - 1e-9 && score <= highest + 1e-9).toBe(true);
          expect(consensus >= 0 && consensus <= 1).toBe(true);
        }
      }),
    );
  });
});

describe('checkAssessments', () => {
  const codes = (given: readonly Assessment[]) => checkAssessments(defaultScoringModel, given).map(({ code, path }) => [code, path]);

  it('finds nothing in figures that are fine', () => {
    expect(codes([...give('F1', 3, 4), ...give('F2', 0, 5)])).toEqual([]);
    expect(codes([{ assessor: 'a', criterion: 'F1', score: 0.5, expertise: 2 }])).toEqual([]);
  });

  it('names what is wrong and where', () => {
    const wrong = { assessor: 'a', criterion: 'X9' as CriterionId, score: 7, evidence: 'rumour' as 'opinion', expertise: 3 };
    expect(codes([wrong])).toEqual([
      ['criterion_unknown', 'assessments.0.criterion'],
      ['score_invalid', 'assessments.0.score'],
      ['evidence_unknown', 'assessments.0.evidence'],
      ['expertise_invalid', 'assessments.0.expertise'],
    ]);
    expect(codes([...give('F1', 3), ...give('F1', 3)])).toEqual([['assessed_twice', 'assessments.1']]);
  });

  it('says it in both languages', () => {
    const [problem] = checkAssessments(defaultScoringModel, give('F1', -1));
    expect([problem?.message.en, problem?.message.fr].every((text) => (text?.length ?? 0) > 20)).toBe(true);
  });
});
