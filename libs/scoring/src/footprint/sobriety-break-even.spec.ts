import { describe, expect, it } from '@jest/globals';
import { coefficients, goldenInput } from '../testing/golden-footprints.js';
import { defaultFootprintTables as tables } from './default-footprint-tables.js';
import { estimateFootprint } from './estimate-footprint.js';
import { findSobrietyBreakEven } from './sobriety-break-even.js';

const dedicated = { ...goldenInput('S6a'), replicas: 2 };
const inFrance = goldenInput('S6b');
const inSweden = goldenInput('S6swe');

describe('where dedicated machines become more sober (S6)', () => {
  it('correction D, load: in energy, against the 123B in France, from 16.7 million requests a year', () => {
    const found = findSobrietyBreakEven({ dedicated, provider: inFrance, metric: 'energyKwh' }, tables);
    expect(found?.replicas).toBe(2);
    expect((found?.requestsPerYear ?? NaN) / 1e6).toBeCloseTo(16.73, 2);
  });

  it('correction D, conclusion of S6: at 10 million one GPU wins in energy but emits 432 kg against 307 in France and 263 in Sweden', () => {
    const one = estimateFootprint({ ...dedicated, replicas: 1 }, tables)?.allocated;
    const [france, sweden] = [inFrance, inSweden].map((provider) => estimateFootprint(provider, tables)?.perYear);
    expect(one?.energyKwh).toBeLessThan(sweden?.energyKwh ?? NaN);
    expect([one?.carbonKg, france?.carbonKg, sweden?.carbonKg].map((kg) => Math.round(kg ?? NaN))).toEqual([432, 307, 263]);
    const carbon = findSobrietyBreakEven({ dedicated: { ...dedicated, replicas: 1 }, provider: inSweden, metric: 'carbonKg' }, tables);
    expect(carbon?.requestsPerYear).toBeGreaterThan(10e6);
  });

  it.each(['energyKwh', 'carbonKg', 'waterL'] as const)('at that volume both take the same %s', (metric) => {
    const found = findSobrietyBreakEven({ dedicated, provider: inFrance, metric }, tables);
    const { requestsPerYear = NaN, replicas } = found ?? {};
    const own = estimateFootprint({ ...dedicated, requestsPerYear, replicas }, tables)?.allocated?.[metric];
    const api = estimateFootprint({ ...inFrance, requestsPerYear }, tables)?.perYear[metric];
    expect((own ?? NaN) / (api ?? NaN)).toBeCloseTo(1, 9);
    expect(found?.metric).toBe(metric);
  });

  it('two replicas are the default', () => {
    const { replicas: _, ...unsaid } = dedicated;
    const [said, found] = [dedicated, unsaid].map((own) =>
      findSobrietyBreakEven({ dedicated: own, provider: inFrance, metric: 'energyKwh' }, tables),
    );
    expect(found).toEqual(said);
  });

  it('is nowhere when a request takes more on the dedicated machines, or when these could not carry its busiest moment', () => {
    expect(findSobrietyBreakEven({ dedicated, provider: goldenInput('S6a'), metric: 'energyKwh' }, tables)).toBeUndefined();
    const at = (peakFactor: number) => ({ ...tables, coefficients: { ...coefficients, peakFactor } });
    expect(findSobrietyBreakEven({ dedicated, provider: inFrance, metric: 'energyKwh' }, at(21))).toBeDefined();
    expect(findSobrietyBreakEven({ dedicated, provider: inFrance, metric: 'energyKwh' }, at(22))).toBeUndefined();
  });

  it('is not searched with an input that has a problem', () => {
    expect(
      findSobrietyBreakEven({ dedicated: { ...dedicated, zone: 'ATL' }, provider: inFrance, metric: 'energyKwh' }, tables),
    ).toBeUndefined();
    expect(findSobrietyBreakEven({ dedicated: { ...dedicated, pue: 0 }, provider: inFrance, metric: 'energyKwh' }, tables)).toBeUndefined();
    expect(findSobrietyBreakEven({ dedicated, provider: { ...inFrance, pue: 0 }, metric: 'energyKwh' }, tables)).toBeUndefined();
  });
});
