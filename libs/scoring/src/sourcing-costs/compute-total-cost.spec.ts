import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultFootprintTables } from '../footprint/default-footprint-tables.js';
import { deployments, settings, workloads } from '../testing/worked-deployments.js';
import { findBreakEvenSeats, requestsPerSeatMonth } from './break-even-seats.js';
import { findBreakEvenVolume } from './break-even-volume.js';
import { checkCostOption } from './check-cost-option.js';
import { compareSourcing } from './compare-sourcing.js';
import { computeTotalCost, yearsCounted } from './compute-total-cost.js';
import type { CostOption, Workload } from './cost-option.js';
import { tokenPrices } from './token-prices.js';
import { toApiSupply } from './to-api-supply.js';
import { checkUnitPrices, type UnitPrices } from './unit-prices.js';
import { defaultUnitPrices } from './default-unit-prices.js';

const { assistantSeats, assistantApi, answersSmallApi, answersLargeApi, answersOwn, bankApi, bankOwn } = deployments;
const missing = undefined as unknown as number;
const cost = (option: CostOption, workload: Workload, prices: UnitPrices = defaultUnitPrices) => {
  const found = computeTotalCost(option, workload, { ...settings, prices });
  if (!found) throw new Error('No cost');
  return found;
};

describe('the lines', () => {
  it('put people first, and each is a quantity at a price', () => {
    const { lines, total } = cost(bankOwn, workloads.bank);
    expect(lines.map(({ id }) => id)).toEqual(['run_people', 'build', 'gpu_rental', 'tuning_people', 'tuning_labels', 'tuning_gpus']);
    for (const { quantity, unitPrice, amount } of lines) expect(amount).toBe(quantity * unitPrice);
    expect(lines.reduce((sum, line) => sum + line.total, 0)).toBeCloseTo(total, 8);
    expect(lines[2]).toMatchObject({ quantity: 2 * 8760, unit: 'gpu_hour', unitPrice: 3.2, timing: 'yearly', category: 'compute' });
    expect(lines[1]).toMatchObject({ timing: 'once', amount: 250_000, total: 250_000 });
  });

  it('tell what is spent once from each year', () => {
    const { once, perYear, total } = cost(assistantSeats, workloads.assistant);
    expect([once, perYear, total]).toEqual([150_000, 420_000, 1_410_000]);
  });

  it('count an evaluation', () => {
    expect(cost({ ...answersSmallApi, evaluationCost: 5000 }, workloads.answers).total).toBeCloseTo(390_800, 6);
  });

  it('an option may have its own price of a seat', () => {
    const seats = { ...assistantSeats, supply: { kind: 'seats', seatMonth: 20 } as const };
    expect(cost(seats, workloads.assistant).total).toBe(1_050_000);
  });

  it('the discount weighs on the years after the first', () => {
    const prices = { ...defaultUnitPrices, discountRate: 0.1 };
    expect(yearsCounted(prices)).toBeCloseTo(1 + 1 / 1.1 + 1 / 1.21, 12);
    expect(cost(assistantSeats, workloads.assistant, prices).total).toBeCloseTo(150_000 + 420_000 * 2.735537, 0);
    expect(yearsCounted({ ...defaultUnitPrices, horizonMonths: 12 })).toBe(1);
  });

  it('fine-tuning twice a year costs annotation and GPUs twice, people once', () => {
    const often = { ...bankOwn, fineTuning: { ...bankOwn.fineTuning, everyMonths: 6 } };
    expect(cost(often, workloads.bank).total - cost(bankOwn, workloads.bank).total).toBeCloseTo(3 * 15_614.4, 6);
  });

  it('replicas follow the volume unless they are fixed', () => {
    const busy = { ...workloads.bank, requestsPerYear: 95e6 };
    expect(cost(bankOwn, busy)).toMatchObject({ replicas: 3, gpus: 3 });
    expect(cost({ ...bankOwn, supply: { kind: 'rented_gpus', replicas: 1 } }, busy)).toMatchObject({ replicas: 1, gpus: 1 });
    const large = { ...bankOwn, model: { activeParameters: 123, totalParameters: 123 } };
    expect(cost(large, workloads.bank)).toMatchObject({ replicas: 2, gpus: 8 });
    expect(cost(bankApi, workloads.bank)).toMatchObject({ replicas: undefined, gpus: undefined });
    expect(cost(bankOwn, workloads.bank).perRequest).toBeUndefined();
  });

  it('the power of owned GPUs follows their load, which never passes 1', () => {
    const owned = { ...bankOwn, supply: { kind: 'owned_gpus' } as const };
    const power = (option: CostOption, workload: Workload) => cost(option, workload).lines.find(({ id }) => id === 'gpu_power')?.quantity;
    expect(power(owned, workloads.bank)).toBeCloseTo(5974.79, 2);
    const one = { ...owned, supply: { kind: 'owned_gpus', replicas: 1 } as const };
    expect(power(one, { ...workloads.bank, requestsPerYear: 1e12 })).toBeCloseTo(0.85 * 8760 * 1.28, 6);
  });
});

