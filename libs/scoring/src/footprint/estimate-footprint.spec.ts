import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coefficients, expectNear, goldenInput } from '../testing/golden-footprints.js';
import { countReplicas } from './allocate-dedicated.js';
import { defaultFootprintTables as tables } from './default-footprint-tables.js';
import { estimateFootprint } from './estimate-footprint.js';
import type { Impact } from './footprint-estimate.js';
import type { FootprintInput } from './footprint-input.js';
import { countGpus, followRequest } from './request-steps.js';

const estimate = (input: FootprintInput) => {
  const found = estimateFootprint(input, tables);
  if (!found) throw new Error('No estimate');
  return found;
};
const figures = ({ energyKwh, carbonKg, waterL }: Impact) => [energyKwh, carbonKg, waterL];

describe('the range (correction D, range)', () => {
  it('at a provider runs at least from 0.2 to 30 times the central figure: S7 is 3.9 to 590 t', () => {
    const { perYear, low, high } = estimate(goldenInput('S7'));
    expectNear(low.carbonKg, 0.2 * perYear.carbonKg, 1e-9);
    expectNear(high.carbonKg, 30 * perYear.carbonKg, 1e-9);
    expect([Math.round(low.carbonKg / 100) / 10, Math.round(high.carbonKg / 1000)]).toEqual([3.9, 587]);
  });

  it('is wider where the parameters alone go further', () => {
    const input = { ...goldenInput('S3'), ranges: { activeParameters: { low: 1, high: 132 }, pue: { low: 1.1, high: 40 } } };
    const { perYear, low, high } = estimate(input);
    expect(low.energyKwh).toBeLessThan(0.2 * perYear.energyKwh);
    expect(high.energyKwh).toBeGreaterThan(30 * perYear.energyKwh);
  });

  it('S3: 44 to 132 billion active parameters are 536 to 1,100 kWh a year', () => {
    const at = (activeParameters: number) => Math.round(estimate({ ...goldenInput('S3'), activeParameters }).perYear.energyKwh);
    expect([at(44), at(132)]).toEqual([536, 1100]);
  });

  it('moves tokens by 30 %, volume by 50 % before the PoC and 20 % after, and the reach of the GPU', () => {
    const noFactor = { low: 1, high: 1 };
    const method = { ecologits: noFactor, dedicated: noFactor, provider_declared: noFactor, measured: noFactor };
    const bare = { ...tables, coefficients: { ...coefficients, ranges: { ...coefficients.ranges, method } } };
    const input = goldenInput('S2');
    const year = (moved: Partial<FootprintInput>, utilisation: number) => {
      const prefill = { ...coefficients.prefill, utilisation };
      return estimateFootprint({ ...input, ...moved }, { ...tables, coefficients: { ...coefficients, prefill } })?.perYear;
    };
    const idea = estimateFootprint(input, bare);
    expect(idea?.low).toEqual(year({ requestsPerYear: 250_000, inputTokens: 2100, outputTokens: 280 }, 0.6));
    expect(idea?.high).toEqual(year({ requestsPerYear: 750_000, inputTokens: 3900, outputTokens: 520 }, 0.25));
    const after = estimateFootprint({ ...input, stage: 'after_poc' }, bare);
    expect(after?.low).toEqual(year({ requestsPerYear: 400_000, inputTokens: 2100, outputTokens: 280 }, 0.6));
    expect(after?.high).toEqual(year({ requestsPerYear: 600_000, inputTokens: 3900, outputTokens: 520 }, 0.25));
  });

  it('moves PUE and WUE and sizes where they have a range', () => {
    const ranges = { pue: { low: 1, high: 2 }, wue: { low: 0, high: 1 }, totalParameters: { low: 88, high: 4400 } };
    const { low, high, perYear } = estimate({ ...goldenInput('S3'), ranges });
    const plain = estimate(goldenInput('S3'));
    expect(perYear).toEqual(plain.perYear);
    expect(low.energyKwh).toBeLessThan(plain.low.energyKwh);
    expect(high.waterL).toBeGreaterThan(plain.high.waterL);
  });

  it('of dedicated machines runs at least from half to twice, of a measure from 0.8 to 1.2', () => {
    const { allocated } = estimate({ ...goldenInput('S6a'), replicas: 2 });
    expectNear(allocated?.low.energyKwh, 0.5 * (allocated?.energyKwh ?? NaN), 1e-9);
    expectNear(allocated?.high.carbonKg, 2 * (allocated?.carbonKg ?? NaN), 1e-9);
    const observed = { method: 'measured' as const, energyKwh: 0.001 };
    const { method, perYear, low, high } = estimate({ ...goldenInput('S6a'), stage: 'after_poc', observed });
    expect(method).toBe('measured');
    expectNear(low.energyKwh, 0.8 * perYear.energyKwh, 1e-9);
    expectNear(high.energyKwh, 1.2 * perYear.energyKwh, 1e-9);
  });
});

