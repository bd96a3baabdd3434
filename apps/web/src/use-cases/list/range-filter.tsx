import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/field';
import { useTexts } from '../../ui/language';
import { parseNumber } from '../../ui/parse-number';
import { PopoverButton } from '../../ui/popover-button';
import type { ListField } from './list-field';
import { ListBarMessages } from './list-bar.messages';
import { readRange, writeRange, type Range } from './list-search';
import styles from './list-bar.module.css';
import type { ListState } from './use-list-state';

/** A filter on a number or a day: from, to, or both. */
export function RangeFilter({ field, state }: { field: ListField; state: ListState }) {
  const texts = useTexts();
  const { search, change } = state;
  const range = readRange(search[field.id] ?? '');
  const set = (next: Range) => change({ [field.id]: writeRange(next) });
  const words = useRangeWords(field, state);
  return (
    <span className={styles.filter} data-active={range ? true : undefined}>
      <PopoverButton
        label={field.label}
        align="start"
        width={240}
        content={(close) => (
          <RangeForm
            field={field}
            range={range ?? {}}
            state={state}
            onApply={(next) => {
              set(next);
              close();
            }}
          />
        )}
      >
        {field.label}
        {range && `${texts.colon} ${words(range)}`}
      </PopoverButton>
      {range && <IconButton icon="close" label={texts.remove(field.label)} onClick={() => set({})} />}
    </span>
  );
}

function useRangeWords(field: ListField, { naming: { format } }: ListState): (range: Range) => string {
  const t = useMessages(ListBarMessages);
  const one = (text: string) => (field.kind === 'day' ? format.date(text) : format.number(Number(text), 3));
  return ({ from, to }) => {
    if (from && to) return `${one(from)} – ${one(to)}`;
    return from ? t('from', { value: one(from) }) : t('to', { value: one(to!) });
  };
}

interface RangeFormProps {
  field: ListField;
  range: Range;
  state: ListState;
  onApply: (range: Range) => void;
}

function RangeForm({ field, range, state, onApply }: RangeFormProps) {
  const t = useMessages(ListBarMessages);
  const { language } = state.naming.format;
  const isDay = field.kind === 'day';
  const [draft, setDraft] = useState(range);
  const [wrong, setWrong] = useState(false);
  const apply = () => {
    if (isDay) return onApply(draft);
    const read = (text: string | undefined) => (text?.trim() ? parseNumber(text, language) : undefined);
    const [from, to] = [read(draft.from), read(draft.to)];
    if ((draft.from?.trim() && from === undefined) || (draft.to?.trim() && to === undefined)) return setWrong(true);
    onApply({ ...(from !== undefined && { from: String(from) }), ...(to !== undefined && { to: String(to) }) });
  };
  const box = (end: 'from' | 'to') => ({
    type: isDay ? 'date' : 'text',
    inputMode: isDay ? undefined : ('decimal' as const),
    value: draft[end] ?? '',
    onChange: ({ target }: { target: { value: string } }) => setDraft({ ...draft, [end]: target.value || undefined }),
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <TextField label={t('rangeFrom')} autoFocus {...box('from')} />
      <TextField label={t('rangeTo')} error={wrong ? t('badNumber') : undefined} {...box('to')} />
      <Button type="submit" kind="primary">
        {t('apply')}
      </Button>
    </form>
  );
}
