import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { TextField } from '../ui/field';
import { useFormat } from '../ui/language';
import { parseNumber } from '../ui/parse-number';
import { Slider } from '../ui/slider';
import { SelectionMessages } from './selection.messages';
import type { CeilingScale } from './selection-choice';
import styles from './selection.module.css';

interface CeilingControlProps {
  label: string;
  value: number;
  valueText: string;
  scale: CeilingScale;
  isWhole?: boolean;
  onChange: (value: number) => void;
}

/** A ceiling by hand, by arrow keys or typed: what is typed and cannot be read changes nothing. */
export function CeilingControl({ label, value, valueText, scale, isWhole = false, onChange }: CeilingControlProps) {
  const t = useMessages(SelectionMessages);
  const format = useFormat();
  const [typed, setTyped] = useState<string>();
  const read = (text: string) => {
    const number = parseNumber(text, format.language);
    return number === undefined || number < 0 || (isWhole && !Number.isInteger(number)) ? undefined : number;
  };
  const type = (text: string) => {
    setTyped(text);
    const number = read(text);
    if (number !== undefined) onChange(number);
  };
  return (
    <div className={styles.ceiling}>
      <Slider
        label={label}
        value={Math.min(value, scale.max)}
        valueText={valueText}
        max={scale.max}
        step={scale.step}
        onChange={(next) => {
          setTyped(undefined);
          onChange(next);
        }}
      />
      <TextField
        label={label}
        hideLabel
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? format.number(value, 2)}
        error={typed !== undefined && read(typed) === undefined ? t('invalid') : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={() => typed !== undefined && read(typed) !== undefined && setTyped(undefined)}
      />
    </div>
  );
}
