import { describe, expect, it } from '@jest/globals';
import type { Cell } from './cell-text.js';
import { detectHeader } from './detect-header.js';

const row = (...cells: Cell[]): Cell[] => cells;

describe('detectHeader', () => {
  it('takes the first row of a plain list', () => {
    expect(detectHeader([row('Use Case Name', 'Agency', 'Stage'), row('Chatbot', 'DOE', 'Pilot'), row('Scanner', 'VA', 'Run')])).toBe(1);
  });

  it('passes over a merged banner and a title', () => {
    const banner = row('SECTION 1: Use Case Identifiers', null, null, 'SECTION 2: Summary', null, null);
    const headings = row(
      'Use Case ID',
      'Use Case Name',
      'Bureau',
      'Stage of Development',
      'What problem is the AI intended to solve?',
      'Outputs',
    );
    expect(detectHeader([banner, headings, row('DOE-1', 'Chatbot', 'ANL', 'Pilot', 'Slow search', 'Answers')])).toBe(2);
    expect(detectHeader([row('2025 inventory', null, null), row('ID', 'Name', 'Status'), row('A-1', 'Chatbot', 'Pilot')])).toBe(2);
  });

  it('passes over blank rows and a legend', () => {
    const rows = [
      row(null, null, null),
      row('Légende : Go = accord', null, null),
      row(null),
      row('Réf.', 'Nom du projet', 'Statut'),
      row('A-1', 'Chatbot', 'Go'),
    ];
    expect(detectHeader(rows)).toBe(4);
  });

  it('keeps headings that leave a column unnamed', () => {
    expect(
      detectHeader([
        row('Titre', 'Direction', 'Statut', 'Gain', null),
        row('Chatbot', 'RH', 'Go', 12, 'x'),
        row('Tri', 'RH', 'Go', 9, 'y'),
      ]),
    ).toBe(1);
  });

  it('finds no headings where the list begins with its rows', () => {
    expect(detectHeader([row('Chatbot', 12, '03/04/2026'), row('Scanner', 40, '05/06/2026')])).toBe(0);
  });

  it('takes a heading in an unknown language', () => {
    expect(detectHeader([row('Nimi', 'Kuvaus'), row('Chatbot', 'Vastaa kysymyksiin')])).toBe(1);
  });
});
