import { useMemo, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { matchesText } from '../ui/fold-text';
import { Icon } from '../ui/icon';
import { useFormat } from '../ui/language';
import { SearchBox } from '../ui/search-box';
import { Section } from '../ui/section';
import type { Deciding } from './deciding';
import { PreviewMessages } from './import-preview.messages';
import type { Places, PreviewUnit } from './imports.graphql';
import { chooseValue, forgetValue } from './mapping';
import styles from './unit-list.module.css';

const NONE = '';
const ADD = 'tamis:add';
const SHOWN = 8;

/** « Groupe › Filiale › Direction » for every unit of the organisation, in order. */
function unitOptions({ businessUnits }: Places, compare: (a: string, b: string) => number) {
  const byId = new Map(businessUnits.map((unit) => [unit.id, unit]));
  const pathOf = (id: string | null): string[] => {
    const unit = id === null ? undefined : byId.get(id);
    return unit ? [...pathOf(unit.parentId), unit.name] : [];
  };
  return businessUnits.map(({ id }) => ({ value: id, label: pathOf(id).join(' › ') })).sort((a, b) => compare(a.label, b.label));
}

/** The units that rows name: found, or added; any of them can be given to a unit that exists. */
export function UnitList(deciding: Deciding) {
  const t = useMessages(PreviewMessages);
  const format = useFormat();
  const { units } = deciding.preview;
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const options = useMemo(() => unitOptions(deciding.places, format.compare), [deciding.places, format]);
  const matching = query ? units.filter(({ raw }) => matchesText(raw, query)) : units;
  const shown = all || query ? matching : matching.slice(0, SHOWN);
  const created = units.filter(({ create }) => create.length > 0).length;
  const summary = t('units.summary', { known: format.number(units.length - created, 0), created: format.number(created, 0) });
  return (
    <Section title={t('units.title')} aside={summary}>
      {units.length > SHOWN && (
        <div className={styles.tools}>
          <SearchBox label={t('units.search')} value={query} onChange={setQuery} delay={0} />
        </div>
      )}
      <ul className={styles.units}>
        {shown.map((unit) => (
          <UnitRow key={unit.raw} unit={unit} options={options} {...deciding} />
        ))}
      </ul>
      {matching.length > shown.length && (
        <Button kind="link" onClick={() => setAll(true)}>
          {t('units.more', { count: matching.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}

function UnitRow({ unit, options, mapping, change }: Deciding & { unit: PreviewUnit; options: { value: string; label: string }[] }) {
  const t = useMessages(PreviewMessages);
  const format = useFormat();
  const { raw, path, count, unitId, create } = unit;
  const decided = mapping.values?.['businessUnit'];
  const isDecided = decided !== undefined && raw in decided;
  const current = isDecided ? (decided[raw] ?? NONE) : create.length > 0 ? ADD : (unitId ?? NONE);
  const place = path.join(' › ');
  const offered = [
    ...(create.length > 0 || isDecided ? [{ value: ADD, label: t('units.add', { name: create.at(-1) ?? path.at(-1) ?? '' }) }] : []),
    { value: NONE, label: t('units.none') },
    ...options,
  ];
  const choose = (chosen: string) =>
    change(
      chosen === ADD
        ? forgetValue(mapping, 'businessUnit', raw)
        : chooseValue(mapping, 'businessUnit', raw, chosen === NONE ? null : chosen),
    );
  return (
    <li className={styles.unit}>
      <span className={styles.path} title={place}>
        {place}
      </span>
      <span className={styles.count}>{format.number(count, 0)}</span>
      <Icon name="arrow-right" size={14} />
      <SelectField label={t('units.becomes', { raw: place })} hideLabel options={offered} value={current} onChange={choose} />
    </li>
  );
}
