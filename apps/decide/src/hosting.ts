import { assessHosting, dataLevels, hostingIds, hostingMeasures, modifierIds, sourcings } from '@tamis/scoring';
import type { DataSet, HostingId, HostingRequest, Qualification } from '@tamis/scoring';
import { BadLine } from './bad-line.js';
import type { DecideFunction } from './decide-function.js';
import {
  need,
  readFields,
  readFlag,
  readList,
  readText,
  readTexts,
  readWord,
  refuseUnknown,
  toFields,
  toWord,
  under,
  type Fields,
} from './fields.js';

const levels = dataLevels.map(({ id }) => id);
const measures = hostingMeasures.map(({ id }) => id);
const dataSetKeys = ['level', 'modifiers', 'allowedCountries'];
const aboutOptions = ['evidenced', 'countries', 'thirdCountryAccess', 'qualifications'];
const flags = ['lineageDue', 'stateBody', 'openWeights', 'exitTested'] as const;

export const hosting: DecideFunction = {
  name: 'hosting',
  summary: 'which hosting options the data allow, and why',
  takes: [...dataSetKeys, 'sourcing', 'existingTool', 'dataSets', ...aboutOptions, 'on', ...flags],
  example: '{"level": "L2", "modifiers": ["F-P1"], "sourcing": "make_api"}',
  answer: (line, { brief }) => {
    const { details, options, ...rest } = assessHosting(readRequest(line));
    const assessment = { options: Object.fromEntries(Object.entries(options).sort()), ...rest };
    return brief ? assessment : { ...assessment, details };
  },
};

function readRequest(line: Fields): HostingRequest {
  const dataSets = readList(line, 'dataSets')?.map((value, index) =>
    readDataSet(toFields(value, `dataSets.${index}`), `dataSets.${index}`),
  );
  const hasSets = dataSets !== undefined && dataSets.length > 0;
  return {
    ...(hasSets ? { dataSets } : readDataSet(line, '')),
    ...given(
      'sourcing',
      readWord(
        line,
        'sourcing',
        sourcings.map(({ id }) => id),
      ),
    ),
    ...given('existingTool', readWord(line, 'existingTool', hostingIds)),
    ...given('on', readDay(line, 'on')),
    ...Object.assign({}, ...flags.map((flag) => given(flag, readFlag(line, flag)))),
    ...readByOption(line, 'evidenced', (fields, key, path) =>
      readTexts(fields, key, path)?.map((one) => toWord(one, measures, under(path, key))),
    ),
    ...readByOption(line, 'countries', readTexts),
    ...readByOption(line, 'thirdCountryAccess', readFlag),
    ...readByOption(line, 'qualifications', readQualification),
  };
}

function readDataSet(fields: Fields, path: string): DataSet {
  if (path !== '') refuseUnknown(fields, dataSetKeys, path, 'field');
  const place = under(path, 'modifiers');
  return {
    level: need(readWord(fields, 'level', levels, path), under(path, 'level'), `one of ${levels.join(', ')}`),
    modifiers: (readTexts(fields, 'modifiers', path) ?? []).map((value, index) => toWord(value, modifierIds, under(place, index))),
    ...given('allowedCountries', readTexts(fields, 'allowedCountries', path)),
  };
}

function readByOption<T>(line: Fields, name: string, readOne: (fields: Fields, key: HostingId, path: string) => T | undefined) {
  const fields = readFields(line, name);
  if (fields === undefined) return {};
  refuseUnknown(fields, hostingIds, name, 'hosting option');
  return { [name]: Object.fromEntries(hostingIds.flatMap((id) => Object.entries(given(id, readOne(fields, id, name))))) };
}

function readQualification(fields: Fields, key: string, path: string): Qualification | undefined {
  const found = readFields(fields, key, path);
  const place = under(path, key);
  const text = (name: string, what: string) => need(found && readText(found, name, place), under(place, name), what);
  return (
    found && {
      service: text('service', 'its name'),
      version: text('version', 'such as "3.2"'),
      endsOn: text('endsOn', 'a day such as "2028-12-17"'),
    }
  );
}

function readDay(line: Fields, key: string): string | undefined {
  const day = readText(line, key);
  if (day === undefined || /^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  throw new BadLine('out_of_range', key, 'a day is written year-month-day, such as "2026-11-30". Correct it.');
}

function given<T>(key: string, value: T | undefined) {
  return value === undefined ? {} : { [key]: value };
}
