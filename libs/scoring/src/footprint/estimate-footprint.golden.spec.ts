import { describe, expect, it } from '@jest/globals';
import {
  coefficients,
  expectNear,
  goldenFigures,
  goldenFootprints,
  goldenInput,
  goldenSobriety,
  mixOf,
} from '../testing/golden-footprints.js';
import { allocateDedicated } from './allocate-dedicated.js';
import { calibrate } from './calibration.js';
import { calibrationPoints } from './calibration-points.js';
import { estimateClassicMl } from './classic-ml.js';
import { defaultFootprintTables } from './default-footprint-tables.js';
import { estimateFootprint } from './estimate-footprint.js';
import { estimateFineTuning } from './fine-tuning.js';
import { modelClasses } from './model-classes.js';
import { countGpus } from './request-steps.js';

const exact = 1e-9;

describe('golden footprints (domain D.8, computed apart)', () => {
  it('S1: the EcoLogits test vector, 7.3B, 200 tokens, latency measured at 5 s', () => {
    const tables = {
      ...defaultFootprintTables,
      mixes: [{ id: 'TEST', name: { en: 'Test', fr: 'Test' }, carbonKgPerKwh: 0.590478, waterLPerKwh: 5.04 }],
    };
    const input = {
      requestsPerYear: 1,
      outputTokens: 200,
      activeParameters: 7.3,
      totalParameters: 7.3,
      pue: 1.26,
      wue: 0.37,
      zone: 'TEST',
    };
    const estimate = estimateFootprint({ ...input, prefill: false, measuredLatencyS: 5 }, tables);
    const golden = (goldenSobriety.sobriety['S1'] as unknown as { per_request: Record<string, number> }).per_request;
    const { steps } = estimate?.explanation ?? {};
    expect(steps?.gpus).toBe(golden['n']);
    expectNear(steps?.energyPerTokenKwh, golden['e_tok'], exact);
    expectNear(steps?.latencyPerTokenS, golden['lat_tok'], exact);
    expect(steps?.latencyS).toBe(5);
    expectNear(steps?.decodeKwh, golden['e_gpu'], exact);
    expectNear(steps?.serverKwh, golden['e_srv'], exact);
    expect(steps?.prefillKwh).toBe(0);
    expectNear(estimate?.perRequest.energyKwh, golden['e'], exact);
    expectNear(estimate?.perRequest.useCarbonKg, golden['use'], exact);
    expectNear(estimate?.perRequest.embodiedCarbonKg, golden['emb'], exact);
    expectNear(estimate?.perRequest.carbonKg, golden['gwp'], exact);
    expectNear(estimate?.perRequest.waterL, golden['water'], exact);
  });

  it('S1: water counts the PUE once (EcoLogits issue 230), so 8.194e-5 L and not 1.0324e-4', () => {
    const golden = (goldenSobriety.sobriety['S1'] as unknown as { per_request: Record<string, number> }).per_request;
    expectNear(golden['e_it'] === undefined ? undefined : golden['e_it'] * (0.37 + 1.26 * 5.04), golden['water'], exact);
    expectNear(golden['e'] === undefined ? undefined : golden['e'] * (0.37 + 1.26 * 5.04), 1.0324e-4);
  });

  it.each(goldenFootprints().map(([id]) => id))('%s has its steps and its request', (id) => {
    const golden = goldenFootprints().find(([name]) => name === id)?.[1].per_request ?? {};
    const estimate = estimateFootprint(goldenInput(id), defaultFootprintTables);
    const { steps } = estimate?.explanation ?? {};
    expect(steps?.gpus).toBe(golden['n']);
    expectNear(steps?.energyPerTokenKwh, golden['e_tok'], exact);
    expectNear(steps?.latencyS, golden['lat'], exact);
    expectNear(steps?.decodeKwh, (golden['e_gpu'] ?? 0) * (golden['n'] ?? 0), exact);
    expectNear(steps?.serverKwh, golden['e_srv'], exact);
    expectNear(steps?.prefillKwh, golden['e_pre'], exact);
    expectNear(steps?.itEnergyKwh, golden['e_it'], exact);
    expectNear(estimate?.perRequest.energyKwh, golden['e'], exact);
    expectNear(estimate?.perRequest.carbonKg, golden['gwp'], exact);
    expectNear(estimate?.perRequest.waterL, golden['water'], exact);
  });

  it.each(goldenFootprints().map(([id]) => id))('%s has its year, with and without the reading of the prompt', (id) => {
    const golden = goldenFootprints().find(([name]) => name === id)?.[1];
    const year = estimateFootprint(goldenInput(id), defaultFootprintTables)?.perYear;
    expectNear(year?.energyKwh, golden?.year['e'], exact);
    expectNear(year?.useCarbonKg, golden?.year['use'], exact);
    expectNear(year?.embodiedCarbonKg, golden?.year['emb'], exact);
    expectNear(year?.carbonKg, golden?.year['gwp'], exact);
    expectNear(year?.waterL, golden?.year['water'], exact);
    const bare = estimateFootprint({ ...goldenInput(id), prefill: false }, defaultFootprintTables)?.perYear;
    expectNear(bare?.energyKwh, golden?.year_no_prefill['e'], exact);
    expectNear(bare?.carbonKg, golden?.year_no_prefill['gwp'], exact);
    expectNear(bare?.waterL, golden?.year_no_prefill['water'], exact);
  });

  it.each([
    ['S5d', 'S5m', 1],
    ['S6d2', 'S6a', 2],
    ['S6d1', 'S6a', 1],
  ] as const)('%s: dedicated machines, corrected load', (id, inputId, replicas) => {
    const golden = goldenFigures(id);
    const allocated = estimateFootprint({ ...goldenInput(inputId), replicas }, defaultFootprintTables)?.allocated;
    expect(allocated?.gpus).toBe(golden['gpus']);
    expect([allocated?.replicas, allocated?.isRaised]).toEqual([replicas, false]);
    expectNear(allocated?.load, golden['u'], exact);
    expectNear(allocated?.requestsPerReplica, golden['capacity_per_replica'], exact);
    expectNear(allocated?.gpuKw, golden['p'], exact);
    expectNear(allocated?.itEnergyKwh, golden['e_it'], exact);
    expectNear(allocated?.energyKwh, golden['e'], exact);
    expectNear(allocated?.useCarbonKg, golden['use'], exact);
    expectNear(allocated?.embodiedCarbonKg, golden['emb'], exact);
    expectNear(allocated?.carbonKg, golden['gwp'], exact);
    expectNear(allocated?.waterL, golden['water'], exact);
  });

  it('S6: fine-tuning once, and every 12 months', () => {
    const golden = goldenFigures('S6ft');
    const tuning = estimateFineTuning({ gpuHours: golden['gpu_h'] ?? NaN }, coefficients, { pue: 1.28, wue: 0.2, mix: mixOf('FRA') });
    expectNear(tuning?.once.itEnergyKwh, golden['e_it'], exact);
    expectNear(tuning?.once.energyKwh, golden['e'], exact);
    expectNear(tuning?.once.useCarbonKg, golden['use'], exact);
    expectNear(tuning?.once.embodiedCarbonKg, golden['emb'], exact);
    expect(tuning?.perYear).toEqual(tuning?.once);
  });

  it('S8: classic machine learning with 0.005 s a score and 24 hours of retraining', () => {
    const golden = goldenFigures('S8c');
    const input = { requestsPerYear: 2e6, cpuSeconds: 0.005, retrainingHoursPerYear: 24 };
    const classic = estimateClassicMl(input, coefficients, { pue: 1.28, wue: 0.2, mix: mixOf('FRA') });
    expectNear(classic?.inferenceKwh, golden['inf'], exact);
    expectNear(classic?.retrainingKwh, golden['train'], exact);
    expectNear(classic?.perYear.energyKwh, golden['e'], exact);
    expectNear(classic?.perYear.useCarbonKg, golden['gwp_use'], exact);
  });

  it.each(goldenSobriety.classes)(
    'class %s has its GPUs and its Wh and g at PUE 1.2 in France',
    (id, active, total, gpus, out, read, carbon) => {
      const model = modelClasses.find((candidate) => candidate.id === id);
      expect([model?.activeParameters, model?.totalParameters]).toEqual([active, total]);
      expect(countGpus(total, coefficients)).toBe(gpus);
      const at = { requestsPerYear: 1, activeParameters: active, totalParameters: total, pue: 1.2, wue: 0, zone: 'FRA' };
      const answer = estimateFootprint({ ...at, outputTokens: 400, prefill: false }, defaultFootprintTables);
      const prompt = estimateFootprint({ ...at, inputTokens: 1000, outputTokens: 0 }, defaultFootprintTables);
      expectNear((answer?.perRequest.energyKwh ?? NaN) * 1000, out, exact);
      expectNear((prompt?.perRequest.energyKwh ?? NaN) * 1000, read, exact);
      expectNear((answer?.perRequest.carbonKg ?? NaN) * 1000, carbon, exact);
    },
  );
});