describe('the load of dedicated machines (correction D, load)', () => {
  it('counts the reading of the prompt: (400 x 0.12289 / 64 + 0.46638) x 500,000 / 31,536,000 = 0.01957', () => {
    const { serviceS } = followRequest(goldenInput('S5m'), coefficients);
    expect(serviceS).toBeCloseTo(0.768087 + 0.46638, 5);
  });

  it('S5 is 13,757 kWh, 1,776 kg, 52,374 L; S6 is 5,975 kWh and 848 kg on two GPUs, 3,172 kWh and 432 kg on one', () => {
    const rounded = (id: string, replicas: number) =>
      figures(estimate({ ...goldenInput(id), replicas }).allocated as Impact).map(Math.round);
    expect(rounded('S5m', 1)).toEqual([13_757, 1776, 52_374]);
    expect(rounded('S6a', 2).slice(0, 2)).toEqual([5975, 848]);
    expect(rounded('S6a', 1).slice(0, 2)).toEqual([3172, 432]);
  });

  it('above 1 raises the replicas', () => {
    const { allocated } = estimate({ ...goldenInput('S5m'), requestsPerYear: 60e6, replicas: 1 });
    expect(allocated).toMatchObject({ replicas: 3, isRaised: true, gpus: 12 });
    expect(allocated?.load).toBeCloseTo(60e6 / 25_546_248.379 / 3, 6);
  });

  it('is always beside the marginal figure, and absent where the machines are shared', () => {
    const marginal = estimate(goldenInput('S5m'));
    expect(marginal.allocated).toBeUndefined();
    expect(estimate({ ...goldenInput('S5m'), replicas: 1 }).perYear).toEqual(marginal.perYear);
  });

  it('the same service time counts the replicas: 5 at the peak, 2 at least', () => {
    expect(countReplicas(1e6, 0.172684, coefficients)).toBe(2);
    expect(countReplicas(91.08e6, 0.172684, coefficients)).toBe(3);
    expect(countReplicas(0, 0.172684, coefficients)).toBe(2);
  });
});

