import { describe, expect, it } from '@jest/globals';
import { defaultFootprintTables } from '../footprint/default-footprint-tables.js';
import { expectNear, goldenCosts, goldenFigures } from '../testing/golden-footprints.js';
import { deployments, settings, workloads } from '../testing/worked-deployments.js';
import { findBreakEvenSeats, requestsPerSeatMonth } from './break-even-seats.js';
import { findBreakEvenVolume } from './break-even-volume.js';
import { compareSourcing } from './compare-sourcing.js';
import { computeTotalCost, pricePerRequest } from './compute-total-cost.js';
import { defaultUnitPrices } from './default-unit-prices.js';

const exact = 1e-9;
const { assistantSeats, assistantApi, answersSmallApi, answersLargeApi, answersOwn, bankApi, bankOwn } = deployments;

describe('TC1: an office assistant for 1,000 users (domain E.4)', () => {
  const { TC1 } = goldenCosts;

  it('licences cost 1,410,000 euros', () => {
    expectNear(computeTotalCost(assistantSeats, workloads.assistant, settings)?.total, TC1['seat'], exact);
  });

  it('an assistant on an API costs 1,151,680 euros, at 0.0048 a request', () => {
    const cost = computeTotalCost(assistantApi, workloads.assistant, settings);
    expectNear(cost?.total, TC1['api'], exact);
    expectNear(cost?.perRequest, TC1['c_request'], exact);
    expect(cost?.lines.map(({ id, total }) => [id, Math.round(total)])).toEqual([
      ['run_people', 540_000],
      ['user_training', 150_000],
      ['build', 250_000],
      ['platform', 180_000],
      ['tokens', 31_680],
    ]);
  });

  it('the API is cheaper from 754 users', () => {
    const answer = findBreakEvenSeats(
      { seats: assistantSeats, api: assistantApi, workload: workloads.assistant, requestsPerUserYear: 2200 },
      settings,
    );
    expect(answer?.kind).toBe('at');
    expectNear(answer?.kind === 'at' ? answer.users : undefined, TC1['n_star'], exact);
  });

  it('one licence pays for 6,250 requests a month', () => {
    expectNear(requestsPerSeatMonth(30, workloads.assistant, assistantApi), TC1['requests_per_seat_month'], exact);
  });
});

describe('TC2: public questions, 50 million a year (domain E.4)', () => {
  const { TC2 } = goldenCosts;

  it.each([
    ['small API', answersSmallApi, TC2['api_small']],
    ['large API', answersLargeApi, TC2['api_large']],
    ['own 8B on two rented GPUs', answersOwn, TC2['self_host']],
  ] as const)('%s', (_, option, total) => {
    expectNear(computeTotalCost(option, workloads.answers, settings)?.total, total, exact);
  });

  it('own machines pay against the large API from 56.3 million, which two replicas carry', () => {
    const answer = findBreakEvenVolume({ own: answersOwn, api: answersLargeApi, workload: workloads.answers }, settings);
    expect(answer).toMatchObject({ kind: 'at', replicas: 2 });
    expectNear(answer?.kind === 'at' ? answer.requestsPerYear : undefined, TC2['v_star_large'], exact);
  });

  it('correction E: against the small API there is no break-even', () => {
    expect(findBreakEvenVolume({ own: answersOwn, api: answersSmallApi, workload: workloads.answers }, settings)).toEqual({ kind: 'none' });
  });

  it('correction E: owned GPUs at a load of 0.20 and PUE 1.5 cost 73,675.62 euros, of which 4,376 of power', () => {
    const owned = { ...answersOwn, supply: { kind: 'owned_gpus', load: 0.2 } as const, site: { pue: 1.5, wue: 0.2, zone: 'FRA' } };
    const lines = computeTotalCost(owned, workloads.answers, settings)?.lines.filter(({ category }) => category === 'compute') ?? [];
    expect(lines.map(({ id, total }) => [id, Math.round(total)])).toEqual([
      ['gpu_purchase', 52_500],
      ['gpu_maintenance', 16_800],
      ['gpu_power', 4376],
    ]);
    expectNear(
      lines.reduce((sum, { total }) => sum + total, 0),
      TC2['owned_gpu_line'],
      exact,
    );
  });
});

