import { describe, expect, it } from '@jest/globals';
import { coefficients, goldenInput } from '../testing/golden-footprints.js';
import { compareSobriety } from './compare-sobriety.js';
import { defaultFootprintTables as tables } from './default-footprint-tables.js';
import type { FootprintInput } from './footprint-input.js';

const dedicated = { ...goldenInput('S6a'), replicas: 1 };
const inFrance = goldenInput('S6b');
const compare = (own: FootprintInput, provider: FootprintInput) => compareSobriety({ dedicated: own, provider }, tables);
const at = (requestsPerYear: number, input: FootprintInput) => ({ ...input, requestsPerYear });

describe('carbon against energy (correction D, conclusion of S6)', () => {
  it.each([
    ['France', inFrance, 307],
    ['Sweden', goldenInput('S6swe'), 263],
  ])('at 10 million one GPU takes less energy than the API in %s, but emits 432 kg against %d', (_, provider, kg) => {
    const found = compare(dedicated, provider);
    expect(found?.sober).toMatchObject({ energyKwh: 'dedicated', carbonKg: 'provider' });
    expect(Math.round(found?.figures.energyKwh.dedicated ?? NaN)).toBe(3172);
    expect([found?.figures.carbonKg.dedicated, found?.figures.carbonKg.provider].map((figure) => Math.round(figure ?? NaN))).toEqual([
      432,
      kg,
    ]);
  });

  it('the sentence says that the two do not agree, in both languages', () => {
    const { conclusion } = compare(dedicated, inFrance) ?? {};
    expect(conclusion?.en).toBe('The dedicated machines take less energy but emit more carbon: say which of the two is meant');
    expect(conclusion?.fr).toBe(
      'Les machines dédiées consomment moins d’énergie mais émettent plus de carbone\u00a0: précisez duquel des deux vous parlez',
    );
  });

  it('two GPUs, the default, lose on both at 10 million, and win both at 50', () => {
    const { replicas: _, ...unsaid } = dedicated;
    expect(compare(unsaid, inFrance)).toEqual(compare({ ...dedicated, replicas: coefficients.availabilityReplicas }, inFrance));
    expect(compare(unsaid, inFrance)?.conclusion?.en).toBe('The provider takes less energy and emits less carbon');
    const won = compare(at(50e6, { ...dedicated, replicas: 2 }), at(50e6, inFrance));
    expect(won?.conclusion?.en).toBe('The dedicated machines take less energy and emit less carbon');
    expect(won?.sober).toEqual({ energyKwh: 'dedicated', carbonKg: 'dedicated', waterL: 'dedicated' });
  });

  it('a provider of a carbon-heavy mix turns it round: less carbon, more energy', () => {
    const coal = { ...inFrance, zone: 'WOR' };
    expect(compare({ ...dedicated, replicas: 2 }, coal)?.conclusion?.en).toBe(
      'The dedicated machines emit less carbon but take more energy: say which of the two is meant',
    );
  });

  it('water is compared too, and has no part in the sentence', () => {
    const dry = compare({ ...dedicated, wue: 0 }, { ...inFrance, wue: 9 });
    const wet = compare({ ...dedicated, wue: 9 }, { ...inFrance, wue: 0 });
    expect([dry?.sober.waterL, wet?.sober.waterL]).toEqual(['dedicated', 'provider']);
    expect(dry?.conclusion).toEqual(wet?.conclusion);
  });

  it('without a figure there is nothing to compare', () => {
    expect(compare({ ...dedicated, pue: 0 }, inFrance)).toBeUndefined();
    expect(compare(dedicated, { ...inFrance, zone: 'ATL' })).toBeUndefined();
  });

  it.each(['energyKwh', 'carbonKg'] as const)('with the same %s on both sides there is nothing to conclude', (metric) => {
    // A volume that divides without rounding.
    const [own, provider] = [at(2 ** 23, dedicated), at(2 ** 23, { ...inFrance, pue: 1 })];
    const declared = { energyKwh: 0.001, carbonKg: 0.001, [metric]: (compare(own, provider)?.figures[metric].dedicated ?? NaN) / 2 ** 23 };
    const found = compare(own, { ...provider, observed: { method: 'provider_declared', ...declared } });
    expect(found?.sober[metric]).toBe('same');
    expect(found?.conclusion).toBeUndefined();
  });
});
