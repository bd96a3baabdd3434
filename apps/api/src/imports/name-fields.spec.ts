import { describe, expect, it } from '@jest/globals';
import { longestName, nameFields, shorten } from './name-fields.js';

describe('nameFields', () => {
  it('names a repeated follow-up after the question before it', () => {
    const headers = [
      'Do you have a data catalog?',
      'If Other, please explain.',
      'Is the code custom?',
      'If Other, please explain.',
      'If No, please explain.',
    ];
    expect(nameFields(headers, 'en')).toEqual([
      'Do you have a data catalog?',
      'Do you have a data catalog? — If Other, please explain.',
      'Is the code custom?',
      'Is the code custom? — If Other, please explain.',
      'Is the code custom? — If No, please explain.',
    ]);
  });

  it('names a comment column after the column it comments, and numbers those side by side', () => {
    expect(nameFields(['Valeur', 'Commentaire', 'Risque', 'Commentaire'], 'fr')).toEqual([
      'Valeur',
      'Valeur — Commentaire',
      'Risque',
      'Risque — Commentaire',
    ]);
    expect(nameFields(['Avis', 'Avis'], 'fr')).toEqual(['Avis', 'Avis (2)']);
  });

  it('keeps names unique whatever their case', () => {
    expect(nameFields(['Coût', 'COÛT'], 'fr')).toEqual(['Coût', 'COÛT (2)']);
  });

  it('names a column without a heading by its place', () => {
    expect(nameFields(['Titre', ''], 'fr')).toEqual(['Titre', 'Colonne 2']);
  });

  it('shortens at a word, within the limit', () => {
    const question =
      'Is there an established fallback and escalation process for this use case in the event that an impacted individual would like to appeal or contest the outcome of the system, and who runs it today in the agency?';
    const [first, second] = nameFields([question, 'If No, please explain.'], 'en');
    expect(first?.length).toBeLessThanOrEqual(longestName);
    expect(second?.length).toBeLessThanOrEqual(longestName);
    expect(second).toMatch(/… — If No, please explain\.$/);
    expect(shorten('one two three', 8)).toBe('one two…');
  });
});