describe('TC3: a fine-tuned 8B against a 123B API, 10 million a year (domain E.4, side by side)', () => {
  const { TC3 } = goldenCosts;
  const shared = { ...bankOwn, id: 'shared', supply: { kind: 'rented_gpus', replicas: 1 } as const };
  const table = compareSourcing([bankApi, bankOwn, shared], workloads.bank, { prices: defaultUnitPrices, tables: defaultFootprintTables });

  it.each([
    ['123B API in Sweden', 0, TC3['api_large']],
    ['8B on two rented GPUs', 1, TC3['self_host_2']],
    ['8B on one shared GPU', 2, TC3['self_host_1']],
  ] as const)('%s', (_, index, total) => {
    expectNear(table[index]?.cost?.total, total, exact);
  });

  it('correction E: 790,000 is build 250,000 and 1.5 FTE for 3 years; each year 614.4 + 15,000 + 30,000 of fine-tuning', () => {
    const amounts = new Map(table[1]?.cost?.lines.map(({ id, amount, total }) => [id, { amount, total }]));
    expect((amounts.get('build')?.total ?? 0) + (amounts.get('run_people')?.total ?? 0)).toBe(790_000);
    expect(amounts.get('tuning_gpus')?.amount).toBeCloseTo(614.4, 9);
    expect([amounts.get('tuning_labels')?.amount, amounts.get('tuning_people')?.amount]).toEqual([15_000, 30_000]);
    expect(amounts.get('gpu_rental')?.total).toBeCloseTo(168_192, 6);
  });

  it('correction E: fine-tuning every 12 months adds 209 kWh a year', () => {
    expectNear(table[1]?.fineTuning?.energyKwh, goldenFigures('S6ft')['e'], exact);
  });

  it('energy, carbon and water a year, marginal and allocated, as corrected', () => {
    const round = (values: readonly (number | undefined)[]) => values.map((value) => value && Math.round(value));
    const { perYear: api } = table[0]?.footprint ?? {};
    expect(round([api?.energyKwh, api?.carbonKg, api?.waterL])).toEqual([3372, 263, 20_597]);
    expect(table[0]?.footprint?.allocated).toBeUndefined();
    const { perYear: own, allocated } = table[1]?.footprint ?? {};
    expect(round([own?.energyKwh, own?.carbonKg, own?.waterL])).toEqual([306, 26, 1170]);
    expect(round([allocated?.energyKwh, allocated?.carbonKg, allocated?.waterL])).toEqual([5975, 848, 22_883]);
    const one = table[2]?.footprint?.allocated;
    expect(round([one?.energyKwh, one?.carbonKg, one?.waterL])).toEqual([3172, 432, 12_147]);
  });

  it('the API is the cheapest, and each option says its sovereignty', () => {
    expect(table.map(({ isCheapest }) => isCheapest)).toEqual([true, false, false]);
    expect(table.map(({ sovereigntyLevel }) => sovereigntyLevel)).toEqual([3, 4, 4]);
    expect(table[2]?.costRatio).toBeCloseTo(2.44, 2);
  });

  it('two replicas would pay at 91.1 million, which need three; three pay at 101.1 million', () => {
    const two = { ...settings, coefficients: { ...settings.coefficients, peakFactor: 0 } };
    const answer = findBreakEvenVolume({ own: bankOwn, api: bankApi, workload: workloads.bank }, settings);
    const naive = findBreakEvenVolume({ own: bankOwn, api: bankApi, workload: workloads.bank }, two);
    expectNear(naive?.kind === 'at' ? naive.requestsPerYear : undefined, TC3['v_star_2_replicas'], exact);
    expect(answer).toMatchObject({ kind: 'at', replicas: 3 });
    expectNear(answer?.kind === 'at' ? answer.requestsPerYear : undefined, TC3['v_star_3_replicas'], exact);
  });

  it('a request of 1,500 and 300 tokens half read before at 90 % off costs 0.00345', () => {
    const supply = { kind: 'api', inputPrice: 2, outputPrice: 6, cachedDiscount: 0.9 } as const;
    expect(pricePerRequest({ requestsPerYear: 1, inputTokens: 1500, outputTokens: 300, cacheHitShare: 0.5 }, supply)).toBeCloseTo(
      0.00345,
      10,
    );
  });
});
