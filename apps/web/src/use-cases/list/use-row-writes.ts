import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { announce } from '../../ui/announcer';
import { showToast } from '../../ui/toasts';
import { ConflictMessages } from './conflict-dialog.messages';
import type { FieldValue, ListField } from './list-field';
import type { ListState } from './use-list-state';
import type { Conflict, ListRow } from './use-case-list.graphql';
import { createRowMutations, EditConflict } from './row-mutations';
import { RowWriteMessages } from './use-row-writes.messages';

export type MoveTarget = Pick<ListRow, 'stage'> & { reason?: string };

export interface OpenConflict {
  conflict: Conflict;
  /** Writes the reader's own value over the one that came meanwhile. */
  keepYours: () => void;
}

export interface RowWrites {
  move: (row: ListRow, target: MoveTarget) => void;
  edit: (row: ListRow, field: ListField, value: FieldValue) => void;
  conflict: OpenConflict | undefined;
  closeConflict: () => void;
}

/** Moves and edits of single rows: shown at once, taken back with the reason when refused, never over somebody else's value. */
export function useRowWrites({ organisation, naming }: Pick<ListState, 'organisation' | 'naming'>): RowWrites {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<OpenConflict>();
  const { move: sendMove, edit: sendEdit } = useMemo(() => createRowMutations(client, organisation), [client, organisation]);
  const t = useMessages(RowWriteMessages);
  const tc = useMessages(ConflictMessages);
  const { terms } = naming;

  const onConflict = useCallback(
    (error: Error, write: (version: number) => Promise<void>): boolean => {
      if (!(error instanceof EditConflict)) return false;
      const { conflict: found } = error;
      announce(tc('told', { reference: found.current.reference }));
      setConflict({ conflict: found, keepYours: () => void write(found.current.version) });
      return true;
    },
    [tc],
  );

  const move = useCallback(
    (row: ListRow, { stage, reason }: MoveTarget) => {
      const words = (at: ListRow['stage']) => ({ reference: row.reference, stage: terms.stage.nameOf(at) });
      const refuse = (error: Error) => showToast({ kind: 'alarm', text: t('moveRefused', { ...words(row.stage), reason: error.message }) });
      const undo = async () => {
        // A side status that the move had lifted comes back, and that needs a reason.
        const reason = row.status ? t('undoReason') : undefined;
        const given = { stage: row.stage, status: row.status, reason, takesBackTo: row.stageEnteredAt };
        await sendMove({ row, ...given }).then(() => announce(t('undone', words(row.stage))), refuse);
      };
      const send = (version: number): Promise<void> =>
        sendMove({ row: { id: row.id, version }, stage, status: null, reason }).then(
          () => showToast({ text: t('moved', words(stage)), action: { run: () => void undo() } }),
          (error: Error) => (onConflict(error, send) ? undefined : refuse(error)),
        );
      void send(row.version);
    },
    [sendMove, onConflict, t, terms],
  );

  const edit = useCallback(
    (row: ListRow, field: ListField, value: FieldValue) => {
      const { changes, shown } = field.edit!.changesFor(value, row);
      const refuse = ({ message }: Error) =>
        showToast({ kind: 'alarm', text: t('editRefused', { reference: row.reference, field: field.label, reason: message }) });
      const send = (version: number): Promise<void> =>
        sendEdit({ row: { id: row.id, version }, changes, shown }).then(
          () => undefined,
          (error: Error) => (onConflict(error, send) ? undefined : refuse(error)),
        );
      void send(row.version);
    },
    [sendEdit, onConflict, t],
  );

  // The same object until something of it changes: what draws rows with it is drawn again only then.
  return useMemo(() => ({ move, edit, conflict, closeConflict: () => setConflict(undefined) }), [move, edit, conflict]);
}
