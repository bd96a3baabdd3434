import { useState } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { InlineDate } from '../../ui/inline-edit/inline-date';
import { InlineMulti, InlineSelect } from '../../ui/inline-edit/inline-choice';
import { InlineLongText } from '../../ui/inline-edit/inline-long-text';
import { InlineText } from '../../ui/inline-edit/inline-text';
import { parseNumber } from '../../ui/parse-number';
import { Section } from '../../ui/section';
import type { CasePageModel } from './use-case-page-model';
import type { CustomField, CustomValue } from '../list/use-case-list.graphql';
import styles from './use-case-facts.module.css';

/** The organisation's own fields. Imports bring dozens: the empty ones stay folded away. */
export function CaseCustomFields({ model }: { model: CasePageModel }) {
  const { useCase, naming, t } = model;
  const [all, setAll] = useState(false);
  const isFilled = ({ id }: CustomField) => useCase.customValues[id] !== undefined;
  const filled = naming.customFields.filter(isFilled);
  const empty = naming.customFields.length - filled.length;
  if (naming.customFields.length === 0 || (filled.length === 0 && !useCase.canEdit)) return null;
  const shown = all ? naming.customFields : filled;
  return (
    <Section title={t('custom.title')} rule="line">
      <dl className={styles.customFields}>
        {shown.map((field) => (
          <div key={field.id} className={styles.customField}>
            <dt className="t-ink2">{field.name}</dt>
            <dd>
              <CustomFieldValue field={field} model={model} />
            </dd>
          </div>
        ))}
      </dl>
      {empty > 0 && useCase.canEdit && (
        <Button kind="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('custom.hide') : t('custom.empty', { count: empty })}
        </Button>
      )}
    </Section>
  );
}

// A text longer than this is edited in an area of its own.
const LONG = 80;

function CustomFieldValue({ field, model }: { field: CustomField; model: CasePageModel }) {
  const { useCase, editing, naming, t } = model;
  const value: CustomValue | null = useCase.customValues[field.id] ?? null;
  const save = (next: unknown) => editing.save({ customValues: { [field.id]: next } });
  const given = { label: field.name, readOnly: !useCase.canEdit };
  const choices = field.options.map((option) => ({ value: option, label: option }));
  const clearLabel = t('facts.clear');
  switch (field.type) {
    case 'number':
    case 'money': {
      const { format, currency } = naming;
      const show = (amount: number) => (field.type === 'money' ? format.money(amount, currency) : format.number(amount, 3));
      const read = (text: string) => {
        const amount = parseNumber(text, format.language);
        return amount === undefined ? { error: t('custom.number') } : { value: amount };
      };
      return <InlineText {...given} value={value as number | null} show={show} read={read} inputMode="decimal" onSave={save} />;
    }
    case 'date':
      return <InlineDate {...given} value={value as string | null} onSave={save} />;
    case 'yes_no': {
      const answers = [
        { value: 'yes', label: t('custom.yes') },
        { value: 'no', label: t('custom.no') },
      ];
      const answer = value === null ? null : value ? 'yes' : 'no';
      return (
        <InlineSelect {...given} options={answers} value={answer} clearLabel={clearLabel} onSave={(next) => save(next && next === 'yes')} />
      );
    }
    case 'choice':
      return <InlineSelect {...given} options={choices} value={value as string | null} clearLabel={clearLabel} onSave={save} />;
    case 'multi_choice':
      return (
        <InlineMulti
          {...given}
          options={choices}
          value={(value as readonly string[] | null) ?? NOTHING}
          onSave={(next) => save(next.length > 0 ? next : null)}
        />
      );
    case 'link':
      return <LinkValue field={field} model={model} value={value as string | null} onSave={save} />;
    default:
      return typeof value === 'string' && (value.length > LONG || value.includes('\n')) ? (
        <InlineLongText {...given} value={value} format="plain" onSave={save} />
      ) : (
        <InlineText {...given} value={value as string | null} read={(text) => ({ value: text })} onSave={save} />
      );
  }
}

const NOTHING: readonly string[] = [];

interface LinkValueProps {
  field: CustomField;
  model: CasePageModel;
  value: string | null;
  onSave: (next: unknown) => Promise<void>;
}

function LinkValue({ field, model: { useCase, t }, value, onSave }: LinkValueProps) {
  const read = (text: string) => (/^https?:\/\/\S+$/i.test(text) ? { value: text } : { error: t('custom.link') });
  return (
    <span className={styles.link}>
      <InlineText label={field.name} readOnly={!useCase.canEdit} value={value} read={read} inputMode="url" onSave={onSave} />
      {value && (
        <a href={value} target="_blank" rel="noopener noreferrer" aria-label={t('custom.open', { label: field.name })}>
          <Icon name="external" size={14} />
        </a>
      )}
    </span>
  );
}
