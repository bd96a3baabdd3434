import { describe, expect, it } from '@jest/globals';
import { deployments, settings, workloads } from '../testing/worked-deployments.js';
import { findBreakEvenVolume } from './break-even-volume.js';
import { computeTotalCost } from './compute-total-cost.js';
import type { CostOption, Workload } from './cost-option.js';
import { defaultUnitPrices } from './default-unit-prices.js';
import { toApiSupply } from './to-api-supply.js';

const { assistantSeats, assistantApi, answersLargeApi, answersOwn, bankOwn } = deployments;
const owned: CostOption = { ...answersOwn, supply: { kind: 'owned_gpus' }, site: { pue: 1.5, wue: 0.2, zone: 'FRA' } };
const linesOf = (option: CostOption, workload: Workload) =>
  (computeTotalCost(option, workload, settings)?.lines ?? []).map(({ id, timing, unit, unitPrice }) => [id, timing, unit, unitPrice]);

describe('the lines of each way to get a service, with their rhythm, unit and price', () => {
  it('seats', () => {
    expect(linesOf(assistantSeats, workloads.assistant)).toEqual([
      ['run_people', 'yearly', 'fte', 120_000],
      ['user_training', 'once', 'user', 150],
      ['seats', 'yearly', 'seat_month', 30],
    ]);
  });

  it('an API, with an evaluation and a platform', () => {
    const lines = linesOf({ ...assistantApi, evaluationCost: 8000 }, workloads.assistant);
    expect(lines.slice(0, 5)).toEqual([
      ['run_people', 'yearly', 'fte', 120_000],
      ['user_training', 'once', 'user', 150],
      ['build', 'once', 'lump_sum', 250_000],
      ['evaluation', 'once', 'lump_sum', 8000],
      ['platform', 'yearly', 'lump_sum', 60_000],
    ]);
    const [id, timing, unit, price] = lines[5] ?? [];
    expect([id, timing, unit]).toEqual(['tokens', 'yearly', 'request']);
    expect(price).toBeCloseTo(0.0048, 12);
    expect(lines).toHaveLength(6);
  });

  it('machines bought', () => {
    expect(linesOf(owned, workloads.answers).slice(2)).toEqual([
      ['gpu_purchase', 'yearly', 'gpu', 8750],
      ['gpu_maintenance', 'yearly', 'gpu', 2800],
      ['gpu_power', 'yearly', 'kwh', 0.15],
    ]);
  });

  it('machines rented, with fine-tuning', () => {
    expect(linesOf(bankOwn, workloads.bank).slice(2)).toEqual([
      ['gpu_rental', 'yearly', 'gpu_hour', 3.2],
      ['tuning_people', 'yearly', 'fte', 120_000],
      ['tuning_labels', 'yearly', 'lump_sum', 15_000],
      ['tuning_gpus', 'yearly', 'gpu_hour', 3.2],
    ]);
  });
});

describe('prices in dollars', () => {
  it('are turned into euros, in and out', () => {
    const price = { id: 'm', name: 'M', inputUsd: 2, outputUsd: 6, cachedUsd: 0.5, checked: '2026-11-01', source: 'list' };
    const euros = { ...defaultUnitPrices, eurosPerDollar: 0.9 };
    expect(toApiSupply(price, euros)).toEqual({ kind: 'api', inputPrice: 1.8, outputPrice: 5.4, cachedDiscount: 0.75 });
    expect(toApiSupply({ ...price, cachedUsd: undefined }, euros).cachedDiscount).toBe(0);
    expect(toApiSupply({ ...price, inputUsd: 0 }, euros).cachedDiscount).toBe(0);
  });
});

describe('a break-even where the own machines also cost by the request', () => {
  it('is where both cost the same: their power follows their load', () => {
    const found = findBreakEvenVolume({ own: owned, api: answersLargeApi, workload: workloads.answers }, settings);
    if (found?.kind !== 'at') throw new Error('No break-even');
    const workload = { ...workloads.answers, requestsPerYear: found.requestsPerYear };
    const fixed = { ...owned, supply: { kind: 'owned_gpus', replicas: found.replicas } as const };
    const [own, api] = [computeTotalCost(fixed, workload, settings)?.total, computeTotalCost(answersLargeApi, workload, settings)?.total];
    expect(found.requestsPerYear).toBeGreaterThan(0);
    expect(own).toBeCloseTo(api ?? NaN, 4);
  });
});
