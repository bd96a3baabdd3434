import { describe, expect, it } from '@jest/globals';
import { excerptAt, foldLetters, placeOf, wordsOf } from './match-excerpt.js';

describe('what a match shows', () => {
  it('leaves accents and capitals out, letter for letter', () => {
    expect(foldLetters('Été à ÇA, « Noël »')).toBe('ete a ca, « noel »');
    expect(foldLetters('résumé')).toHaveLength('résumé'.length);
  });

  it('takes letters and digits for words, and no sign', () => {
    expect(wordsOf("l'audit R&D : 3,5 %")).toEqual(['l', 'audit', 'R', 'D', '3', '5']);
    expect(wordsOf('%_\\\'"&|!<->():*')).toEqual([]);
  });

  it('finds a word where it begins, not inside another one', () => {
    expect(placeOf('Refaire la facture', ['fact'])).toBe(11);
    expect(placeOf('manufacture', ['fact'])).toBe(-1);
  });

  it('finds another form of the word when the word itself is not there', () => {
    expect(placeOf('La facture arrive', ['facturer'])).toBe(3);
  });

  it('shows the words around, and where the text goes on', () => {
    const text = `${'avant '.repeat(20)}facture ${'après '.repeat(40)}`;
    const excerpt = excerptAt(text, text.indexOf('facture'));
    expect(excerpt).toMatch(/^… avant.* facture après.* …$/);
    expect(excerpt.length).toBeLessThan(180);
    expect(excerptAt('Une facture\ncourte', 4)).toBe('Une facture courte');
  });
});
