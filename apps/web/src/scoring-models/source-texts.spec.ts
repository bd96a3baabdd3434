import { defaultScoringModel } from '@tamis/scoring';
import { describe, expect, it } from '@jest/globals';
import { describeSource } from './source-texts';

describe('sources of the model', () => {
  it('names the origin in the reader’s language, then the detail', () => {
    expect(describeSource('[design] survey concern: cost', 'fr')).toEqual({
      origin: 'Choix du produit',
      detail: 'crainte citée dans l’enquête\u00a0: le coût',
    });
    expect(describeSource('[design]', 'en')).toEqual({ origin: 'Choice of the product', detail: '' });
  });

  it('shows a source that it does not know as it is', () => {
    expect(describeSource('Committee of 3 December', 'fr')).toEqual({ origin: '', detail: 'Committee of 3 December' });
  });

  it('has French words for every source of the default model', () => {
    const { axes, criteria, sources } = defaultScoringModel;
    const all = [...axes.map(({ source }) => source), ...criteria.map(({ source }) => source), ...Object.values(sources)];
    const untranslated = all.filter((source) => {
      const [english, french] = [describeSource(source, 'en'), describeSource(source, 'fr')];
      return french.origin === english.origin || (english.detail !== '' && english.detail === french.detail);
    });
    expect(untranslated).toEqual([]);
  });
});
