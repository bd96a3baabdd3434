import type { FootprintInput } from './footprint-input.js';
import type { FootprintCoefficients } from './footprint-tables.js';
import type { RequestSteps } from './footprint-estimate.js';

const bitsPerByte = 8;
const perThousand = 1000;
const secondsPerHour = 3600;
const billion = 1e9;

/**
 * Counts the GPUs that hold a model: its memory over that of one GPU, rounded up to a power of two.
 * Example: 440 billion parameters take 1,056 GB, hence 14 GPUs of 80 GB, hence 16.
 */
export function countGpus(totalParameters: number, coefficients: FootprintCoefficients): number {
  const { memoryOverhead, bitsPerParameter, gpuMemoryGb } = coefficients;
  const memoryGb = (memoryOverhead * totalParameters * bitsPerParameter) / bitsPerByte;
  return 2 ** Math.ceil(Math.log2(Math.max(1, Math.ceil(memoryGb / gpuMemoryGb))));
}

/**
 * Follows one request from its tokens to the energy of the machines (EcoLogits, with the reading of the prompt added).
 * Example: 400 tokens out and 3,000 in on 23.6 billion parameters are 2.1587e-5 + 1.4440e-5 + 9.9427e-5 = 1.35454e-4 kWh.
 */
export function followRequest(input: FootprintInput, coefficients: FootprintCoefficients): RequestSteps {
  const { outputTokens, activeParameters, totalParameters, measuredLatencyS = Infinity } = input;
  const { energy, latency, batch, gpusPerServer, serverKw, prefill } = coefficients;
  const gpus = countGpus(totalParameters, coefficients);
  const energyPerTokenKwh = (energy.alpha * Math.exp(energy.beta * batch) * activeParameters + energy.gamma) / perThousand;
  const latencyPerTokenS = latency.alpha * activeParameters + latency.beta * batch + latency.gamma;
  const latencyS = Math.min(outputTokens * latencyPerTokenS, measuredLatencyS);
  const decodeKwh = gpus * outputTokens * energyPerTokenKwh;
  const serverKwh = ((latencyS / secondsPerHour) * serverKw * gpus) / gpusPerServer / batch;
  const prefillS = readingSeconds(input, coefficients);
  const prefillKwh = (prefillS * prefill.gpuKw) / secondsPerHour;
  return {
    gpus,
    energyPerTokenKwh,
    latencyPerTokenS,
    latencyS,
    decodeKwh,
    serverKwh,
    prefillKwh,
    itEnergyKwh: decodeKwh + serverKwh + prefillKwh,
    serviceS: latencyS / batch + prefillS / gpus,
  };
}

/** GPU-seconds to read the part of the prompt that was not read before. */
function readingSeconds({ prefill: isCounted = true, ...input }: FootprintInput, { prefill }: FootprintCoefficients): number {
  if (!isCounted) return 0;
  const tokens = (input.inputTokens ?? 0) * (1 - (input.cacheHitShare ?? 0));
  return (tokens * prefill.flopPerParameter * input.activeParameters * billion) / (prefill.utilisation * prefill.gpuFlops);
}
