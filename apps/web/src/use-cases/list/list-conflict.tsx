import { useQueryClient } from '@tanstack/react-query';
import { ConflictDialog, type ConflictLine } from './conflict-dialog';
import type { Naming } from './list-naming';
import type { ConflictingField } from './use-case-list.graphql';
import type { ListState } from './use-list-state';
import type { OpenConflict } from './use-row-writes';

interface ListConflictProps {
  state: ListState;
  open: OpenConflict;
  onClose: () => void;
}

/** The conflict of a row, with its fields and values named as the list names them. */
export function ListConflict({ state, open, onClose }: ListConflictProps) {
  const client = useQueryClient();
  const { current, fields } = open.conflict;
  const keepYours = () => {
    onClose();
    open.keepYours();
  };
  const keepTheirs = () => {
    onClose();
    void client.invalidateQueries({ queryKey: [state.organisation, 'use-cases'] });
  };
  const lines = fields.map((one) => nameLine(one, state));
  return <ConflictDialog reference={current.reference} lines={lines} onKeepYours={keepYours} onKeepTheirs={keepTheirs} />;
}

const fieldIds: Record<string, string> = {
  businessUnitId: 'unit',
  ownerId: 'owner',
  sponsorId: 'sponsor',
  requesterId: 'requestedBy',
  tags: 'tag',
  dataLevel: 'data',
  intakeSource: 'source',
  submittedOn: 'submitted',
  targetDate: 'target',
};

function nameLine(
  { field: name, yours, theirs, changedByName, changedAt }: ConflictingField,
  { fieldById, naming }: ListState,
): ConflictLine {
  const field = fieldById.get(fieldIds[name] ?? name.replace('customValues.', 'field.'));
  const inWords = (value: unknown) => wordsOf(value, (one) => field?.labelOf?.(one) ?? one, naming);
  return { label: field?.label ?? name, yours: inWords(yours), theirs: inWords(theirs), changedByName, changedAt };
}

function wordsOf(value: unknown, labelOf: (value: string) => string, { format }: Naming): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => labelOf(String(one))).join(', ');
  if (typeof value === 'number') return format.number(value, 3);
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? format.date(text) : labelOf(text);
}
