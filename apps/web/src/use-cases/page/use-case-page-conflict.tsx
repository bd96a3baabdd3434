import { ConflictDialog } from '../list/conflict-dialog';
import { describeConflict } from './use-case-page-changes';
import type { CasePageModel } from './use-case-page-model';

/** Somebody was faster on the same field: the page shows their value, and the reader chooses. */
export function CaseConflict({ model: { useCase, editing, naming, t } }: { model: CasePageModel }) {
  const { conflict } = editing;
  if (!conflict) return null;
  return (
    <ConflictDialog
      reference={useCase.reference}
      lines={describeConflict(conflict.fields, naming, t)}
      onKeepYours={editing.keepYours}
      onKeepTheirs={editing.keepTheirs}
    />
  );
}
