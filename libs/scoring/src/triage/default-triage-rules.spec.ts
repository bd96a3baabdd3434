import { describe, expect, it } from '@jest/globals';
import { goldenTriage, type GoldenRule } from '../testing/golden-triage.js';
import { defaultTriageRules } from './default-triage-rules.js';

/** Sources that were found to say more than the interview said, and were rewritten. */
const rewritten = ['TR33', 'TR36', 'TR40', 'SR01'];

const conditionOf = ({ when, key, value }: GoldenRule) => when ?? (key && value ? { [key]: [value] } : {});

const plain = (text: string) => text.replaceAll('’', "'").replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the default triage rules', () => {
  it.each([...goldenTriage.approach_rules, ...goldenTriage.combination_rules].map((rule) => [rule.id, rule] as const))(
    '%s reads and gives what the published rules say',
    (id, golden) => {
      const rule = defaultTriageRules.approachRules.find((candidate) => candidate.id === id);
      expect(rule?.when).toEqual(conditionOf(golden));
      expect(rule?.points).toEqual(golden.points);
      expect(rule?.reason.en).toBe(golden.reason);
      if (golden.source !== '-' && !rewritten.includes(id)) expect(rule?.source.en).toBe(golden.source);
    },
  );

  it.each(goldenTriage.sourcing_rules.map((rule) => [rule.id, rule] as const))('%s gives what the published rules say', (id, golden) => {
    const rule = defaultTriageRules.sourcingRules.find((candidate) => candidate.id === id);
    expect(rule?.when).toEqual(conditionOf(golden));
    expect(rule?.points).toEqual(golden.points);
    expect(rule?.reason.en).toBe(golden.reason);
  });

  it('adds no rule to the published ones but the two sourcing starts', () => {
    expect(defaultTriageRules.approachRules).toHaveLength(66);
    const published = goldenTriage.sourcing_rules.map(({ id }) => id);
    expect(defaultTriageRules.sourcingRules.map(({ id }) => id)).toEqual(['SR0a', 'SR0b', ...published]);
  });

  it('asks the 28 published questions, with their answers, importance and obligation', () => {
    const asked = defaultTriageRules.questions.map(({ id, key, importance, mandatory, options }) => ({
      id,
      key,
      importance,
      mandatory,
      values: options.map(({ value }) => value),
    }));
    const published = goldenTriage.questions.map(({ id, key, importance, mandatory, options }) => ({
      id,
      key,
      importance,
      mandatory,
      values: options.map(({ value }) => value),
    }));
    expect(asked).toEqual(published);
  });

  it('allows the published sourcings, in the order that settles equal points', () => {
    expect(defaultTriageRules.sourcingAllowed).toEqual(goldenTriage.sourcing_allowed);
  });

  it('words the questions in French as corrected', () => {
    const french = (id: string) => plain(defaultTriageRules.questions.find((question) => question.id === id)?.text.fr ?? '');
    expect(french('T05')).toBe('Peut-on écrire la logique sous forme de règles explicites et stables ?');
    expect(french('T08')).toBe('Chaque résultat est-il contrôlé par une personne compétente avant usage ?');
    expect(french('T12')).toBe('La réponse dépend-elle de documents internes ?');
    expect(french('T21')).toBe('Intégration au SI');
  });
});
