import { describe, expect, it } from '@jest/globals';
import { coefficients, goldenInput, mixOf } from '../testing/golden-footprints.js';
import { checkFootprint } from './check-footprint.js';
import { estimateClassicMl } from './classic-ml.js';
import { dataCentres } from './data-centres.js';
import { defaultFootprintTables as tables } from './default-footprint-tables.js';
import { equivalences } from './equivalences.js';
import { countEquivalent, findEquivalent } from './find-equivalent.js';
import { estimateFootprint } from './estimate-footprint.js';
import { estimateFineTuning } from './fine-tuning.js';
import type { FootprintInput } from './footprint-input.js';
import type { FootprintTables } from './footprint-tables.js';
import { carbonPerAcceptedAnswer, mayBeCalledFrugal } from './frugality.js';
import { modelSizes } from './model-sizes.js';
import { validateFootprintTables } from './validate-footprint-tables.js';

const input = goldenInput('S2');
const missing = undefined as unknown as number;

describe('checkFootprint', () => {
  it('finds nothing in an input that is fine', () => {
    expect(checkFootprint(input, tables)).toEqual([]);
    expect(checkFootprint({ ...input, replicas: 2, cacheHitShare: 1, measuredLatencyS: 0 }, tables)).toEqual([]);
    expect(checkFootprint({ ...input, ranges: { pue: { low: 1.2, high: 1.28 }, wue: { low: 0.2, high: 0.2 } } }, tables)).toEqual([]);
  });

  it.each<[Partial<FootprintInput>, string, string]>([
    [{ requestsPerYear: missing }, 'number_missing', 'requestsPerYear'],
    [{ inputTokens: missing }, 'number_missing', 'inputTokens'],
    [{ outputTokens: missing }, 'number_missing', 'outputTokens'],
    [{ activeParameters: missing }, 'number_missing', 'activeParameters'],
    [{ totalParameters: missing }, 'number_missing', 'totalParameters'],
    [{ pue: missing }, 'number_missing', 'pue'],
    [{ wue: missing }, 'number_missing', 'wue'],
    [{ outputTokens: -1 }, 'number_invalid', 'outputTokens'],
    [{ requestsPerYear: NaN }, 'number_invalid', 'requestsPerYear'],
    [{ wue: Infinity }, 'number_invalid', 'wue'],
    [{ measuredLatencyS: -1 }, 'number_invalid', 'measuredLatencyS'],
    [{ observed: { method: 'measured', energyKwh: missing } }, 'number_missing', 'observed.energyKwh'],
    [{ observed: { method: 'measured', energyKwh: 1, carbonKg: -1 } }, 'number_invalid', 'observed.carbonKg'],
    [{ observed: { method: 'measured', energyKwh: 1, waterL: -1 } }, 'number_invalid', 'observed.waterL'],
    [{ activeParameters: 30 }, 'parameters_invalid', 'activeParameters'],
    [{ activeParameters: 0 }, 'parameters_invalid', 'activeParameters'],
    [{ pue: 0.99 }, 'pue_invalid', 'pue'],
    [{ cacheHitShare: 1.1 }, 'share_invalid', 'cacheHitShare'],
    [{ cacheHitShare: -0.1 }, 'share_invalid', 'cacheHitShare'],
    [{ replicas: 0 }, 'replicas_invalid', 'replicas'],
    [{ replicas: 1.5 }, 'replicas_invalid', 'replicas'],
    [{ ranges: { pue: { low: 1.3, high: 1.4 } } }, 'range_invalid', 'ranges.pue'],
    [{ ranges: { wue: { low: 0, high: 0.1 } } }, 'range_invalid', 'ranges.wue'],
    [{ ranges: { wue: { low: -1, high: 0.3 } } }, 'range_invalid', 'ranges.wue'],
    [{ ranges: { activeParameters: { low: 1, high: Infinity } } }, 'range_invalid', 'ranges.activeParameters'],
    [{ ranges: { totalParameters: { low: 24, high: 20 } } }, 'range_invalid', 'ranges.totalParameters'],
    [{ zone: 'ATL' }, 'zone_unknown', 'zone'],
  ])('%j is %s at %s, and gives no estimate', (change, code, path) => {
    const problems = checkFootprint({ ...input, ...change }, tables);
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([[code, path]]);
    expect(estimateFootprint({ ...input, ...change }, tables)).toBeUndefined();
  });

  it('a missing figure is never a zero, and several are all named', () => {
    const problems = checkFootprint({ ...input, pue: missing, zone: '' }, tables);
    expect(problems.map(({ path }) => path)).toEqual(['pue', 'zone']);
  });
});

