import { evidenceLevels } from '@tamis/scoring';
import type { ConflictLine } from '../list/conflict-dialog';
import type { Naming } from '../list/list-naming';
import type { CaseTranslate } from './use-case-page-model';
import type { DescribeChange } from './use-case-page-slots';
import type { DetailConflict } from './use-case.graphql';

type Pair = readonly [before: unknown, after: unknown];
type Names = Readonly<Record<string, string>>;

const SAID = {
  'use-case.submit': 'submit',
  'use-case.edit': 'edit',
  'use-case.move': 'move',
  'use-case.import': 'import',
  'comment.write': 'commentWritten',
  'comment.edit': 'commentEdited',
  'comment.remove': 'commentRemoved',
  'scorecard.assess': 'scored',
} as const;

/** Which words name a field in the history. What is not here is bookkeeping, or a field of the organisation. */
const LABELS = {
  title: 'title',
  need: 'need',
  description: 'overview.description',
  businessUnitId: 'facts.unit',
  ownerId: 'facts.owner',
  ownerName: 'facts.owner',
  sponsorId: 'facts.sponsor',
  sponsorName: 'facts.sponsor',
  requesterId: 'facts.requestedBy',
  requesterName: 'facts.requestedBy',
  theme: 'facts.theme',
  function: 'facts.function',
  tags: 'facts.tags',
  intakeSource: 'facts.intakeSource',
  approach: 'facts.approach',
  sourcing: 'facts.sourcing',
  dataLevel: 'facts.data',
  submittedOn: 'facts.submittedOn',
  targetDate: 'facts.targetDate',
  stage: 'change.stage',
  status: 'change.status',
  probableDuplicateOf: 'change.duplicateOf',
} as const;

const CRITERION = /^([VFRS]\d)(?:\.(evidence|justification))?$/;

/** Writes the history of a case in the reader's words: names for ids, terms for codes, dates as dates. */
export function describeCaseChange(naming: Naming, t: CaseTranslate): DescribeChange {
  return ({ verb, changes }, names) => ({
    what: verb in SAID ? t(`change.${SAID[verb as keyof typeof SAID]}`) : verb,
    details: flatten(changes as Record<string, Pair>).flatMap(([field, [before, after]]) => {
      const label = labelOf(field, names, t);
      if (!label) return [];
      const write = (value: unknown) => writeValue(field, value, { naming, names, t });
      return [{ label, before: write(before), after: write(after) }];
    }),
  });
}

/** The fields of a conflict in words; its ids are named from what the page knows. */
export function describeConflict(fields: DetailConflict['fields'], naming: Naming, t: CaseTranslate): ConflictLine[] {
  const names = namesIn(naming);
  return fields.map(({ field, yours, theirs, changedByName, changedAt }) => ({
    label: labelOf(field, names, t) ?? field,
    yours: writeValue(field, yours, { naming, names, t }) ?? '',
    theirs: writeValue(field, theirs, { naming, names, t }) ?? '',
    changedByName,
    changedAt,
  }));
}

const namesIn = ({ people, units, customFields }: Naming): Names =>
  Object.fromEntries([
    ...people.map(({ value, label }) => [value, label]),
    ...[...units.values()].map(({ id, name }) => [id, name]),
    ...customFields.map(({ id, name }) => [id, name]),
  ]);

/** Values of the organisation's fields stand one by one, as `customValues.ID`. */
function flatten({ customValues, ...others }: Record<string, Pair>): [string, Pair][] {
  const [before, after] = (customValues ?? [{}, {}]) as [Names | null, Names | null];
  const ids = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changed = ids.filter((id) => JSON.stringify(before?.[id]) !== JSON.stringify(after?.[id]));
  return [
    ...Object.entries(others),
    ...changed.map((id): [string, Pair] => [`customValues.${id}`, [before?.[id] ?? null, after?.[id] ?? null]]),
  ];
}

function labelOf(field: string, names: Names, t: CaseTranslate): string | undefined {
  if (field.startsWith('customValues.')) return names[field.slice('customValues.'.length)] ?? t('change.removedField');
  const [, criterion, part] = CRITERION.exec(field) ?? [];
  if (criterion) return part ? t(`change.${part as 'evidence' | 'justification'}`, { criterion }) : criterion;
  return field in LABELS ? t(LABELS[field as keyof typeof LABELS]) : undefined;
}

interface Words {
  naming: Naming;
  names: Names;
  t: CaseTranslate;
}

const TERMS = { stage: 'stage', status: 'status', approach: 'approach', sourcing: 'sourcing', dataLevel: 'data' } as const;

function writeValue(field: string, value: unknown, { naming, names, t }: Words): string | undefined {
  if (field === 'status' && value === null) return t('change.onPath');
  if (value === null || value === undefined || value === '') return undefined;
  if (field in TERMS) return naming.terms[TERMS[field as keyof typeof TERMS]].nameOf(String(value));
  if (field.endsWith('.evidence')) return evidenceLevels.find(({ id }) => id === value)?.name[naming.format.language];
  if (typeof value === 'boolean') return t(value ? 'custom.yes' : 'custom.no');
  if (typeof value === 'number') return naming.format.number(value, 3);
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : undefined;
  const text = String(value);
  return names[text] ?? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? naming.format.date(text) : text);
}