describe('where an option breaks even', () => {
  const ask = (own: CostOption, api: CostOption, change = {}) =>
    findBreakEvenVolume({ own, api, workload: workloads.bank, ...change }, settings);
  const free = { ...bankApi, supply: { kind: 'api', inputPrice: 0, outputPrice: 0 } as const };
  const cheap = { ...bankOwn, runFte: 0, buildCost: 0, fineTuning: undefined };

  it('correction E: a free API that starts cheaper always is', () => {
    expect(ask(bankOwn, free)).toEqual({ kind: 'never_own' });
  });

  it('correction E: own machines that start cheaper, and cost no more a request, are from the first one', () => {
    expect(ask(cheap, bankApi)).toEqual({ kind: 'at', requestsPerYear: 0, replicas: 2 });
    expect(ask(cheap, free)).toEqual({ kind: 'at', requestsPerYear: 0, replicas: 2 });
  });

  it('own machines that start cheaper but cost more a request are so up to a volume, or as far as they carry', () => {
    const owned = { ...cheap, supply: { kind: 'owned_gpus' } as const };
    const pair = { ...owned, supply: { kind: 'owned_gpus', replicas: 2 } as const };
    const barely = { ...free, runFte: 0, buildCost: cost(pair, { ...workloads.bank, requestsPerYear: 5e6 }).total };
    const answer = ask(owned, barely);
    expect(answer).toMatchObject({ kind: 'below', replicas: 2 });
    expect((answer?.kind === 'below' ? answer.requestsPerYear : NaN) / 5e6).toBeCloseTo(1, 6);
    const far = ask(owned, { ...free, buildCost: 1e7 });
    expect((far?.kind === 'below' ? far.requestsPerYear : NaN) / 1e6).toBeCloseTo(73.049, 3);
  });

  it('both cost the same at the volume found', () => {
    const answer = ask(bankOwn, bankApi);
    const requestsPerYear = answer?.kind === 'at' ? answer.requestsPerYear : NaN;
    expect(cost(bankOwn, { ...workloads.bank, requestsPerYear }).total).toBeCloseTo(
      cost(bankApi, { ...workloads.bank, requestsPerYear }).total,
      2,
    );
  });

  it('starts from the replicas asked for, and stops at the most allowed', () => {
    const four = { ...bankOwn, supply: { kind: 'rented_gpus', replicas: 4 } as const };
    expect(ask(four, bankApi)).toMatchObject({ kind: 'at', replicas: 4 });
    expect(ask(bankOwn, bankApi, { mostReplicas: 2 })).toEqual({ kind: 'none' });
    expect(ask(bankOwn, bankApi, { mostReplicas: 3 })).toMatchObject({ kind: 'at', replicas: 3 });
  });

  it('is not asked of seats, of another API, or of an option with a problem', () => {
    expect(ask(assistantSeats, bankApi)).toBeUndefined();
    expect(ask(bankApi, bankApi)).toBeUndefined();
    expect(ask({ ...bankOwn, model: undefined }, bankApi)).toBeUndefined();
    expect(ask({ ...bankOwn, runFte: missing }, bankApi)).toBeUndefined();
    expect(ask(bankOwn, { ...bankApi, runFte: missing })).toBeUndefined();
  });

  const seats = (api: CostOption, licences: CostOption, requestsPerUserYear = 2200) =>
    findBreakEvenSeats({ seats: licences, api, workload: workloads.assistant, requestsPerUserYear }, settings);

  it('correction E: without a gain per user no number of seats breaks even', () => {
    expect(seats(assistantApi, assistantSeats, 1e6)).toEqual({ kind: 'none' });
    expect(seats(assistantApi, { ...assistantSeats, supply: { kind: 'seats', seatMonth: 0 } })).toEqual({ kind: 'none' });
  });

  it('an API that also starts cheaper is from the first user', () => {
    expect(seats(answersSmallApi, { ...assistantSeats, buildCost: 1e6 })).toEqual({ kind: 'at', users: 0 });
  });

  it('seats are not compared with a problem', () => {
    expect(seats({ ...assistantApi, runFte: missing }, assistantSeats)).toBeUndefined();
    expect(seats(assistantApi, { ...assistantSeats, buildCost: -1 })).toBeUndefined();
  });

  it('requests that pay a seat are counted at a priced API', () => {
    expect(requestsPerSeatMonth(30, workloads.assistant, assistantSeats)).toBeUndefined();
    expect(requestsPerSeatMonth(30, workloads.assistant, free)).toBeUndefined();
    expect(requestsPerSeatMonth(-1, workloads.assistant, assistantApi)).toBeUndefined();
    expect(requestsPerSeatMonth(0, workloads.assistant, assistantApi)).toBe(0);
  });
});

