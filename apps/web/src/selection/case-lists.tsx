import { useMemo, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { CaseRow } from './case-row';
import { SelectionMessages } from './selection.messages';
import type { SelectionCase } from './selection.graphql';
import { shownSelection, type SelectionScreen } from './selection-screen';
import styles from './selection.module.css';

const SHOWN = 30;

interface CaseListsProps {
  organisation: string;
  screen: SelectionScreen;
  onExplain: (id: string) => void;
}

/** Who is in, who is out, and who cannot be. Rows of an older choice are grey until the new ones come. */
export function CaseLists(props: CaseListsProps) {
  const t = useMessages(SelectionMessages);
  const { state, data, leftOut } = props.screen;
  const shown = shownSelection(state);
  const [inside, outside] = useMemo(() => {
    const missing = new Set(leftOut.map(({ id }) => id));
    const chosen = new Set(shown?.selected);
    const open = data.cases.filter(({ id, status, stage }) => status === null && stage !== 'retired' && !missing.has(id));
    const sorted = [...open].sort((left, right) => (right.score?.priority ?? 0) - (left.score?.priority ?? 0));
    return [sorted.filter(({ id }) => chosen.has(id)), sorted.filter(({ id }) => !chosen.has(id))];
  }, [data, leftOut, shown]);
  return (
    <div className={styles.lists} data-outdated={state.isSolving || undefined} aria-busy={state.isSolving}>
      <CaseList {...props} title={t('selected')} cases={inside} />
      <CaseList {...props} title={t('out')} cases={outside} isOut={state.result?.status === 'optimal'} />
      <LeftOut screen={props.screen} />
    </div>
  );
}

interface CaseListProps extends CaseListsProps {
  title: string;
  cases: readonly SelectionCase[];
  /** A best selection is there to compare with. */
  isOut?: boolean;
}

function CaseList({ title, cases, isOut = false, organisation, screen, onExplain }: CaseListProps) {
  const t = useMessages(SelectionMessages);
  const [isWhole, setWhole] = useState(false);
  if (cases.length === 0) return null;
  const columns = [
    { key: 'case', label: t('case') },
    { key: 'priority', label: t('priority'), align: 'end' as const, width: 76 },
    { key: 'choice', label: t('choice'), width: 'min(270px, 26vw)' },
  ];
  return (
    <Section title={title} hint={String(cases.length)}>
      <Table caption={title} columns={columns}>
        {cases.slice(0, isWhole ? undefined : SHOWN).map((one) => (
          <CaseRow key={one.id} one={one} organisation={organisation} screen={screen} onExplain={isOut ? onExplain : undefined} />
        ))}
      </Table>
      {!isWhole && cases.length > SHOWN && (
        <Button kind="link" onClick={() => setWhole(true)}>
          {t('more', { count: cases.length })}
        </Button>
      )}
    </Section>
  );
}

const reasons = ['score_missing', 'figure_missing', 'figure_invalid', 'aside'] as const;

function LeftOut({ screen: { leftOut } }: { screen: SelectionScreen }) {
  const t = useMessages(SelectionMessages);
  const counted = reasons.map((reason) => ({ reason, count: leftOut.filter((one) => one.reason === reason).length }));
  if (leftOut.length === 0) return null;
  return (
    <Section title={t('leftOut')} hint={String(leftOut.length)}>
      <ul className={styles.leftOut}>
        {counted
          .filter(({ count }) => count > 0)
          .map(({ reason, count }) => (
            <li key={reason}>{t(`leftOutReason.${reason}`, { count })}</li>
          ))}
      </ul>
    </Section>
  );
}
