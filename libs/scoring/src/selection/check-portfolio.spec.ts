import { describe, expect, it } from '@jest/globals';
import { pf1 } from '../testing/golden-portfolio.js';
import { textsIn } from '../testing/localised-texts.js';
import { computeScorecard } from '../scorecards/compute-scorecard.js';
import { defaultScoringModel } from '../scoring-models/default-scoring-model.js';
import { checkPortfolio } from './check-portfolio.js';
import { valueAboveFloor } from './default-selection-settings.js';
import type { PortfolioModel } from './portfolio-model.js';
import { coreLabels, exclusionSentences, ruleNames, selectionSentences } from './selection-sentences.js';

const model: PortfolioModel = {
  candidates: [
    { id: 'A', value: 3, usage: { budget: 2 } },
    { id: 'B', value: 1, usage: { budget: 1 } },
  ],
  limits: { budget: 2 },
};
const found = (change: object) => checkPortfolio({ ...model, ...change } as PortfolioModel).map(({ code, path }) => `${code} ${path}`);
const candidate = (change: object) => ({ candidates: [{ ...model.candidates[0], ...change }, model.candidates[1]] });

describe('a model', () => {
  it('without fault has no problem', () => {
    expect(checkPortfolio(pf1)).toEqual([]);
    expect(found({})).toEqual([]);
    expect(
      found({
        requires: [
          ['A', 'B'],
          ['B', 'A'],
        ],
        counts: [{ min: 0 }, { max: 2 }, { min: 1, max: 1 }],
      }),
    ).toEqual([]);
    expect(found({ minShares: [{ measure: 'budget', group: ['A'], share: 1 }] })).toEqual([]);
    expect(found({ sharedComponents: [{ id: 'gpu', users: ['A', 'B'], usage: { budget: 1 } }] })).toEqual([]);
  });

  it.each([
    ['nobody to select', { candidates: [] }, ['candidates_missing candidates']],
    ['no list of candidates', { candidates: undefined }, ['shape_invalid candidates']],
    ['no limits', { limits: undefined }, ['shape_invalid limits']],
    ['limits as a list', { limits: [] }, ['shape_invalid limits']],
    ['a rule that is no list', { mandatory: 'A' }, ['shape_invalid mandatory']],
    ['a candidate that is nothing', { candidates: [null] }, ['shape_invalid candidates.0']],
    ['a candidate without identifier', candidate({ id: '' }), ['shape_invalid candidates.0']],
    ['a candidate without usage', candidate({ usage: undefined }), ['shape_invalid candidates.0']],
    ['a group that is no list', { exclusive: ['A'] }, ['shape_invalid exclusive.0']],
    ['a half pair', { requires: [['A']] }, ['shape_invalid requires.0']],
    ['a share without figure', { minShares: [{ measure: 'budget', group: ['A'] }] }, ['shape_invalid minShares.0']],
    ['a bound in words', { counts: [{ min: 'one' }] }, ['shape_invalid counts.0']],
    ['a component without usage', { sharedComponents: [{ id: 'gpu', users: ['A'] }] }, ['shape_invalid sharedComponents.0']],
    ['a synergy without value', { synergies: [{ candidates: ['A', 'B'] }] }, ['shape_invalid synergies.0']],
    ['an identifier twice', { candidates: [model.candidates[0], model.candidates[0]] }, ['id_repeated candidates.1.id']],
    ['a value that is missing', candidate({ value: undefined }), ['value_invalid candidates.0.value']],
    ['a value that is no number', candidate({ value: NaN }), ['value_invalid candidates.0.value']],
    ['a value without end', candidate({ value: -Infinity }), ['value_invalid candidates.0.value']],
    ['a value too large', candidate({ value: -1e13 }), ['figure_too_large candidates.0.value']],
    ['a usage that is missing', candidate({ usage: {} }), ['usage_missing candidates.0.usage.budget']],
    ['a usage that is undefined', candidate({ usage: { budget: undefined } }), ['usage_invalid candidates.0.usage.budget']],
    ['a negative usage', candidate({ usage: { budget: -1 } }), ['usage_invalid candidates.0.usage.budget']],
    ['a usage in words', candidate({ usage: { budget: '2' } }), ['usage_invalid candidates.0.usage.budget']],
    ['a negative limit', { limits: { budget: -0.1 } }, ['limit_invalid limits.budget']],
    ['a limit that is no number', { limits: { budget: NaN } }, ['limit_invalid limits.budget']],
    ['a limit too large', { limits: { budget: 2e12 } }, ['figure_too_large limits.budget']],
    ['somebody unknown who is mandatory', { mandatory: ['Z'] }, ['id_unknown mandatory.0']],
    ['somebody excluded twice', { excluded: ['A', 'A'] }, ['id_repeated excluded.1']],
    ['a choice of one', { exclusive: [['A']] }, ['group_too_small exclusive.0']],
    ['a choice with somebody unknown', { exclusive: [['A', 'Z']] }, ['id_unknown exclusive.0.1']],
    ['a dependency on oneself', { requires: [['A', 'A']] }, ['self_required requires.0']],
    ['a dependency on somebody unknown', { requires: [['A', 'Z']] }, ['id_unknown requires.0.1']],
    ['a share above 1', { minShares: [{ measure: 'budget', group: ['A'], share: 1.1 }] }, ['share_invalid minShares.0.share']],
    ['a share below 0', { minShares: [{ measure: 'budget', group: ['A'], share: -0.1 }] }, ['share_invalid minShares.0.share']],
    ['a share that is no number', { minShares: [{ measure: 'budget', group: ['A'], share: NaN }] }, ['share_invalid minShares.0.share']],
    ['a share of nothing known', { minShares: [{ measure: 'cost', group: ['A'], share: 0.1 }] }, ['measure_unknown minShares.0.measure']],
    ['a share of no measure', { minShares: [{ measure: [], group: ['A'], share: 0.1 }] }, ['measure_unknown minShares.0.measure']],
    ['a share for nobody', { minShares: [{ measure: 'budget', group: [], share: 0.1 }] }, ['group_too_small minShares.0.group']],
    [
      'a share of a measure that one candidate lacks',
      { ...candidate({ usage: { budget: 1, cost: 1 } }), minShares: [{ measure: ['budget', 'cost'], group: ['A'], share: 0.1 }] },
      ['usage_missing candidates.1.usage.cost'],
    ],
    ['a bound without bound', { counts: [{ group: ['A'] }] }, ['count_missing counts.0']],
    ['a bound of a half', { counts: [{ min: 0.5 }] }, ['count_invalid counts.0']],
    ['a bound below zero', { counts: [{ max: -1 }] }, ['count_invalid counts.0']],
    ['a least number below zero', { counts: [{ min: -1, max: 1 }] }, ['count_invalid counts.0']],
    ['bounds the wrong way round', { counts: [{ min: 2, max: 1 }] }, ['count_invalid counts.0']],
    [
      'components larger than the usage',
      { sharedComponents: [{ id: 'gpu', users: ['A', 'B'], usage: { budget: 1.5 } }] },
      ['component_larger candidates.1.usage.budget'],
    ],
    [
      'two components of one name',
      {
        sharedComponents: [
          { id: 'gpu', users: ['A'], usage: {} },
          { id: 'gpu', users: ['B'], usage: {} },
        ],
      },
      ['id_repeated sharedComponents.1.id'],
    ],
    [
      'a negative component',
      { sharedComponents: [{ id: 'gpu', users: ['A'], usage: { budget: -1 } }] },
      ['usage_invalid sharedComponents.0.usage.budget'],
    ],
    ['a synergy of one', { synergies: [{ candidates: ['A'], value: 2 }] }, ['group_too_small synergies.0.candidates']],
    ['a synergy worth no number', { synergies: [{ candidates: ['A', 'B'], value: NaN }] }, ['value_invalid synergies.0.value']],
  ])('with %s is refused', (_, change, expected) => {
    expect(found(change)).toEqual(expected);
  });

  it('correction C, undefined axis: a case to assess has no priority, and is not selectable', () => {
    const { priority, axes } = computeScorecard(defaultScoringModel, { V1: 5, F1: 5, R1: 0 });
    expect([priority, axes.S]).toEqual([undefined, undefined]);
    expect(found(candidate({ value: priority }))).toEqual(['value_invalid candidates.0.value']);
    expect(found(candidate({ value: valueAboveFloor(priority, 50) }))).toEqual(['value_invalid candidates.0.value']);
  });

  it('that is no model at all is refused', () => {
    expect(checkPortfolio(null as never).map(({ code }) => code)).toEqual(['shape_invalid']);
    expect(checkPortfolio([] as never).map(({ code }) => code)).toEqual(['shape_invalid']);
  });

  it('says where and what to do, in both languages', () => {
    const [problem] = checkPortfolio({ ...model, limits: { budget: -1 } });
    expect(problem?.message.en).toBe('limits.budget: A limit is a number from 0. Correct it, or remove the limit.');
    expect(problem?.message.fr).toBe('limits.budget\u00a0: Une limite est un nombre à partir de 0. Corrigez-la, ou retirez-la.');
  });
});

describe('the texts of the selection', () => {
  const spoken = [selectionSentences, ruleNames, exclusionSentences, coreLabels];

  it('are written in both languages, with French spaces', () => {
    expect(textsIn(spoken, 'fr')).toHaveLength(textsIn(spoken, 'en').length);
    for (const text of textsIn(spoken, 'fr')) expect(text).not.toMatch(/ [:;!?]|[^\u00a0]:|veuillez|'/i);
    for (const text of textsIn(spoken, 'en')) expect(text).not.toMatch(/\u00a0|’/);
  });
});
