import { describe, expect, it } from '@jest/globals';
import { goldenAnswers } from '../testing/golden-triage.js';
import { triageRequest } from './triage-request.js';
import type { ScoredApproach } from './triage-rules.js';
import type { TriageAnswers, TriageRequest } from './triage-result.js';

const from = (id: string, changes: TriageAnswers): TriageAnswers => ({ ...goldenAnswers(id), ...changes });

interface OwnCase {
  readonly name: string;
  readonly answers: TriageAnswers;
  readonly request?: Omit<TriageRequest, 'answers'>;
  readonly expected: readonly [approach: string, sourcing: string, carrier: string, confidence: number];
  readonly points?: Partial<Record<ScoredApproach, number>>;
}

/** Worked by hand from the tables of the rules, for what the 28 published cases do not reach. */
const cases: readonly OwnCase[] = [
  {
    name: 'an agent: TR16 +6, TR25 +1, against TR16 +1, TR22 +1, TR38 +1 for a prompt',
    answers: from('K15', { task: 'act_multistep', output: 'decision', input: 'mixed', knowledge: 'no', labels: 'lt500' }),
    expected: ['genai_agent', 'make_api', 'local', 77],
    points: { genai_agent: 7, genai_prompt: 3 },
  },
  {
    name: 'co_build: nobody in house (SR13 +3), core (SR01 +2), nothing to buy (SR06 +2)',
    answers: from('K12', { skills: 'none', market: 'none' }),
    expected: ['ml_forecast', 'co_build', 'local', 96],
  },
  {
    name: 'undetermined: what is left after the vetoes has fewer than 4 points',
    answers: from('K21', { labels: 'none' }),
    expected: ['undetermined', 'none', 'undetermined', 37],
    points: { ml_supervised: 10, bi: 3 },
  },
  {
    name: 'the necessity swap: rules one point behind an agent take the first place',
    answers: from('K13', { task: 'act_multistep', rules_stable: 'yes_many', input: undefined }),
    expected: ['rules_rpa', 'reuse', 'route_digital', 51],
    points: { genai_agent: 6, rules_rpa: 5 },
  },
  {
    name: 'hosting fallback: the data may only be in a country where the provider is not, so the model is hosted',
    answers: goldenAnswers('K02'),
    request: {
      hosting: {
        modifiers: ['F-R1'],
        allowedCountries: ['MA'],
        countries: { H2: ['US'], H3: ['IE'], H4: ['FR'], H5a: ['FR'], H5b: ['FR'], H6: ['MA'], H7: ['MA'] },
      },
    },
    expected: ['genai_prompt', 'self_host', 'group', 77],
  },
  {
    name: 'V4: an organisation that keeps GenAI from its customers excludes a public dialogue',
    answers: goldenAnswers('K27'),
    request: { policy: { customerFacingGenai: 'forbidden' } },
    expected: ['excluded', 'none', 'none', 100],
  },
  {
    name: 'C8: a local case of high value starts locally, then goes to the group',
    answers: goldenAnswers('K23'),
    request: { valueAxis: 70 },
    expected: ['ml_supervised', 'make_internal', 'local_then_group', 93],
  },
  {
    name: 'C8b: just below, it stays local',
    answers: goldenAnswers('K23'),
    request: { valueAxis: 69.9 },
    expected: ['ml_supervised', 'make_internal', 'local', 93],
  },
  {
    name: 'C9: without T22 the carrier is to be asked',
    answers: from('K23', { other_entities: undefined }),
    expected: ['ml_supervised', 'make_internal', 'undetermined', 89],
  },
  {
    name: 'C9: many entities, and a local specificity nobody gave, is to be asked too',
    answers: from('K21', { local_specific: undefined }),
    expected: ['ml_supervised', 'make_internal', 'undetermined', 91],
  },
  {
    name: 'TR08: known rules are executed',
    answers: from('K19', { task: 'apply_rules' }),
    expected: ['rules_rpa', 'reuse', 'route_digital', 93],
    points: { rules_rpa: 19, ml_optim: 5 },
  },
  {
    name: 'TR60: translation goes to the assistant already held',
    answers: from('K17', { task: 'translate' }),
    expected: ['assistant_shelf', 'reuse', 'group', 92],
    points: { assistant_shelf: 15, genai_prompt: 10 },
  },
  {
    name: 'TR61 and TR63: recognition in images that gives an image',
    answers: from('K28', { task: 'perceive', input: 'images', output: 'image' }),
    expected: ['ml_supervised', 'make_internal', 'group', 93],
    points: { ml_supervised: 14, ml_forecast: 3 },
  },
  {
    name: 'TX1: text without history can be classified by a language model (-2 +2 -2 +8 -1 = 5)',
    answers: from('K21', { input: 'text', labels: 'lt500' }),
    expected: ['ml_supervised', 'make_internal', 'group', 77],
    points: { ml_supervised: 9, genai_prompt: 5 },
  },
  {
    name: 'TX2: a class drawn from text with annotated history is supervised',
    answers: from('K13', { output: 'number_class', labels: 'gt10k' }),
    expected: ['ml_supervised', 'make_internal', 'group', 70],
    points: { ml_supervised: 9, genai_prompt: 6 },
  },
  {
    name: 'TX3 and TR62: documents read one by one into records need no retrieval',
    answers: from('K14', { output: 'records', knowledge: 'large', input: 'text' }),
    expected: ['genai_prompt', 'make_api', 'local_then_group', 77],
    points: { genai_prompt: 10, genai_rag: 6 },
  },
];

describe('own worked cases', () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { answers, request, expected, points }) => {
    const result = triageRequest({ answers, ...request });
    expect([result.approach, result.sourcing, result.carrier, result.confidence]).toEqual(expected);
    expect(result.scores).toMatchObject(points ?? {});
  });

  it.each([
    ['X1', from('K01', { determinism: 'required' })],
    ['X2', from('K21', { labels: 'none' })],
    ['X3', from('K01', { rules_stable: 'yes_few' })],
    ['X4', from('K17', { data_level: 'L3' })],
    ['X5', from('K01', { input: 'tables' })],
    ['X7', from('K13', { sensitive: 'yes' })],
    ['X8', from('K20', { deadline: 'lt3m' })],
    ['X9', from('K05', { lock_in: 'no' })],
    ['X10', from('K05', { core: 'yes' })],
    [
      'X11',
      from('K08', { skills: 'none', market: 'none', lock_in: 'no', sobriety: 'strict', core: 'yes', volume: 'gt10m', data_level: 'L3' }),
    ],
    ['X12', from('K07', { knowledge: 'large', breadth: 'cross', jargon: undefined })],
    ['X13', from('K24', { prohibited: 'suspected' })],
  ])('%s is found', (id, answers) => {
    expect(triageRequest({ answers }).contradictions.map((fired) => fired.id)).toEqual([id]);
  });
});