describe('checkCostOption', () => {
  const codes = (option: CostOption, workload: Workload) => checkCostOption(option, workload).map(({ code, path }) => [code, path]);

  it('finds nothing in options that are fine', () => {
    expect(codes(assistantSeats, workloads.assistant)).toEqual([]);
    expect(codes(assistantApi, workloads.assistant)).toEqual([]);
    expect(codes(bankOwn, workloads.bank)).toEqual([]);
    expect(codes({ ...bankOwn, supply: { kind: 'owned_gpus', load: 1, replicas: 1 } }, workloads.bank)).toEqual([]);
  });

  it.each<[CostOption, Partial<Workload>, string, string]>([
    [{ ...answersSmallApi, runFte: missing }, {}, 'number_missing', 'runFte'],
    [{ ...answersSmallApi, buildCost: missing }, {}, 'number_missing', 'buildCost'],
    [answersSmallApi, { requestsPerYear: missing }, 'number_missing', 'workload.requestsPerYear'],
    [answersSmallApi, { inputTokens: missing }, 'number_missing', 'workload.inputTokens'],
    [answersSmallApi, { outputTokens: missing }, 'number_missing', 'workload.outputTokens'],
    [assistantSeats, {}, 'number_missing', 'workload.users'],
    [{ ...answersSmallApi, trainsUsers: true }, {}, 'number_missing', 'workload.users'],
    [{ ...answersSmallApi, supply: { kind: 'api', inputPrice: missing, outputPrice: 1 } }, {}, 'number_missing', 'supply.inputPrice'],
    [{ ...answersSmallApi, supply: { kind: 'api', inputPrice: 1, outputPrice: missing } }, {}, 'number_missing', 'supply.outputPrice'],
    [{ ...answersSmallApi, runFte: -1 }, {}, 'number_invalid', 'runFte'],
    [{ ...answersSmallApi, evaluationCost: NaN }, {}, 'number_invalid', 'evaluationCost'],
    [{ ...answersSmallApi, platformPerYear: -1 }, {}, 'number_invalid', 'platformPerYear'],
    [{ ...assistantSeats, supply: { kind: 'seats', seatMonth: -1 } }, { users: 1 }, 'number_invalid', 'supply.seatMonth'],
    [{ ...bankOwn, fineTuning: { gpuHours: missing, labellingCost: 1, fte: 1 } }, {}, 'number_missing', 'fineTuning.gpuHours'],
    [{ ...bankOwn, fineTuning: { gpuHours: 1, labellingCost: missing, fte: 1 } }, {}, 'number_missing', 'fineTuning.labellingCost'],
    [{ ...bankOwn, fineTuning: { gpuHours: 1, labellingCost: 1, fte: missing } }, {}, 'number_missing', 'fineTuning.fte'],
    [{ ...bankOwn, fineTuning: { gpuHours: 1, labellingCost: 1, fte: 1, everyMonths: 0 } }, {}, 'period_invalid', 'fineTuning.everyMonths'],
    [answersSmallApi, { cacheHitShare: 2 }, 'share_invalid', 'workload.cacheHitShare'],
    [
      { ...answersSmallApi, supply: { kind: 'api', inputPrice: 1, outputPrice: 1, cachedDiscount: -1 } },
      {},
      'share_invalid',
      'supply.cachedDiscount',
    ],
    [{ ...bankOwn, supply: { kind: 'owned_gpus', load: 1.1 } }, {}, 'share_invalid', 'supply.load'],
    [{ ...bankOwn, supply: { kind: 'rented_gpus', replicas: 0 } }, {}, 'replicas_invalid', 'supply.replicas'],
    [{ ...bankOwn, supply: { kind: 'rented_gpus', replicas: 1.5 } }, {}, 'replicas_invalid', 'supply.replicas'],
    [{ ...bankOwn, model: undefined }, {}, 'model_missing', 'model'],
    [{ ...bankOwn, model: { activeParameters: 2, totalParameters: 1 } }, {}, 'model_missing', 'model'],
    [{ ...bankOwn, model: { activeParameters: 0, totalParameters: 1 } }, {}, 'model_missing', 'model'],
    [{ ...bankOwn, supply: { kind: 'owned_gpus' }, site: undefined }, {}, 'site_missing', 'site.pue'],
    [{ ...bankOwn, supply: { kind: 'owned_gpus' }, site: { pue: 0.5, wue: 0, zone: 'FRA' } }, {}, 'site_missing', 'site.pue'],
  ])('option %#: %s', (option, change, code, path) => {
    const workload = { ...workloads.bank, ...change };
    expect(codes(option, workload)).toEqual([[code, path]]);
    expect(computeTotalCost(option, workload, settings)).toBeUndefined();
  });
});

