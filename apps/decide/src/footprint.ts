import { checkFootprint, defaultFootprintTables, estimateFootprint, type FootprintInput } from '@tamis/scoring';
import { BadLine, refuseIfAny } from './bad-line.js';
import type { DecideFunction } from './decide-function.js';
import { need, readFields, readFlag, readNumber, readWord, refuseUnknown, under, type Fields } from './fields.js';
import { findZone } from './find-zone.js';

const required = ['requestsPerYear', 'outputTokens', 'activeParameters', 'totalParameters', 'pue', 'wue'] as const;
const optional = ['inputTokens', 'cacheHitShare', 'replicas', 'measuredLatencyS'] as const;
const ranged = ['activeParameters', 'totalParameters', 'pue', 'wue'] as const;

export const footprint: DecideFunction = {
  name: 'footprint',
  summary: 'energy, carbon and water of a request and of a year, with their range',
  takes: [...required, ...optional, 'zone', 'mix', 'prefill', 'stage', 'ranges', 'observed'],
  example:
    '{"requestsPerYear": 500000, "inputTokens": 3000, "outputTokens": 400, "activeParameters": 23.6, "totalParameters": 23.6, "pue": 1.28, "wue": 0.2, "zone": "FRA"}',
  answer: (line, { brief }) => {
    const tables = readTables(line);
    const input = readInput(line);
    refuseIfAny(checkFootprint(input, tables));
    const estimate = estimateFootprint(input, tables);
    if (estimate === undefined) throw new BadLine('internal', '', 'No estimate could be made.');
    const { explanation, allocated, ...result } = estimate;
    return { ...result, ...(allocated && { allocated }), ...(!brief && { explanation }) };
  },
};

function readInput(line: Fields): FootprintInput {
  const numbers = [...required, ...optional].map((key) => [key, readNumber(line, key)] as const);
  const stage = readWord(line, 'stage', ['idea', 'after_poc']);
  const prefill = readFlag(line, 'prefill');
  const input = {
    ...Object.fromEntries(numbers.filter(([, value]) => value !== undefined)),
    zone: readFields(line, 'mix') === undefined ? findZone(line) : ownMix,
    ...(stage !== undefined && { stage }),
    ...(prefill !== undefined && { prefill }),
    ...readRanges(line),
    ...readObserved(line),
  };
  // The check of the library names what is missing; it is made before anything is computed.
  return input as FootprintInput;
}

const ownMix = 'own';

/** A mix of one's own takes the place of the zone's. */
function readTables(line: Fields) {
  const mix = readFields(line, 'mix');
  if (mix === undefined) return defaultFootprintTables;
  refuseUnknown(mix, ['carbonKgPerKwh', 'waterLPerKwh'], 'mix', 'figure');
  const figure = (key: string) => {
    const value = need(readNumber(mix, key, 'mix'), under('mix', key), 'a figure per kWh');
    if (value < 0) throw new BadLine('out_of_range', under('mix', key), 'this figure is 0 or more. Correct it.');
    return value;
  };
  const own = {
    id: ownMix,
    name: { en: 'Own mix', fr: 'Mix propre' },
    carbonKgPerKwh: figure('carbonKgPerKwh'),
    waterLPerKwh: figure('waterLPerKwh'),
  };
  return { ...defaultFootprintTables, mixes: [own] };
}

function readRanges(line: Fields) {
  const given = readFields(line, 'ranges');
  if (given === undefined) return {};
  refuseUnknown(given, ranged, 'ranges', 'range');
  const read = ranged.flatMap((key) => {
    const range = readFields(given, key, 'ranges');
    const end = (name: string) =>
      need(range && readNumber(range, name, `ranges.${key}`), `ranges.${key}.${name}`, 'both ends of the range');
    return range === undefined ? [] : [[key, { low: end('low'), high: end('high') }] as const];
  });
  return { ranges: Object.fromEntries(read) };
}

function readObserved(line: Fields) {
  const given = readFields(line, 'observed');
  if (given === undefined) return {};
  refuseUnknown(given, ['method', 'energyKwh', 'carbonKg', 'waterL'], 'observed', 'field');
  const method = need(readWord(given, 'method', observedMethods, 'observed'), 'observed.method', `one of ${observedMethods.join(', ')}`);
  const figures = ['energyKwh', 'carbonKg', 'waterL'].map((key) => [key, readNumber(given, key, 'observed')] as const);
  return { observed: { method, ...Object.fromEntries(figures.filter(([, value]) => value !== undefined)) } };
}

const observedMethods = Object.keys(defaultFootprintTables.coefficients.ranges.method).filter(
  (method) => !['ecologits', 'dedicated'].includes(method),
);
