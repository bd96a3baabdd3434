import { useId, useRef, useState, type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes } from 'react';
import { ErrorSentence } from './error-sentence';
import { Floating } from './floating';
import { Icon } from './icon';
import { useTexts } from './language';
import { PickerList, type PickerOption } from './picker-list';
import styles from './field.module.css';

interface FieldProps {
  label: string;
  /** Under the label, before one types. */
  hint?: ReactNode;
  /** What, where, how to put it right. */
  error?: ReactNode;
  /** Keeps the label for assistive technology only. */
  hideLabel?: boolean;
}

interface FrameProps extends FieldProps {
  id: string;
  children: ReactNode;
}

function Frame({ id, label, hint, error, hideLabel, children }: FrameProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 't-sr' : styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      {error && <ErrorSentence id={`${id}-error`}>{error}</ErrorSentence>}
    </div>
  );
}

const describe = (id: string, { hint, error }: FieldProps) => ({
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? true : undefined,
});

type TextFieldProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & { ref?: Ref<HTMLInputElement> };

export function TextField({ label, hint, error, hideLabel, className = '', ...input }: TextFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      <input id={id} type="text" className={`${styles.input} ${className}`} {...describe(id, { label, hint, error })} {...input} />
    </Frame>
  );
}

type TextAreaFieldProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> & { ref?: Ref<HTMLTextAreaElement> };

export function TextAreaField({ label, hint, error, hideLabel, rows = 3, ...input }: TextAreaFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      <textarea id={id} rows={rows} className={`${styles.input} ${styles.area}`} {...describe(id, { label, hint, error })} {...input} />
    </Frame>
  );
}

interface SelectFieldProps extends FieldProps {
  options: readonly PickerOption[];
  value: string | null;
  onChange: (value: string) => void;
  placeholder?: string;
  /** Draws the value in alarm: a choice is still owed. */
  owed?: boolean;
  disabled?: boolean;
}

/** One value of a list, searchable when it is long. */
export function SelectField({ options, value, onChange, placeholder = '', owed = false, disabled, ...field }: SelectFieldProps) {
  const id = useId();
  const texts = useTexts();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const pick = (next: string) => {
    setOpen(false);
    trigger.current?.focus();
    onChange(next);
  };
  return (
    <Frame id={id} {...field}>
      <button
        ref={trigger}
        id={id}
        type="button"
        className={`${styles.input} ${styles.select} ${owed ? styles.owed : ''}`}
        aria-label={`${field.label}${texts.colon} ${chosen?.label ?? placeholder}`}
        aria-haspopup="listbox"
        aria-expanded={open}
        disabled={disabled}
        onClick={() => setOpen(!open)}
        {...describe(id, field)}
      >
        {chosen?.mark}
        <span className={`${styles.chosen} t-ellipsis ${chosen ? '' : 't-ink3'}`}>{chosen?.label ?? placeholder}</span>
        <Icon name="chevron-down" size={14} />
      </button>
      {open && (
        <Floating anchor={trigger} label={field.label} role="group" padded={false} takesFocus={false} onClose={() => setOpen(false)}>
          <PickerList label={field.label} options={options} selected={value === null ? [] : [value]} onPick={pick} />
        </Floating>
      )}
    </Frame>
  );
}

interface CheckboxFieldProps {
  label: ReactNode;
  checked: boolean;
  /** Some but not all of what it stands for. */
  mixed?: boolean;
  onChange: (checked: boolean) => void;
  hideLabel?: boolean;
  disabled?: boolean;
}

export function CheckboxField({ label, checked, mixed = false, onChange, hideLabel = false, disabled }: CheckboxFieldProps) {
  return (
    <label className={styles.checkbox}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        ref={(box) => {
          if (box) box.indeterminate = mixed;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={hideLabel ? 't-sr' : undefined}>{label}</span>
    </label>
  );
}