describe('the switches', () => {
  it('correction D, cache: energy counts the input tokens that were not read before', () => {
    const half = estimate({ ...goldenInput('S2'), cacheHitShare: 0.5 });
    const fewer = estimate({ ...goldenInput('S2'), inputTokens: 1500 });
    expect(half.perYear).toEqual(fewer.perYear);
    const all = estimate({ ...goldenInput('S2'), cacheHitShare: 1 });
    expect(all.perYear).toEqual(estimate({ ...goldenInput('S2'), prefill: false }).perYear);
  });

  it('without the reading of the prompt, input tokens are not needed', () => {
    const { inputTokens: _, ...input } = goldenInput('S2');
    expect(estimateFootprint({ ...input, prefill: false }, tables)?.perYear.energyKwh).toBeCloseTo(23.0574, 4);
    expect(estimateFootprint(input, tables)).toBeUndefined();
  });

  it('correction D, range: the latency is the smaller of formula and measure', () => {
    const slow = estimate({ ...goldenInput('S2'), measuredLatencyS: 1000 });
    expect(slow.perYear).toEqual(estimate(goldenInput('S2')).perYear);
    expect(estimate({ ...goldenInput('S2'), measuredLatencyS: 1 }).explanation.steps?.latencyS).toBe(1);
  });

  it('what is measured takes the place of the estimate, data centre included', () => {
    const observed = { method: 'measured' as const, energyKwh: 0.00128 };
    const { perRequest, explanation } = estimate({ ...goldenInput('S2'), observed });
    expect(perRequest.energyKwh).toBeCloseTo(0.00128, 12);
    expect(perRequest.itEnergyKwh).toBeCloseTo(0.001, 12);
    expect(perRequest.useCarbonKg).toBeCloseTo(0.00128 * 0.04418, 12);
    expect(perRequest.embodiedCarbonKg).toBeCloseTo(estimate(goldenInput('S2')).perRequest.embodiedCarbonKg ?? NaN, 12);
    expect(perRequest.waterL).toBeCloseTo(0.001 * (0.2 + 1.28 * 3.6737), 12);
    expect(explanation.steps).toBeUndefined();
    expect(explanation.energy).toEqual([{ id: 'observed', amount: perRequest.energyKwh, share: 1 }]);
  });

  it('what a provider declares of carbon and water is taken as it is', () => {
    const observed = { method: 'provider_declared' as const, energyKwh: 0.001, carbonKg: 0.00114, waterL: 0.045 };
    const { method, perRequest, explanation } = estimate({ ...goldenInput('S2'), observed });
    expect(method).toBe('provider_declared');
    expect(estimate({ ...goldenInput('S2'), observed }).perYear).toMatchObject({
      carbonKg: 570,
      useCarbonKg: undefined,
      embodiedCarbonKg: undefined,
    });
    expect(perRequest).toMatchObject({ carbonKg: 0.00114, waterL: 0.045, useCarbonKg: undefined, embodiedCarbonKg: undefined });
    expect(explanation.carbon).toEqual([{ id: 'observed', amount: 0.00114, share: 1 }]);
    expect(explanation.water).toEqual([{ id: 'observed', amount: 0.045, share: 1 }]);
  });
});

describe('the explanation', () => {
  it('names the parts of one request, cooling being (PUE - 1) times the machines', () => {
    const { perRequest, explanation } = estimate(goldenInput('S2'));
    const amounts = Object.fromEntries(explanation.energy.map(({ id, amount }) => [id, amount]));
    expect(Object.keys(amounts)).toEqual(['decode', 'server', 'prefill', 'cooling']);
    expect(amounts['cooling']).toBeCloseTo(0.28 * perRequest.itEnergyKwh, 12);
    expect(explanation.mix.id).toBe('FRA');
    expect(explanation.version).toBe(tables.version);
  });

  it('S4: reading the prompt is 65 % of the energy of the machines', () => {
    const { steps } = estimate(goldenInput('S4')).explanation;
    expect((steps?.prefillKwh ?? NaN) / (steps?.itEnergyKwh ?? NaN)).toBeCloseTo(0.6545, 4);
  });

  it('no request is no part of anything', () => {
    const { explanation } = estimate({ ...goldenInput('S2'), inputTokens: 0, outputTokens: 0 });
    expect(explanation.energy.every(({ amount, share }) => amount === 0 && share === undefined)).toBe(true);
  });
});

describe('GPUs that hold a model', () => {
  it.each([
    [0.1, 1],
    [33.3, 1],
    [33.4, 2],
    [66.7, 4],
    [123, 4],
    [140, 8],
    [440, 16],
  ])('%d billion parameters take %d', (totalParameters, gpus) => {
    expect(countGpus(totalParameters, coefficients)).toBe(gpus);
  });
});

const size = fc.integer({ min: 1, max: 2000 }).map((tenths) => tenths / 10);
const input: fc.Arbitrary<FootprintInput> = fc
  .record({
    requestsPerYear: fc.integer({ min: 0, max: 1e8 }),
    inputTokens: fc.integer({ min: 0, max: 100_000 }),
    outputTokens: fc.integer({ min: 0, max: 10_000 }),
    activeParameters: size,
    others: fc.constantFrom(1, 2, 5),
    pue: fc.constantFrom(1, 1.2, 1.58),
    wue: fc.constantFrom(0, 0.2, 1),
    zone: fc.constantFrom('FRA', 'SWE', 'USA', 'WOR'),
    replicas: fc.constantFrom(1, 2, 3),
  })
  .map(({ others, ...rest }) => ({ ...rest, totalParameters: rest.activeParameters * others }));

const used = input.map((one) => ({
  ...one,
  requestsPerYear: 1 + one.requestsPerYear,
  inputTokens: 1 + (one.inputTokens ?? 0),
  outputTokens: 1 + one.outputTokens,
}));

