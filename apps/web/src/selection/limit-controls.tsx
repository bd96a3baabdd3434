import { isOpenCase } from '@tamis/scoring';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { buttonClass } from '../ui/button';
import { CheckboxField } from '../ui/field';
import { useFormat } from '../ui/language';
import { Section } from '../ui/section';
import { CeilingControl } from './ceiling-control';
import { SelectionMessages } from './selection.messages';
import { ceilingScale, firstCeiling, totalOf } from './selection-choice';
import { shownSelection, type SelectionScreen } from './selection-screen';
import { useAmount } from './use-amount';
import styles from './selection.module.css';

/** The number of cases, and a ceiling for each number field that is chosen. */
export function LimitControls({ organisation, screen }: { organisation: string; screen: SelectionScreen }) {
  const t = useMessages(SelectionMessages);
  const { fields } = screen.data;
  return (
    <div className={styles.side}>
      <Section title={t('count')}>
        <CountControl screen={screen} />
      </Section>
      <Section title={t('limits')} hint={t('limitsHint')}>
        {fields.length === 0 && (
          <div className={styles.noFields}>
            <p>{t('noFields')}</p>
            <Link to="/$organisation/imports" params={{ organisation }} className={buttonClass()}>
              {t('importList')}
            </Link>
          </div>
        )}
        <ul className={styles.limits}>
          {fields.map(({ id, name }) => (
            <li key={id}>
              <FieldLimit id={id} name={name} screen={screen} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function CountControl({ screen: { choice, setChoice, selectable } }: { screen: SelectionScreen }) {
  const t = useMessages(SelectionMessages);
  const most = Math.max(1, selectable.filter(isOpenCase).length);
  const bound = (count: number | undefined) => setChoice((before) => ({ ...before, count }));
  return (
    <>
      <CheckboxField
        label={t('countAtMost')}
        checked={choice.count !== undefined}
        onChange={(checked) => bound(checked ? Math.min(10, most) : undefined)}
      />
      {choice.count !== undefined && (
        <CeilingControl
          label={t('count')}
          value={choice.count}
          valueText={t('countText', { count: choice.count })}
          scale={{ max: most, step: 1 }}
          isWhole
          onChange={bound}
        />
      )}
    </>
  );
}

function FieldLimit({ id, name, screen }: { id: string; name: string; screen: SelectionScreen }) {
  const t = useMessages(SelectionMessages);
  const amount = useAmount(screen);
  const { choice, setChoice, selectable } = screen;
  const total = totalOf(selectable, id);
  const ceiling = choice.ceilings[id];
  const change = (next: number | undefined) =>
    setChoice((before) => {
      const { [id]: _, ...others } = before.ceilings;
      return { ...before, ceilings: next === undefined ? others : { ...others, [id]: next } };
    });
  return (
    <>
      <CheckboxField label={name} checked={ceiling !== undefined} onChange={(on) => change(on ? firstCeiling(total) : undefined)} />
      {ceiling !== undefined && (
        <>
          <CeilingControl
            label={t('ceiling', { field: name })}
            value={ceiling}
            valueText={amount(id, ceiling)}
            scale={ceilingScale(total)}
            onChange={change}
          />
          <LimitUse id={id} screen={screen} />
        </>
      )}
    </>
  );
}

/** What the selection uses of it, and what a tenth more would bring. */
function LimitUse({ id, screen }: { id: string; screen: SelectionScreen }) {
  const t = useMessages(SelectionMessages);
  const format = useFormat();
  const amount = useAmount(screen);
  const { state } = screen;
  const use = shownSelection(state)?.limits.find(({ limit }) => limit === id);
  const value = state.limitValues.find(({ limit }) => limit === id);
  if (use === undefined) return null;
  return (
    <p className={styles.use} data-outdated={state.isSolving || undefined}>
      {t('used', { used: amount(id, use.used), allowed: amount(id, use.allowed) })}
      {value && <span>{value.gain > 1e-9 ? t('tenth', { gain: format.number(value.gain, 1) }) : t('tenthNothing')}</span>}
    </p>
  );
}
