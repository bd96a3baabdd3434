import { describe, expect, it } from '@jest/globals';
import { defaultScoringModel } from '../scoring-models/default-scoring-model.js';
import { validateAssessmentSettings, type AssessmentSettings } from './assessment-settings.js';
import { defaultAssessmentSettings as settings } from './default-assessment-settings.js';
import { computeAssessedScorecard } from './compute-assessed-scorecard.js';
import { scoreFinancialBenefit, scoreHostingMix, scoreYearlyImpact, withLeastRisks } from './computed-scores.js';

describe('the settings around the model', () => {
  it('are fine as they come, each with its source, and survive being stored', () => {
    expect(validateAssessmentSettings(settings)).toEqual([]);
    expect(JSON.parse(JSON.stringify(settings))).toStrictEqual(settings);
    const { version: _, sources, ...named } = settings;
    expect(Object.keys(sources)).toEqual(Object.keys(named));
  });

  it('are those of the design (domain C.1, C.5, C.6, C.10)', () => {
    expect(settings.discussion).toEqual({ consensus: 0.6, range: 3 });
    expect(settings.confidence).toEqual({ coverage: 0.4, consensus: 0.2, evidence: 0.4, alone: 0.8 });
    expect(settings.bestYear).toEqual({ energyKwh: 100, carbonKg: 10, waterL: 1000 });
    expect(settings.evidenceSpread).toEqual({ opinion: 1, expert: 0.7, poc: 0.4, production: 0.2 });
  });

  it.each<[Partial<AssessmentSettings>, string, string]>([
    [{ discussion: { consensus: 2, range: 3 } }, 'setting_invalid', 'discussion.consensus'],
    [{ discussion: { consensus: 0.6, range: -1 } }, 'setting_invalid', 'discussion.range'],
    [{ confidence: { ...settings.confidence, alone: 1.1 } }, 'setting_invalid', 'confidence.alone'],
    [{ confidence: { ...settings.confidence, evidence: NaN } }, 'setting_invalid', 'confidence.evidence'],
    [{ bestYear: { ...settings.bestYear, waterL: 0 } }, 'setting_invalid', 'bestYear.waterL'],
    [{ hostingPue: { above: 0.9, cap: 4 } }, 'setting_invalid', 'hostingPue.above'],
    [{ hostingPue: { above: 1.3, cap: 6 } }, 'setting_invalid', 'hostingPue.cap'],
    [{ leastHallucination: 6 }, 'setting_invalid', 'leastHallucination'],
    [{ evidenceSpread: { ...settings.evidenceSpread, poc: -0.1 } }, 'setting_invalid', 'evidenceSpread.poc'],
    [
      {
        returnOnInvestment: [
          [1, 0],
          [1, 2],
        ],
      },
      'line_invalid',
      'returnOnInvestment',
    ],
    [{ returnOnInvestment: [[0, -1]] }, 'line_invalid', 'returnOnInvestment'],
    [{ hostingMix: [[0, 6]] }, 'line_invalid', 'hostingMix'],
    [{ hostingMix: [] as never }, 'line_invalid', 'hostingMix'],
  ])('%j is %s at %s', (change, code, path) => {
    expect(validateAssessmentSettings({ ...settings, ...change }).map((problem) => [problem.code, problem.path])).toEqual([[code, path]]);
  });

  it('take the place of the default ones', () => {
    const own: AssessmentSettings = {
      ...settings,
      discussion: { consensus: 0, range: 5 },
      confidence: { coverage: 0, consensus: 1, evidence: 0, alone: 0.5 },
      returnOnInvestment: [[0, 1]],
      bestYear: { energyKwh: 1, carbonKg: 1, waterL: 1 },
      hostingMix: [
        [10, 5],
        [20, 1],
      ],
      hostingPue: { above: 1, cap: 2 },
      leastHallucination: 2,
    };
    const apart = [0, 4].map((score, index) => ({ assessor: `${index}`, criterion: 'F1' as const, score }));
    expect(computeAssessedScorecard(defaultScoringModel, apart).toDiscuss).toEqual(['F1']);
    expect(computeAssessedScorecard(defaultScoringModel, apart, { settings: own }).toDiscuss).toEqual([]);
    expect(computeAssessedScorecard(defaultScoringModel, apart.slice(0, 1), { settings: own }).confidence).toBeCloseTo(0.5, 12);
    expect(scoreFinancialBenefit({ gains: 9, costs: 1 }, own)?.score).toBe(1);
    expect(scoreYearlyImpact({ perYear: { energyKwh: 10, carbonKg: 10, waterL: 10 } }, own)?.score).toBeCloseTo(4, 12);
    expect(scoreHostingMix(0.021, 1, own)).toBe(0);
    expect(scoreHostingMix(0.01, 1.01, own)).toBe(2);
    expect(withLeastRisks({ R3: 0 }, 'genai_rag', own)).toEqual({ R3: 2 });
  });
});