describe('whatever the input', () => {
  it('the year is linear in the volume', () => {
    fc.assert(
      fc.property(input, fc.constantFrom(2, 3, 10), (original, times) => {
        const once = estimate(original);
        const more = estimate({ ...original, requestsPerYear: original.requestsPerYear * times });
        for (const year of ['perYear', 'low', 'high'] as const) {
          for (const [index, figure] of figures(more[year]).entries())
            expectNear(figure, (figures(once[year])[index] ?? NaN) * times, 1e-9);
        }
        expect(more.perRequest).toEqual(once.perRequest);
      }),
    );
  });

  it.each(['inputTokens', 'outputTokens', 'activeParameters', 'totalParameters', 'pue', 'wue', 'requestsPerYear'] as const)(
    'more %s never takes less',
    (name) => {
      fc.assert(
        fc.property(input, fc.constantFrom(1.01, 2, 17), (original, times) => {
          const more = { ...original, [name]: (original[name] ?? 0) * times };
          const enough = { ...more, totalParameters: Math.max(more.totalParameters, more.activeParameters) };
          const [before, after] = [estimate(original), estimate(enough)];
          for (const year of ['perYear', 'low', 'high', 'allocated'] as const) {
            const reached = figures(after[year] as Impact);
            for (const [index, figure] of figures(before[year] as Impact).entries())
              expect(reached[index]).toBeGreaterThanOrEqual(figure * (1 - 1e-12));
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(['inputTokens', 'outputTokens', 'activeParameters', 'totalParameters'] as const)('more %s takes strictly more energy', (name) => {
    fc.assert(
      fc.property(used, fc.constantFrom(2, 17), (original, times) => {
        const more = { ...original, [name]: (original[name] ?? NaN) * times };
        const enough = { ...more, totalParameters: Math.max(more.totalParameters, more.activeParameters) };
        const [before, after] = [estimate(original).perRequest, estimate(enough).perRequest];
        // A model fills whole GPUs: what fits in the same ones takes the same.
        const isSame =
          name === 'totalParameters' && countGpus(more.totalParameters, coefficients) === countGpus(original.totalParameters, coefficients);
        if (isSame) expect(figures(after)).toEqual(figures(before));
        else for (const [index, figure] of figures(before).entries()) expect(figures(after)[index]).toBeGreaterThan(figure);
      }),
      { numRuns: 60 },
    );
  });

  it('a request is linear in its tokens, in and out together', () => {
    fc.assert(
      fc.property(used, fc.constantFrom(2, 5, 100), (original, times) => {
        const { inputTokens = NaN, outputTokens } = original;
        const longer = estimate({ ...original, inputTokens: inputTokens * times, outputTokens: outputTokens * times });
        for (const [index, figure] of figures(estimate(original).perRequest).entries())
          expectNear(figures(longer.perRequest)[index] ?? NaN, figure * times, 1e-9);
      }),
    );
  });

  it('the parts add up, and low, central and high are in order', () => {
    fc.assert(
      fc.property(input, (original) => {
        const { perRequest, perYear, low, high, allocated, explanation } = estimate(original);
        const total = (parts: readonly { amount: number }[]) => parts.reduce((sum, { amount }) => sum + amount, 0);
        expect(total(explanation.energy)).toBeCloseTo(perRequest.energyKwh, 12);
        expect(total(explanation.carbon)).toBeCloseTo(perRequest.carbonKg, 12);
        expect(total(explanation.water)).toBeCloseTo(perRequest.waterL, 12);
        for (const [index, central] of figures(perYear).entries()) {
          expect(figures(low)[index]).toBeLessThanOrEqual(central);
          expect(figures(high)[index]).toBeGreaterThanOrEqual(central);
        }
        expect(allocated?.load).toBeLessThanOrEqual(1 + 1e-12);
        expect((allocated?.useCarbonKg ?? NaN) + (allocated?.embodiedCarbonKg ?? NaN)).toBeCloseTo(allocated?.carbonKg ?? NaN, 6);
      }),
    );
  });

  it('the tables and the input stay as they were', () => {
    const [before, frozen] = [structuredClone(tables), Object.freeze({ ...goldenInput('S3'), replicas: 2 })];
    estimate(frozen);
    expect(tables).toEqual(before);
  });
});