describe('fine-tuning and classic machine learning', () => {
  const site = { pue: 1.28, wue: 0.2, mix: mixOf('FRA') };

  it('correction E, TC3: fine-tuning is spread over the months until the next', () => {
    const [yearly, every24] = [12, 24].map((everyMonths) => estimateFineTuning({ gpuHours: 192, everyMonths }, coefficients, site));
    expect(yearly?.perYear.energyKwh).toBeCloseTo(208.896, 6);
    expect(every24?.perYear.energyKwh).toBeCloseTo(104.448, 6);
    expect(every24?.once).toEqual(yearly?.once);
  });

  it('a missing or impossible figure gives no estimate', () => {
    expect(estimateFineTuning({ gpuHours: missing }, coefficients, site)).toBeUndefined();
    expect(estimateFineTuning({ gpuHours: 0 }, coefficients, site)?.once.carbonKg).toBe(0);
    expect(estimateFineTuning({ gpuHours: -1 }, coefficients, site)).toBeUndefined();
    expect(estimateFineTuning({ gpuHours: 1, everyMonths: 0 }, coefficients, site)).toBeUndefined();
    const classic = { requestsPerYear: 1, cpuSeconds: 1, retrainingHoursPerYear: 1 };
    expect(estimateClassicMl({ ...classic, requestsPerYear: missing }, coefficients, site)).toBeUndefined();
    expect(estimateClassicMl({ ...classic, cpuSeconds: -1 }, coefficients, site)).toBeUndefined();
    expect(estimateClassicMl({ ...classic, retrainingHoursPerYear: missing }, coefficients, site)).toBeUndefined();
    expect(estimateClassicMl({ requestsPerYear: 0, cpuSeconds: 0, retrainingHoursPerYear: 0 }, coefficients, site)?.perYear.energyKwh).toBe(
      0,
    );
  });

  it('correction D, S8: the same score by a language model takes 6 times the energy', () => {
    const classic = estimateClassicMl({ requestsPerYear: 2e6, cpuSeconds: 0.005, retrainingHoursPerYear: 24 }, coefficients, site);
    const llm = estimateFootprint(goldenInput('S8l'), tables)?.perYear;
    expect((llm?.energyKwh ?? NaN) / (classic?.perYear.energyKwh ?? NaN)).toBeCloseTo(5.99, 2);
  });
});

describe('equivalences (domain D.9)', () => {
  it('S7, 19.6 t, is 11 return flights or 90,000 km by car', () => {
    expect(countEquivalent(19_559.65, 'paris_new_york')).toBeCloseTo(11.05, 2);
    expect(countEquivalent(19_559.65, 'car_km')).toBeCloseTo(89_888, 0);
    expect(countEquivalent(1, 'light_bulb')).toBeUndefined();
  });

  it.each([
    [19_560, 'french_year', 2.126],
    [1770, 'paris_new_york', 1],
    [5.44, 'vegetarian_meal', 10.667],
    [0.3, 'car_km', 1.379],
    [0.005, 'train_km', 1.706],
  ])('%d kg has one, of its order of magnitude: %s', (carbonKg, id, count) => {
    expect(findEquivalent(carbonKg)?.id).toBe(id);
    expect(findEquivalent(carbonKg)?.count).toBeCloseTo(count, 3);
  });

  it('less than the smallest, or a missing figure, has none', () => {
    expect(findEquivalent(0.001)).toBeUndefined();
    expect(findEquivalent(NaN)).toBeUndefined();
  });

  it('the order of the table changes nothing, and a worthless line is passed over', () => {
    const worthless = { id: 'zero', name: { en: 'z', fr: 'z' }, carbonKg: 0, source: 'none' };
    expect(findEquivalent(100, [worthless, ...[...equivalences].reverse()])?.id).toBe('beef_meal');
  });
});

describe('frugality (domain D.7)', () => {
  it('the word may be printed with the three conditions alone', () => {
    const all = { needIsShown: true, practicesAreFollowed: true, usesAreQuestioned: true };
    expect(mayBeCalledFrugal(all)).toBe(true);
    for (const name of Object.keys(all)) expect(mayBeCalledFrugal({ ...all, [name]: false })).toBe(false);
  });

  it('carbon is per accepted answer', () => {
    expect(carbonPerAcceptedAnswer(0.02, 0.8)).toBeCloseTo(25, 12);
    expect(carbonPerAcceptedAnswer(0.02, 1)).toBeCloseTo(20, 12);
    for (const share of [0, -1, 1.1, NaN]) expect(carbonPerAcceptedAnswer(0.02, share)).toBeUndefined();
  });
});

