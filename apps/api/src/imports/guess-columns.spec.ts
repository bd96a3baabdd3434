import { describe, expect, it } from '@jest/globals';
import type { Cell } from './cell-text.js';
import { profileColumn } from './column-profile.js';
import { guessColumns } from './guess-columns.js';

/** What each heading is taken for, with its storey for units. */
function targets(headers: readonly string[], rows: readonly (readonly Cell[])[]): Record<string, string> {
  const guesses = guessColumns(headers.map((header, index) => profileColumn(index, header, rows)));
  return Object.fromEntries(
    guesses.map(({ index, target, level }) => [headers[index] ?? '', level === null ? target : `${target} ${level}`]),
  );
}

describe('guessColumns', () => {
  it('reads the long questions of a survey', () => {
    const headers = [
      'Use Case Name',
      'Agency',
      'Agency Abbreviation',
      'Bureau',
      'What is the intended purpose and expected benefits of the AI?',
      'Describe the AI system’s outputs.',
      'Stage of Development',
      'Was the AI system involved in this use case developed (or is it to be developed) under contract(s) or in-house?',
      'Describe any data used to train the model(s)',
      'Which HISP is the AI use case supporting?',
    ];
    const row = (name: string, agency: string, short: string, bureau: string): Cell[] => [
      name,
      agency,
      short,
      bureau,
      'Answer questions faster than by hand',
      'Text of an answer',
      'Planned',
      'Developed in-house.',
      'Public data',
      'SSA',
    ];
    const rows = [
      row('Chatbot', 'Department of Energy', 'DOE', 'ANL'),
      row('Scanner', 'Department of Energy', 'DOE', 'NETL'),
      row('Triage of mail', 'Department of Justice', 'DOJ', 'FBI'),
    ];
    expect(targets(headers, rows)).toEqual({
      'Use Case Name': 'title',
      Agency: 'businessUnit 1',
      Bureau: 'businessUnit 2',
      [headers[4] ?? '']: 'need',
      [headers[5] ?? '']: 'description',
      'Stage of Development': 'stage',
      [headers[7] ?? '']: 'sourcing',
    });
  });

  it('reads French headings whatever their accents, case and punctuation', () => {
    const headers = [
      'RÉF. interne',
      'Nom du projet IA',
      'BU / Filiale',
      'Direction',
      'Statut (cf légende)',
      'Techno envisagée',
      'Chef de projet',
      'Date de dépôt',
      'MEP souhaitée',
      'Mots-clés',
      'Sensibilité des données',
    ];
    const rows = [
      ['A-1', 'Assistant RH', 'Solaire', 'RH', 'Go', 'RAG', 'I. Kerbrat', '02/09/2026', 'sept-26', 'rh, texte', 'Interne'],
      ['A-2', 'Tri du courrier', 'Solaire', 'DSI', 'Pilote', 'BI', 'M. Le Bihan', '12/10/2026', '01/2027', 'courrier', 'Public'],
      ['A-3', 'Lecture de plans', 'Banque', 'RH', 'En prod', 'Vision', 'I. Kerbrat', '30/10/2026', '', 'image', 'Interne'],
    ];
    expect(Object.values(targets(headers, rows))).toEqual(
      expect.arrayContaining([
        'key',
        'title',
        'businessUnit 1',
        'businessUnit 2',
        'stage',
        'approach',
        'owner',
        'submittedOn',
        'targetDate',
        'tags',
        'dataLevel',
      ]),
    );
  });

  it('reads names made for machines', () => {
    const headers = [
      'agency',
      'agency_name',
      'id',
      'use_case_name',
      'development_stage',
      'problem_solved',
      'contracting_usage',
      'have_ato',
    ];
    const rows = [
      ['DOE', 'Department of Energy', 'DOE-1', 'Chatbot', 'Pilot', 'People wait for answers', 'Vendor Purchased', 'Yes'],
      ['DOJ', 'Department of Justice', 'DOJ-7', 'Scanner', 'Deployed', 'Paper files are slow', 'In-house Development', 'No'],
    ];
    expect(targets(headers, rows)).toEqual({
      agency_name: 'businessUnit 1',
      id: 'key',
      use_case_name: 'title',
      development_stage: 'stage',
      problem_solved: 'need',
      contracting_usage: 'sourcing',
    });
  });

  it('lets the content deny the heading', () => {
    const rows = [
      ['Chatbot', 'Y', 'Draft', 'high'],
      ['Scanner', 'N', 'Draft', 'low'],
    ];
    expect(targets(['Title', 'Agency Use (Y/N)?', 'Owner date', 'Impact status'], rows)).toEqual({ Title: 'title' });
    expect(
      targets(
        ['Title', 'Date created'],
        [
          ['Chatbot', 'soon'],
          ['Scanner', 'later'],
        ],
      ),
    ).toEqual({ Title: 'title' });
  });

  it('recognises a stage column by its values when its heading says nothing', () => {
    const rows = [
      ['Chatbot', 'Pilote'],
      ['Scanner', 'En prod'],
      ['Tri', 'Idée'],
      ['Plans', 'Pilote'],
    ];
    expect(targets(['Titre', 'Où en est-on'], rows)).toEqual({ Titre: 'title', 'Où en est-on': 'stage' });
  });

  it('takes the first column of short distinct texts for the title when no heading says it', () => {
    const rows = [
      ['1', 'Réponse aux appels d’offres'],
      ['2', 'Lecture de plans'],
      ['3', 'Tri du courrier'],
    ];
    expect(targets(['#', 'Quoi'], rows)).toMatchObject({ Quoi: 'title' });
  });

  it('gives a target that takes one column to the best one only', () => {
    const rows = [
      ['Chatbot', 'Suite A'],
      ['Scanner', 'Suite B'],
    ];
    expect(targets(['Use Case Name', 'System Name'], rows)).toEqual({ 'Use Case Name': 'title' });
  });

  it('keeps the fuller of two spellings of the same storey', () => {
    const rows = [
      ['HHS', 'Department of Health', 'a'],
      ['VA', 'Department of Veterans Affairs', 'b'],
      ['HHS', 'Department of Health', 'c'],
    ];
    expect(targets(['agency', 'organisation', 'title'], rows)).toEqual({ organisation: 'businessUnit 1', title: 'title' });
  });
});