describe('published figures beside the method (domain D.6)', () => {
  const points = calibrate(calibrationPoints, defaultFootprintTables);
  const point = (id: string) => points.find((candidate) => candidate.id === id);

  it.each([
    ['mistral_large_2', 'cal_mistral'],
    ['mistral_large_2_world', 'cal_mistral_wor'],
    ['epoch_gpt_4o', 'cal_gpt4o'],
  ])('%s is estimated from %s', (id, golden) => {
    expectNear(point(id)?.estimate.energyWh, (goldenFigures(golden)['e'] ?? NaN) * 1000, exact);
    expectNear(point(id)?.estimate.carbonG, (goldenFigures(golden)['gwp'] ?? NaN) * 1000, exact);
    expectNear(point(id)?.estimate.waterMl, (goldenFigures(golden)['water'] ?? NaN) * 1000, exact);
  });

  it('8B, 400 tokens in France at PUE 1.28 is cal_8b', () => {
    const golden = goldenFigures('cal_8b');
    const input = { ...goldenInput('S6a'), requestsPerYear: 1, outputTokens: 400, prefill: false };
    const estimate = estimateFootprint(input, defaultFootprintTables)?.perRequest;
    expectNear(estimate?.energyKwh, golden['e'], exact);
    expectNear(estimate?.carbonKg, golden['gwp'], exact);
    expectNear(estimate?.waterL, golden['water'], exact);
  });

  it('Mistral Large 2 published 28 times the carbon and 21 times the water, 5.8 times the carbon of a world mix', () => {
    expect(point('mistral_large_2')?.ratios.carbon).toBeCloseTo(27.71, 2);
    expect(point('mistral_large_2')?.ratios.water).toBeCloseTo(20.83, 2);
    expect(point('mistral_large_2')?.ratios.energy).toBeUndefined();
    expect(point('mistral_large_2_world')?.ratios.carbon).toBeCloseTo(5.82, 2);
  });

  it('Epoch AI published 0.2 times, Google 0.7 times the energy', () => {
    expect(point('epoch_gpt_4o')?.ratios.energy).toBeCloseTo(0.2014, 4);
    expect(point('gemini_median')?.ratios.energy).toBeCloseTo(0.739, 3);
  });

  it('the range of a provider-hosted estimate holds every published carbon and energy', () => {
    const { low, high } = coefficients.ranges.method.ecologits;
    for (const { ratios } of points) {
      for (const ratio of [ratios.energy, ratios.carbon, ratios.water].filter((value) => value !== undefined)) {
        expect(ratio).toBeGreaterThanOrEqual(low);
        expect(ratio).toBeLessThanOrEqual(high);
      }
    }
  });

  it('dedicated machines take 22 times the marginal energy of S5', () => {
    const site = { pue: 1.5, wue: 0.2, mix: mixOf('FRA') };
    const dedicated = allocateDedicated({ input: { ...goldenInput('S5m'), replicas: 1 }, coefficients, site });
    const marginal = estimateFootprint(goldenInput('S5m'), defaultFootprintTables)?.perYear.energyKwh ?? NaN;
    expect(dedicated.energyKwh / marginal).toBeCloseTo(22.28, 2);
  });
});
