import { describe, expect, it } from '@jest/globals';
import { sobrietyConclusions } from '../footprint/footprint-sentences.js';
import * as library from '../index.js';
import { goldenInput } from '../testing/golden-footprints.js';
import { deployments, workloads } from '../testing/worked-deployments.js';

type Texts = readonly (readonly [path: string, text: string])[];

function textsIn(value: unknown, language: 'en' | 'fr', path = ''): Texts {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === language && typeof inner === 'string' ? [[path, inner] as const] : textsIn(inner, language, `${path}.${key}`),
  );
}

const model = library.defaultScoringModel;
const nothing = {} as never;
const said = {
  footprint: library.estimateFootprint(goldenInput('S2'), library.defaultFootprintTables)?.explanation.notice,
  footprintProblems: library.checkFootprint({ pue: 0, activeParameters: 3, totalParameters: 1, cacheHitShare: 2, replicas: 0 } as never, {
    mixes: [],
  }),
  sobriety: sobrietyConclusions,
  costProblems: library.checkCostOption(
    { ...deployments.bankOwn, model: undefined, runFte: -1, supply: { kind: 'owned_gpus', replicas: 0, load: 2 }, site: undefined },
    { ...workloads.bank, inputTokens: nothing },
  ),
  priceProblems: library.checkUnitPrices({ ...library.defaultUnitPrices, fteYear: -1, horizonMonths: 1, gpuLifeYears: 0 }),
  assessmentProblems: library.checkAssessments(model, [
    { assessor: 'a', criterion: 'F1', score: 9, evidence: nothing, expertise: 7 },
    { assessor: 'a', criterion: 'F1', score: 3 },
    { assessor: 'a', criterion: nothing, score: 3 },
  ]),
  settingProblems: library.validateAssessmentSettings({
    ...library.defaultAssessmentSettings,
    leastHallucination: 9,
    hostingMix: [[0, 9]],
  }),
  robustnessProblems: library.checkRobustness({
    model,
    cases: [
      { id: 'a', scores: {} },
      { id: 'a', scores: {} },
    ],
    seed: 0.5,
    draws: 0,
    sigma: -1,
    topCount: 0,
    weights: { kind: 'around', kappa: 0 },
  }),
  terms: [
    library.footprintParts,
    library.costLineNames,
    library.knockOuts,
    library.rankLabels,
    library.rankingMethods,
    library.equivalences,
  ],
  tables: [library.dataCentres, library.modelClasses, library.electricityMixes, library.calibrationPoints, library.declaredTrainings],
};

describe('texts of the decision functions', () => {
  it('are there in both languages', () => {
    expect(textsIn(said, 'fr').map(([path]) => path)).toEqual(textsIn(said, 'en').map(([path]) => path));
    for (const [, text] of [...textsIn(said, 'fr'), ...textsIn(said, 'en')]) expect(text.trim()).not.toBe('');
  });

  it('French keeps its signs with the word before: U+202F before ; ! ?, U+00A0 before : and %', () => {
    for (const [, text] of textsIn(said, 'fr')) expect(text).not.toMatch(/(?<!\u202f)[;!?]|(?<!\u00a0)[:%]|'|!/);
  });

  it('English puts no space before its signs', () => {
    for (const [, text] of textsIn(said, 'en')) expect(text).not.toMatch(/\s[;:!?%]|[\u202f\u00a0]/);
  });

  it('problems say what is wrong and how to put it right', () => {
    for (const problem of [
      said.footprintProblems,
      said.costProblems,
      said.priceProblems,
      said.assessmentProblems,
      said.robustnessProblems,
    ].flat()) {
      expect(problem.message.en.split('. ').length).toBeGreaterThan(1);
      expect(problem.path).not.toBe('');
    }
  });

  it('what is printed of the AI Act says that it is no legal advice', () => {
    const prohibited = library.knockOuts.find(({ id }) => id === 'ai_act_prohibited');
    expect(prohibited?.reason.en).toContain('not legal advice');
    expect(prohibited?.reason.fr).toContain('pas un avis juridique');
  });
});
