import { approaches, dataLevels, sideStatuses, sourcings, stages, type Term } from '@tamis/scoring';
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { Icon } from '../ui/icon';
import { useFormat, useLanguage } from '../ui/language';
import { Section } from '../ui/section';
import type { Deciding } from './deciding';
import { PreviewMessages } from './import-preview.messages';
import type { ValueTable } from './imports.graphql';
import { chooseValue, forgetValue } from './mapping';
import styles from './value-list.module.css';

const terms: Record<string, readonly Term[]> = {
  stage: [...stages, ...sideStatuses],
  approach: approaches,
  sourcing: sourcings,
  dataLevel: dataLevels,
};

type Value = ValueTable['values'][number];

/** In a list of choices: an empty place, chosen on purpose; and back to what Tamis proposes. */
const LEFT = '';
const GUESS = 'tamis:guess';

const SHOWN = 10;

const countOf = (values: readonly Value[]): number => values.reduce((sum, { count }) => sum + count, 0);

/** What each text of a column becomes in a closed list; those that nobody could guess come first. */
export function ValueList({ table, ...deciding }: Deciding & { table: ValueTable }) {
  const t = useMessages(PreviewMessages);
  const [all, setAll] = useState(false);
  const open = table.values.filter(({ origin }) => origin === 'none');
  const ordered = [...open, ...table.values.filter(({ origin }) => origin !== 'none')];
  const shown = all ? ordered : ordered.slice(0, Math.max(SHOWN, open.length));
  const summary = [
    t('values.translated', { count: countOf(table.values) - countOf(open) }),
    open.length > 0 && t('values.open', { count: countOf(open) }),
    table.blank > 0 && t('values.blank', { count: table.blank }),
  ];
  return (
    <Section title={t('values.title', { column: table.header })} aside={summary.filter(Boolean).join(', ')}>
      <ul className={styles.values}>
        {shown.map((value) => (
          <ValueRow key={value.raw} value={value} target={table.target} {...deciding} />
        ))}
      </ul>
      {ordered.length > shown.length && (
        <Button kind="link" onClick={() => setAll(true)}>
          {t('values.more', { count: ordered.length - shown.length })}
        </Button>
      )}
      {all && ordered.length > SHOWN && (
        <Button kind="link" onClick={() => setAll(false)}>
          {t('values.less')}
        </Button>
      )}
    </Section>
  );
}

function ValueRow({ value: { raw, count, value, origin }, target, mapping, change }: Deciding & { value: Value; target: string }) {
  const t = useMessages(PreviewMessages);
  const format = useFormat();
  const language = useLanguage();
  const decided = mapping.values?.[target];
  const isDecided = decided !== undefined && raw in decided;
  const current = isDecided ? (decided[raw] ?? LEFT) : origin === 'none' ? null : (value ?? LEFT);
  const words = target === 'stage' ? 'stage' : 'other';
  const options = [
    ...(terms[target] ?? []).map(({ id, name }) => ({ value: id, label: name[language] })),
    { value: LEFT, label: t(`values.leave.${words}`) },
    ...(isDecided ? [{ value: GUESS, label: t('values.guess') }] : []),
  ];
  const choose = (chosen: string) =>
    change(chosen === GUESS ? forgetValue(mapping, target, raw) : chooseValue(mapping, target, raw, chosen === LEFT ? null : chosen));
  return (
    <li className={styles.value} data-value={`${target} ${raw}`}>
      <span className={styles.raw} title={raw}>
        {raw}
      </span>
      <span className={styles.count}>{format.number(count, 0)}</span>
      <Icon name="arrow-right" size={14} />
      <SelectField
        label={t('values.becomes', { raw })}
        hideLabel
        options={options}
        value={current}
        placeholder={t(`values.choose.${words}`)}
        owed={current === null}
        onChange={choose}
      />
    </li>
  );
}
