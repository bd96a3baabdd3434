import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { Icon } from '../ui/icon';
import { useFormat } from '../ui/language';
import type { PickerOption } from '../ui/picker-list';
import { PopoverButton } from '../ui/popover-button';
import type { Deciding } from './deciding';
import { PreviewMessages } from './import-preview.messages';
import type { PreviewColumn } from './imports.graphql';
import { choiceOf, chooseColumn, guessColumn, readChoice, type ColumnChoice } from './mapping';
import styles from './column-list.module.css';

interface ColumnRowProps extends Deciding {
  column: PreviewColumn;
  options: readonly PickerOption[];
}

export function ColumnRow({ column, options, preview, mapping, change }: ColumnRowProps) {
  const t = useMessages(PreviewMessages);
  const format = useFormat();
  const { index, header, filled, examples, why } = column;
  const decided = mapping.columns?.find((choice) => choice.index === index);
  // What was just chosen shows at once; the API's answer follows.
  const value = decided ? choiceOf(shown(decided, column)) : choiceOf(column);
  const name = header || t('columns.unnamed', { number: index + 1 });
  return (
    <tr data-column={index}>
      <th scope="row" title={header}>
        <span className={styles.name}>{name}</span>
        {why && !decided && <span className={styles.meta}>{why}</span>}
      </th>
      <td>
        <div className={styles.choice}>
          <Icon name="arrow-right" size={14} />
          <SelectField
            label={t('columns.select', { column: name })}
            hideLabel
            options={options}
            value={value}
            onChange={(choice) => change(chooseColumn(mapping, readChoice(index, choice)))}
          />
          {isNewField(column) && <Rename column={column} mapping={mapping} change={change} />}
        </div>
        <FieldLine column={column} />
        {decided && (
          <span className={styles.line}>
            {t('columns.chosen')}
            <Button kind="link" size="small" onClick={() => change(guessColumn(mapping, index))}>
              {t('columns.again')}
            </Button>
          </span>
        )}
      </td>
      <td className={styles.examples} title={examples.join('\n')}>
        <span className={styles.sample}>{filled === 0 ? t('columns.empty') : examples.join(', ')}</span>
        {filled > 0 && filled < preview.totals.rows && (
          <span className={styles.meta}>
            {t('columns.filled', { filled: format.number(filled, 0), rows: format.number(preview.totals.rows, 0) })}
          </span>
        )}
      </td>
    </tr>
  );
}

/** A choice of type alone keeps the name and field that the API found. */
function shown({ target, level, field: wanted }: ColumnChoice, { field }: PreviewColumn) {
  const type = wanted?.type ?? field?.type ?? 'text';
  return { target, level: level ?? null, field: wanted ? { id: wanted.id ?? null, name: wanted.name ?? '', type } : null };
}

const isNewField = ({ target, field }: PreviewColumn): boolean => target === 'custom' && field?.id === null;

/** The name of the new field where it is not the heading; or the field that keeps the text of a translated column. */
function FieldLine({ column }: { column: PreviewColumn }) {
  const t = useMessages(PreviewMessages);
  const { header, target, field } = column;
  if (!field || (target === 'custom' && (!isNewField(column) || field.name === header))) return null;
  return (
    <span className={styles.line}>
      <span className={styles.clamped} title={field.name}>
        {t(target === 'custom' ? 'columns.named' : 'columns.original', { name: field.name })}
      </span>
    </span>
  );
}

function Rename({ column, mapping, change }: Pick<ColumnRowProps, 'column' | 'mapping' | 'change'>) {
  const t = useMessages(PreviewMessages);
  const { index, field } = column;
  const rename = (name: string) => {
    const type = mapping.columns?.find((choice) => choice.index === index)?.field?.type ?? field?.type;
    change(chooseColumn(mapping, { index, target: 'custom', field: { name, ...(type && { type }) } }));
  };
  return (
    <PopoverButton
      label={t('columns.renameOne', { name: field?.name ?? '' })}
      icon="edit"
      width={320}
      content={(close) => (
        <NameForm
          name={field?.name ?? ''}
          onName={(name) => {
            close();
            rename(name);
          }}
        />
      )}
    />
  );
}

function NameForm({ name, onName }: { name: string; onName: (name: string) => void }) {
  const t = useMessages(PreviewMessages);
  const [draft, setDraft] = useState(name);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim()) onName(draft.trim());
      }}
    >
      <TextField label={t('columns.renameLabel')} value={draft} autoFocus onChange={(event) => setDraft(event.target.value)} />
      <div>
        <Button kind="primary" type="submit" disabled={draft.trim() === ''}>
          {t('columns.rename')}
        </Button>
      </div>
    </form>
  );
}
