import type { Stage } from '@tamis/scoring';
import { useMessages } from '../../i18n/messages';
import { Alarm } from '../../ui/alarm';
import { Avatar } from '../../ui/avatar';
import { StageGlyph } from '../../ui/stage-glyph';
import { Tag } from '../../ui/tag';
import { pathOfCase } from '../list/case-links';
import type { ListField } from '../list/list-field';
import { PriorityChip } from '../list/priority-button';
import type { ListRow } from '../list/use-case-list.graphql';
import { UseCaseListMessages } from '../list/use-case-list.messages';
import styles from './use-case-table.module.css';

interface CellContentProps {
  row: ListRow;
  field: ListField;
  organisation: string;
}

/** A value as the table shows it: one line, cut with dots, whole in the tooltip. */
export function CellContent({ row, field, organisation }: CellContentProps) {
  const text = field.textOf(row);
  switch (field.kind) {
    case 'title':
      return <TitleCell row={row} organisation={organisation} />;
    case 'stage':
      return (
        <span className={styles.marked}>
          <StageGlyph stage={row.stage as Stage} />
          <span className="t-ellipsis">{text}</span>
        </span>
      );
    case 'score':
      return <PriorityChip row={row} reachable={false} />;
    case 'person':
      return text ? (
        <span className={styles.marked} title={text}>
          <Avatar name={text} />
          <span className="t-ellipsis">{text}</span>
        </span>
      ) : null;
    case 'flags':
      return text ? <Alarm level="blocking">{text}</Alarm> : null;
    case 'link':
      return /^https?:\/\//i.test(text) ? (
        <a href={text} target="_blank" rel="noreferrer noopener" className="t-ellipsis" onClick={(event) => event.stopPropagation()}>
          {text.replace(/^https?:\/\//i, '')}
        </a>
      ) : null;
    default:
      return (
        <span className="t-ellipsis" title={text.length > 12 ? text : undefined}>
          {text}
        </span>
      );
  }
}

function TitleCell({ row, organisation }: { row: ListRow; organisation: string }) {
  const t = useMessages(UseCaseListMessages);
  return (
    <span className={styles.marked}>
      <a
        href={pathOfCase(organisation, row.reference)}
        className={`t-ellipsis ${styles.title}`}
        title={row.title}
        tabIndex={-1}
        data-card-link
      >
        {row.title}
      </a>
      {row.isDemo && <Tag kind="outline">{t('demo.tag')}</Tag>}
    </span>
  );
}