describe('side by side', () => {
  const prices = defaultUnitPrices;
  const compare = (options: readonly CostOption[], workload: Workload = workloads.bank) =>
    compareSourcing(options, workload, { prices, tables: defaultFootprintTables });

  it('an option with a problem stays, with what is known of it', () => {
    const [broken, fine] = compare([{ ...bankApi, runFte: missing }, bankOwn]);
    expect(broken).toMatchObject({ cost: undefined, costRatio: undefined, isCheapest: false });
    expect(broken?.problems.map(({ path }) => path)).toEqual(['runFte']);
    expect(broken?.footprint?.perYear.energyKwh).toBeCloseTo(3371.51, 2);
    expect(fine).toMatchObject({ isCheapest: true, costRatio: 1, problems: [] });
  });

  it('says nothing of a footprint without the size or the site', () => {
    const [row] = compare([answersSmallApi]);
    expect(row).toMatchObject({ footprint: undefined, fineTuning: undefined, sovereigntyLevel: undefined });
    expect(compare([{ ...bankOwn, site: undefined }])[0]?.fineTuning).toBeUndefined();
    expect(compare([{ ...bankOwn, site: { pue: 1, wue: 0, zone: 'ATL' } }])[0]).toMatchObject({
      footprint: undefined,
      fineTuning: undefined,
    });
  });

  it('passes the range of a size on', () => {
    const model = { ...bankApi.model, activeRange: { low: 1, high: 123 } };
    expect(compare([{ ...bankApi, model }])[0]?.footprint?.low.energyKwh).toBeLessThan(
      compare([bankApi])[0]?.footprint?.low.energyKwh ?? NaN,
    );
  });

  it('the order of the options changes nothing', () => {
    const forward = compare([bankApi, bankOwn, answersSmallApi]);
    expect(compare([answersSmallApi, bankOwn, bankApi])).toEqual([...forward].reverse());
    expect(compare([])).toEqual([]);
  });

  it('equal options are both the cheapest', () => {
    expect(compare([bankApi, { ...bankApi, id: 'again' }]).map(({ isCheapest }) => isCheapest)).toEqual([true, true]);
  });
});

