import type { ReactNode } from 'react';
import { useState } from 'react';
import { Floating } from '../floating';
import { PickerList, type PickerOption } from '../picker-list';
import { InlineValue } from './inline-value';
import { useInlineEdit, type SaveValue } from './use-inline-edit';

interface ChoiceProps {
  label: string;
  options: readonly PickerOption[];
  missing?: string;
  readOnly?: boolean;
}

interface InlineSelectProps extends ChoiceProps {
  value: string | null;
  onSave: SaveValue<string | null>;
  /** Words of the entry that empties the value; without it the value cannot be emptied. */
  clearLabel?: string;
  /** Draws the chosen option: an avatar, a stage glyph. */
  show?: (option: PickerOption) => ReactNode;
}

const CLEAR = '';

/** One value of a list, chosen in place. */
export function InlineSelect({ label, options, value, onSave, clearLabel, missing, readOnly, show }: InlineSelectProps) {
  const edit = useInlineEdit<string | null>(value, onSave);
  const all = clearLabel ? [{ value: CLEAR, label: clearLabel }, ...options] : options;
  const chosen = options.find((option) => option.value === edit.shown);
  return (
    <>
      <InlineValue
        ref={edit.display}
        label={label}
        missing={missing}
        readOnly={readOnly}
        error={edit.error}
        expanded={edit.editing}
        onEdit={edit.start}
      >
        {chosen && (show?.(chosen) ?? chosen.label)}
      </InlineValue>
      {edit.editing && (
        <Floating anchor={edit.display} label={label} role="group" padded={false} takesFocus={false} onClose={edit.cancel}>
          <PickerList
            label={label}
            options={all}
            selected={edit.shown === null ? [] : [edit.shown]}
            onPick={(next) => {
              edit.display.current?.focus();
              edit.commit(next === CLEAR ? null : next);
            }}
          />
        </Floating>
      )}
    </>
  );
}

interface InlineMultiProps extends ChoiceProps {
  value: readonly string[];
  onSave: SaveValue<readonly string[]>;
}

/** Several values of a list; saved together when the list closes. */
export function InlineMulti({ label, options, value, onSave, missing, readOnly }: InlineMultiProps) {
  const edit = useInlineEdit<readonly string[]>(value, onSave);
  const [draft, setDraft] = useState<readonly string[]>(value);
  const start = () => {
    setDraft(edit.shown);
    edit.start();
  };
  const close = () => {
    const same = draft.length === edit.shown.length && draft.every((one) => edit.shown.includes(one));
    if (same) edit.cancel();
    else edit.commit(draft);
  };
  const labels = edit.shown.map((one) => options.find((option) => option.value === one)?.label ?? one);
  return (
    <>
      <InlineValue
        ref={edit.display}
        label={label}
        missing={missing}
        readOnly={readOnly}
        error={edit.error}
        expanded={edit.editing}
        onEdit={start}
      >
        {labels.join(', ')}
      </InlineValue>
      {edit.editing && (
        <Floating anchor={edit.display} label={label} role="group" padded={false} takesFocus={false} onClose={close}>
          <PickerList
            label={label}
            options={options}
            selected={draft}
            multiple
            onPick={(one) => setDraft(draft.includes(one) ? draft.filter((kept) => kept !== one) : [...draft, one])}
          />
        </Floating>
      )}
    </>
  );
}
