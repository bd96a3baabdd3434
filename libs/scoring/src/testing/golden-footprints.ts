import { expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { defaultFootprintTables } from '../footprint/default-footprint-tables.js';
import type { FootprintInput } from '../footprint/footprint-input.js';

type Figures = Readonly<Record<string, number>>;

export interface GoldenFootprint {
  readonly name?: string;
  readonly inputs: {
    readonly V: number;
    readonly active: number;
    readonly total: number;
    readonly tin: number;
    readonly tout: number;
    readonly pue: number;
    readonly wue: number;
    readonly zone: string;
  };
  readonly per_request: Figures;
  readonly year: Figures;
  readonly year_no_prefill: Figures;
}

interface GoldenFile {
  readonly sobriety: Readonly<Record<string, GoldenFootprint | Figures>>;
  readonly classes: readonly (readonly [string, number, number, number, number, number, number])[];
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T;
}

/** Footprints and costs with their results, computed apart from this library. */
export const goldenSobriety = read<GoldenFile>('./golden-sobriety.json');

export const goldenCosts = read<Readonly<Record<'TC1' | 'TC2' | 'TC3', Figures>>>('./golden-tco.json');

export function goldenFootprints(): readonly (readonly [string, GoldenFootprint])[] {
  return Object.entries(goldenSobriety.sobriety).flatMap(([id, golden]) =>
    'inputs' in golden ? [[id, golden as GoldenFootprint] as const] : [],
  );
}

export function goldenFigures(id: string): Figures {
  const found = goldenSobriety.sobriety[id];
  if (!found || 'inputs' in found) throw new Error(`No golden figures ${id}`);
  return found as Figures;
}

export function goldenInput(id: string): FootprintInput {
  const found = goldenFootprints().find(([name]) => name === id)?.[1].inputs;
  if (!found) throw new Error(`No golden footprint ${id}`);
  return {
    requestsPerYear: found.V,
    inputTokens: found.tin,
    outputTokens: found.tout,
    activeParameters: found.active,
    totalParameters: found.total,
    pue: found.pue,
    wue: found.wue,
    zone: found.zone,
  };
}

export const { coefficients } = defaultFootprintTables;

export function mixOf(zone: string) {
  const found = defaultFootprintTables.mixes.find(({ id }) => id === zone);
  if (!found) throw new Error(`No mix ${zone}`);
  return found;
}

/** One part in a thousand. */
export function expectNear(actual: number | undefined, expected: number | undefined, share = 0.001): void {
  expect(actual).toBeDefined();
  expect(Math.abs((actual ?? NaN) - (expected ?? NaN))).toBeLessThanOrEqual(Math.abs(expected ?? NaN) * share);
}