describe('the tables', () => {
  const broken = (change: Partial<FootprintTables>) =>
    validateFootprintTables({ ...tables, ...change }).map(({ code, path }) => [code, path]);
  const withFigure = (change: Partial<FootprintTables['coefficients']>) => broken({ coefficients: { ...coefficients, ...change } });

  it('that every organisation starts from are fine, and survive being stored', () => {
    expect(validateFootprintTables(tables)).toEqual([]);
    expect(JSON.parse(JSON.stringify(tables))).toStrictEqual(tables);
  });

  it('name what an edit broke', () => {
    expect(withFigure({ batch: 0 })).toEqual([['figure_invalid', 'coefficients.batch']]);
    expect(withFigure({ serverKw: -1 })).toEqual([['figure_invalid', 'coefficients.serverKw']]);
    expect(withFigure({ serverKw: 0 })).toEqual([]);
    expect(withFigure({ energy: { alpha: 1, beta: -NaN, gamma: 1 } })).toEqual([['figure_invalid', 'coefficients.energy.beta']]);
    expect(withFigure({ prefill: { ...coefficients.prefill, utilisation: 0 } })).toEqual([
      ['figure_invalid', 'coefficients.prefill.utilisation'],
    ]);
    const ranges = { ...coefficients.ranges, tokens: { low: 1.1, high: 1.3 }, volumeAtIdea: { low: 0.5, high: 0.9 } };
    expect(withFigure({ ranges })).toEqual([
      ['range_invalid', 'coefficients.ranges.tokens'],
      ['range_invalid', 'coefficients.ranges.volumeAtIdea'],
    ]);
    const method = { ...coefficients.ranges.method, dedicated: { low: -1, high: 2 }, measured: { low: 0.8, high: Infinity } };
    expect(withFigure({ ranges: { ...coefficients.ranges, method } })).toEqual([
      ['range_invalid', 'coefficients.ranges.method.dedicated'],
      ['range_invalid', 'coefficients.ranges.method.measured'],
    ]);
  });

  it('name a mix that is wrong or twice there, and a source that is missing', () => {
    const france = mixOf('FRA');
    expect(broken({ mixes: [france, { ...france, id: 'X', waterLPerKwh: -1 }] })).toEqual([['mix_invalid', 'mixes.X']]);
    expect(broken({ mixes: [{ ...france, carbonKgPerKwh: NaN }] })).toEqual([['mix_invalid', 'mixes.FRA']]);
    expect(broken({ mixes: [france, france] })).toEqual([['mix_repeated', 'mixes.FRA']]);
    expect(broken({ sources: { ...tables.sources, batch: ' ' } })).toEqual([['source_missing', 'sources.batch']]);
  });

  it('hold the 15 mixes of the method (domain D.1) and the world', () => {
    const rows = Object.fromEntries(tables.mixes.map(({ id, carbonKgPerKwh, waterLPerKwh }) => [id, [carbonKgPerKwh, waterLPerKwh]]));
    expect(rows).toMatchObject({
      FRA: [0.04418, 3.6737],
      SWE: [0.03582, 6.0315],
      DEU: [0.34414, 1.947],
      IRL: [0.2797, 1.4769],
      NLD: [0.25331, 3.433],
      ESP: [0.14615, 6.2088],
      ITA: [0.28753, 4.8374],
      BEL: [0.11758, 2.6198],
      GBR: [0.21089, 2.329],
      POL: [0.61498, 2.5135],
      CHE: [0.0366, 5.6641],
      USA: [0.38355, 3.1321],
      CHN: [0.55955, 6.0065],
      IND: [0.70832, 3.4368],
      WOR: [0.47301, 3.908],
    });
    expect(tables.mixes).toHaveLength(50);
  });

  it('data centres and sizes hold ranges in order, and zones that exist', () => {
    for (const { pue, wue, zone } of dataCentres) {
      expect([pue.low >= 1, pue.low <= pue.high, wue.low <= wue.high]).toEqual([true, true, true]);
      expect(zone === undefined || tables.mixes.some(({ id }) => id === zone)).toBe(true);
    }
    for (const { active, total } of modelSizes) expect(active.low > 0 && active.low <= active.high && active.high <= total.high).toBe(true);
    expect(modelSizes.find(({ id }) => id === 'gpt-4o')).toMatchObject({ active: { low: 44, high: 132 }, total: { low: 440, high: 440 } });
  });
});