describe('whatever the volume', () => {
  it('more requests never cost less, and the API costs in proportion', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e8 }), fc.integer({ min: 1, max: 20 }), (requestsPerYear, times) => {
        for (const option of [answersLargeApi, answersOwn, bankOwn]) {
          const [less, more] = [requestsPerYear, requestsPerYear * times].map(
            (volume) => cost(option, { ...workloads.bank, requestsPerYear: volume }).total,
          );
          expect(more).toBeGreaterThanOrEqual((less ?? NaN) - 1e-6);
        }
        const tokens = (volume: number) => cost(answersLargeApi, { ...workloads.bank, requestsPerYear: volume }).total - 330_000;
        expect(tokens(requestsPerYear * times)).toBeCloseTo(tokens(requestsPerYear) * times, 3);
      }),
    );
  });
});

describe('prices', () => {
  it('that every organisation starts from are fine, each with its source, and survive being stored', () => {
    expect(checkUnitPrices(defaultUnitPrices)).toEqual([]);
    expect(JSON.parse(JSON.stringify(defaultUnitPrices))).toStrictEqual(defaultUnitPrices);
    expect(Object.values(defaultUnitPrices.sources).every((source) => source.length > 0)).toBe(true);
  });

  it.each<[Partial<UnitPrices>, string, string]>([
    [{ gpuHour: -1 }, 'price_invalid', 'gpuHour'],
    [{ fteYear: NaN }, 'price_invalid', 'fteYear'],
    [{ trainingPerUser: Infinity }, 'price_invalid', 'trainingPerUser'],
    [{ horizonMonths: 30 }, 'horizon_invalid', 'horizonMonths'],
    [{ horizonMonths: 0 }, 'horizon_invalid', 'horizonMonths'],
    [{ gpuLifeYears: 0 }, 'life_invalid', 'gpuLifeYears'],
  ])('%j is %s', (change, code, path) => {
    expect(checkUnitPrices({ ...defaultUnitPrices, ...change }).map((problem) => [problem.code, problem.path])).toEqual([[code, path]]);
  });

  it('of the list become an option in euros', () => {
    const price = tokenPrices.find(({ id }) => id === 'mistral-large-2512');
    expect(price && toApiSupply(price, defaultUnitPrices)).toEqual({ kind: 'api', inputPrice: 0.5, outputPrice: 1.5, cachedDiscount: 0.9 });
    expect(price && toApiSupply(price, { ...defaultUnitPrices, eurosPerDollar: 0.8 }).inputPrice).toBe(0.4);
    const undiscounted = tokenPrices.find(({ id }) => id === 'mistral-large');
    expect(undiscounted && toApiSupply(undiscounted, defaultUnitPrices).cachedDiscount).toBe(0);
    expect(price && toApiSupply({ ...price, inputUsd: 0 }, defaultUnitPrices).cachedDiscount).toBe(0);
    expect(tokenPrices.every(({ checked, source }) => /^\d{4}-\d\d-\d\d$/.test(checked) && source.includes('MIT'))).toBe(true);
  });
});
