import { describe, expect, it } from '@jest/globals';
import { frenchTypography } from './french-typography';
import { defineMessages, translator } from './messages';

const Sample = defineMessages('sample', {
  en: {
    title: 'Import',
    cases_one: '{{count}} case',
    cases_other: '{{count}} cases',
    row: { of: 'Row {{row}} of "{{file}}"' },
    why: "It's late",
  },
  fr: {
    title: 'Importer',
    cases_one: '{{count}} cas',
    cases_other: '{{count}} cas',
    row: { of: 'Ligne {{row}} de « {{file}} »' },
    why: "C'est tard ?",
  },
});

describe('messages', () => {
  const fr = translator(Sample, 'fr');
  const en = translator(Sample, 'en');
  it('speak both languages from one declaration', () => {
    expect(en('title')).toBe('Import');
    expect(fr('title')).toBe('Importer');
  });
  it('count in the plural of each language, with the digits of each language', () => {
    expect(en('cases', { count: 1 })).toBe('1 case');
    expect(en('cases', { count: 0 })).toBe('0 cases');
    expect(fr('cases', { count: 2133 })).toBe('2\u202f133 cas');
    expect(fr('cases', { count: 1_000_000 })).toBe('1\u202f000\u202f000 cas');
  });
  it('place values without touching them', () => {
    expect(fr('row.of', { row: 41, file: 'a<b>&' })).toBe('Ligne 41 de «\u00a0a<b>&\u00a0»');
  });
  it('are typeset: apostrophes, and spaces before French punctuation', () => {
    expect(en('why')).toBe('It’s late');
    expect(fr('why')).toBe('C’est tard\u202f?');
    expect(frenchTypography('à 11:42 : 92 % ; fin !')).toBe('à 11:42\u00a0: 92\u00a0%\u202f; fin\u202f!');
  });
});
