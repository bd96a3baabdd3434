import { describe, expect, it } from '@jest/globals';
import type { Problem } from './import-plan.js';
import { explainProblem, placeOf, refusalSentences } from './imports.messages.js';
import { nothingExists, planImport } from './plan-import.js';
import { readList } from './read-list.js';
import { summarisePlan } from './summarise-plan.js';

const params = {
  column: 'Statut',
  value: 'Go',
  key: 'A-1',
  reference: 'TE-1',
  title: 'Chatbot',
  row: 4,
  rows: 4,
  limit: 32,
  length: 9,
  columns: 3,
  as: '2026-09-01',
  cell: 'XFD1',
  sheet: 'Suivi',
  sheets: 'A, B',
  where: 'columns[0]',
};

describe('the sentences of an import', () => {
  const french = Object.values(refusalSentences).map((sentence) => sentence.fr(params));

  it.each(french)('%s', (sentence) => {
    expect(sentence).toMatch(/\.$/);
    // French typography: a no-break space before double punctuation, never an ordinary one; no exclamation marks.
    expect(sentence).not.toMatch(/ [;:!?»]|« |!/);
  });

  it('names the value, the place and the cure in the language of the reader', () => {
    const problem: Problem = {
      code: 'stage_unknown',
      severity: 'warning',
      column: { index: 1, header: 'Statut' },
      value: '???',
      params: {},
    };
    expect(explainProblem(problem, 'fr')).toBe(
      'Étape «\u00a0???\u00a0» inconnue. Choisissez une étape, ou laissez le cas à l’étape Idée\u202f; le texte d’origine est gardé.',
    );
    expect(explainProblem(problem, 'en')).toContain('“???” is unknown. Choose a stage');
    expect(placeOf('Suivi', 41, 'fr')).toBe('Feuille «\u00a0Suivi\u00a0», ligne 41');
    expect(placeOf(null, 41, 'en')).toBe('Row 41');
  });
});

describe('summarisePlan', () => {
  it('gives the figures and reasons that the command line prints', async () => {
    const plan = planImport(await readList(Buffer.from('Titre,Site\nA,Lyon\n,Paris\n'), 'a.csv'), {}, nothingExists);
    expect(summarisePlan(plan, 'fr')).toMatchObject({
      rows: 2,
      created: 1,
      updated: 0,
      unchanged: 0,
      refused: [
        {
          sheet: null,
          row: 3,
          reason: 'Pas de titre. Remplissez «\u00a0Titre\u00a0» sur cette ligne, ou supprimez-la si ce n’est pas un cas d’usage.',
        },
      ],
      columns: [
        { index: 0, header: 'Titre', mappedTo: 'title' },
        { index: 1, header: 'Site', mappedTo: 'custom: Site' },
      ],
    });
  });
});
