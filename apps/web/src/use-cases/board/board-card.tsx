import { memo } from 'react';
import { useMessages } from '../../i18n/messages';
import { Alarm } from '../../ui/alarm';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon';
import { Tag } from '../../ui/tag';
import { footOf, type CardFoot } from './card-foot';
import { pathOfCase } from '../list/case-links';
import type { Naming } from '../list/list-naming';
import { PriorityChip } from '../list/priority-button';
import { daysSince } from '../list/stage-age';
import { UseCaseBoardMessages } from './use-case-board.messages';
import type { ListRow } from '../list/use-case-list.graphql';
import styles from './board-card.module.css';

export interface BoardCardProps {
  row: ListRow;
  naming: Naming;
  organisation: string;
  /** Median days of the stage, for a case that waits much longer. */
  exceeded: number | undefined;
  today: string;
  /** Lines of the title, as the height of the card was worked out. */
  lines: 1 | 2;
  /** The card that the Tab key reaches. */
  reachable: boolean;
  movable: boolean;
  state?: 'ghost' | 'lifted' | 'overlay';
}

/** Reference, entity, age; title; score and owner; one line that answers the question of the stage. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { row, naming, organisation, reachable, movable, state } = props;
  const t = useMessages(UseCaseBoardMessages);
  const unit = row.businessUnitId ? naming.units.get(row.businessUnitId)?.name : undefined;
  return (
    <article className={styles.card} data-card={row.id} data-state={state}>
      <div className={styles.first}>
        <span className={styles.reference}>{row.reference}</span>
        {unit && (
          <>
            <span aria-hidden="true">·</span>
            <span className="t-ellipsis" title={unit}>
              {unit}
            </span>
          </>
        )}
        {row.isDemo && <span className="t-sr">{t('card.demo')}</span>}
        <span className={styles.age}>{ageOf(row, naming, t)}</span>
      </div>
      <a
        href={pathOfCase(organisation, row.reference)}
        className={styles.title}
        tabIndex={reachable ? 0 : -1}
        title={row.title}
        draggable={false}
        aria-roledescription={movable ? t('card.movable') : undefined}
        aria-describedby={movable ? 'board-instructions' : undefined}
        data-lines={props.lines}
        data-card-link
      >
        {row.title}
      </a>
      <div className={styles.score}>
        <PriorityChip row={row} reachable={reachable} />
        {row.ownerName && <Avatar name={row.ownerName} />}
      </div>
      <FootLine {...props} />
    </article>
  );
});

type Words = ReturnType<typeof useMessages<(typeof UseCaseBoardMessages)['tree']>>;

function ageOf({ stage, stageEnteredAt }: ListRow, { format }: Naming, t: Words): string {
  if (stage === 'run' || stage === 'retired') return t('inYear', { year: String(new Date(stageEnteredAt).getFullYear()) });
  return format.age(daysSince(stageEnteredAt));
}

function FootLine({ row, naming, exceeded, today }: BoardCardProps) {
  const t = useMessages(UseCaseBoardMessages);
  const foot = footOf(row, exceeded, today);
  const words = wordsOf(foot, naming, t);
  const level = levelOf(foot);
  return (
    <div className={styles.foot}>
      {level ? (
        <Alarm level={level}>{words}</Alarm>
      ) : (
        <>
          {foot.kind === 'duplicate' && <Icon name="copy" size={14} />}
          {foot.kind === 'status' ? <Tag>{words}</Tag> : <span className="t-ellipsis">{words}</span>}
        </>
      )}
    </div>
  );
}

function levelOf(foot: CardFoot): 'watch' | 'blocking' | undefined {
  if (foot.kind === 'redFlag') return 'blocking';
  if (foot.kind === 'overdue' || foot.kind === 'waits') return 'watch';
  return foot.kind === 'status' && foot.level === 'watch' ? 'watch' : undefined;
}

function wordsOf(foot: CardFoot, { terms, format }: Naming, t: Words): string {
  switch (foot.kind) {
    case 'status':
      return terms.status.nameOf(foot.status);
    case 'redFlag':
      return t('card.redFlag', { criteria: foot.criteria.join(', ') });
    case 'overdue':
      return t('card.overdue', { date: format.shortDate(foot.day) });
    case 'waits':
      return t('card.waits', { age: format.age(foot.days), median: format.age(foot.median) });
    case 'duplicate':
      return t('card.duplicate', { reference: foot.reference });
    case 'approach':
      return t('card.approach', { approach: terms.approach.nameOf(foot.approach) });
    case 'assessed':
      return t('card.assessed', { assessed: foot.assessed, criteria: foot.criteria });
    case 'retired':
      return t('card.retired', { date: format.date(foot.since) });
    default:
      return t(`card.${foot.kind}`);
  }
}
