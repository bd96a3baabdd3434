import type { CalibrationPoint } from './calibration-points.js';
import { estimateFootprint } from './estimate-footprint.js';
import type { FootprintTables } from './footprint-tables.js';

export interface Calibration extends CalibrationPoint {
  /** Of this method, in the same units. */
  readonly estimate: { readonly energyWh: number; readonly carbonG: number; readonly waterMl: number };
  /** Published over estimated. */
  readonly ratios: { readonly energy: number | undefined; readonly carbon: number | undefined; readonly water: number | undefined };
}

/**
 * Sets published figures beside what this method gives for the same request.
 * Example: Mistral Large 2 published 1.14 gCO2e where the method gives 0.041: a ratio of 28.
 */
export function calibrate(points: readonly CalibrationPoint[], tables: FootprintTables): readonly Calibration[] {
  return points.flatMap((point) => {
    const perRequest = estimateFootprint(point.input, tables)?.perRequest;
    if (perRequest === undefined) return [];
    const estimate = { energyWh: perRequest.energyKwh * 1000, carbonG: perRequest.carbonKg * 1000, waterMl: perRequest.waterL * 1000 };
    return [
      {
        ...point,
        estimate,
        ratios: {
          energy: ratio(point.energyWh, estimate.energyWh),
          carbon: ratio(point.carbonG, estimate.carbonG),
          water: ratio(point.waterMl, estimate.waterMl),
        },
      },
    ];
  });
}

function ratio(published: number | undefined, estimated: number): number | undefined {
  return published === undefined ? undefined : published / estimated;
}
