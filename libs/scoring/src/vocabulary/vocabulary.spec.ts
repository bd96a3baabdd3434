import { describe, expect, it } from '@jest/globals';
import {
  approaches,
  dataLevels,
  defaultScoringModel,
  evidenceLevels,
  quadrants,
  sideStatuses,
  sourcings,
  stages,
  stageStatuses,
  validateScoringModel,
} from '../index.js';

const lists = { approaches, dataLevels, evidenceLevels, quadrants, sideStatuses, sourcings, stages, stageStatuses };

function textsIn(value: unknown, language: 'en' | 'fr'): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === language ? [String(inner)] : textsIn(inner, language)));
}

const problems = validateScoringModel({ ...defaultScoringModel, axes: [], criteria: [], motivationWeights: [] });

describe('the vocabularies', () => {
  it.each(Object.entries(lists))('%s has distinct identifiers and a name in both languages', (_, terms) => {
    expect(new Set(terms.map((term) => term.id)).size).toBe(terms.length);
    for (const { name } of terms) expect([name.en.trim(), name.fr.trim()]).not.toContain('');
  });

  it('stages run from idea to retired', () => {
    expect(stages.map((stage) => stage.id)).toEqual(['idea', 'triage', 'poc', 'pilot', 'industrialisation', 'run', 'retired']);
  });

  it('French keeps its signs with the word before: U+202F before ; ! ?, U+00A0 before : and %', () => {
    for (const text of textsIn([lists, defaultScoringModel, problems], 'fr')) {
      expect(text).not.toMatch(/(?<!\u202f)[;!?]|(?<!\u00a0)[:%]|'/);
    }
  });

  it('English does not put spaces before its signs', () => {
    for (const text of textsIn([lists, defaultScoringModel, problems], 'en')) expect(text).not.toMatch(/\s[;:!?%]|[\u202f\u00a0]/);
  });
});
