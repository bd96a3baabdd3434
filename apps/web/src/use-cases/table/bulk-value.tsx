import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { CheckboxField, SelectField, TextField } from '../../ui/field';
import { parseNumber } from '../../ui/parse-number';
import type { FieldEditor, FieldValue, ListField } from '../list/list-field';
import type { Naming } from '../list/list-naming';
import { UseCaseTableMessages } from './use-case-table.messages';

interface BulkValueProps {
  field: ListField;
  naming: Naming;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
}

export const isReady = (value: FieldValue): boolean => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The control that fits the field: a list, a day, a number or a line. */
export function BulkValue({ field, naming, value, onChange }: BulkValueProps) {
  const t = useMessages(UseCaseTableMessages);
  // Retiring asks each case for its reason.
  const stages = naming.terms.stage.options.filter((option) => option.value !== 'retired');
  const editor: FieldEditor = field.id === 'stage' ? { kind: 'choice', options: stages, clear: false } : field.edit!.editor;
  const label = t('bulk.value');
  if (editor.kind === 'choice')
    return (
      <SelectField
        label={label}
        placeholder={t('bulk.chooseValue')}
        options={editor.options}
        value={value === null ? null : String(value)}
        onChange={onChange}
      />
    );
  if (editor.kind === 'choices')
    return <SeveralValues label={label} options={editor.options} chosen={(value ?? []) as readonly string[]} onChange={onChange} />;
  if (editor.kind === 'number') return <NumberValue label={label} naming={naming} onChange={onChange} />;
  return (
    <TextField
      label={label}
      type={editor.kind === 'date' ? 'date' : 'text'}
      value={value === null ? '' : String(value)}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

interface SeveralValuesProps {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (value: FieldValue) => void;
}

function SeveralValues({ label, options, chosen, onChange }: SeveralValuesProps) {
  return (
    <fieldset>
      <legend className="t-strong">{label}</legend>
      {options.map((option) => (
        <CheckboxField
          key={option.value}
          label={option.label}
          checked={chosen.includes(option.value)}
          onChange={(checked) => onChange(checked ? [...chosen, option.value] : chosen.filter((one) => one !== option.value))}
        />
      ))}
    </fieldset>
  );
}

function NumberValue({ label, naming, onChange }: { label: string; naming: Naming; onChange: (value: FieldValue) => void }) {
  const t = useMessages(UseCaseTableMessages);
  const [text, setText] = useState('');
  const number = text.trim() ? parseNumber(text, naming.format.language) : undefined;
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange(parseNumber(target.value, naming.format.language) ?? null);
      }}
      error={text.trim() && number === undefined ? t('badNumber') : undefined}
    />
  );
}
