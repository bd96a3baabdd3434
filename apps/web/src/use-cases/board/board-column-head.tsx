import { useMessages } from '../../i18n/messages';
import { Alarm } from '../../ui/alarm';
import { IconButton } from '../../ui/button';
import { StageGlyph, stageColour } from '../../ui/stage-glyph';
import type { BoardColumn } from './board-columns';
import type { Naming } from '../list/list-naming';
import { UseCaseBoardMessages } from './use-case-board.messages';
import { WipLimit } from './wip-limit';
import styles from './board-column.module.css';

interface BoardColumnHeadProps {
  column: BoardColumn;
  naming: Naming;
  narrowed: boolean;
  canSetLimit: boolean;
  headingId: string;
  onFold: () => void;
}

/** Name, count against the limit, how many are scored, median age. The limit counts the whole portfolio, not what the filters left. */
export function BoardColumnHead({ column, naming, narrowed, canSetLimit, headingId, onFold }: BoardColumnHeadProps) {
  const t = useMessages(UseCaseBoardMessages);
  const { stage, rows, figures } = column;
  const { format } = naming;
  const name = naming.terms.stage.nameOf(stage);
  const { active = rows.length, limit = null, over = 0 } = figures ?? {};
  const count = format.number(narrowed || !figures ? rows.length : active, 0);
  const against = limit === null ? count : `${format.number(active, 0)} / ${format.number(limit, 0)}`;
  const shown =
    over > 0 ? (
      <Alarm level="watch" boxed>
        {against}
      </Alarm>
    ) : (
      <LimitedCount count={against} />
    );
  return (
    <header className={styles.head} style={{ borderTopColor: stageColour(stage) }}>
      <div className={styles.nameLine}>
        <StageGlyph stage={stage} />
        <h2 id={headingId} className="t-ellipsis" title={name}>
          {name}
        </h2>
        <span className={styles.fold}>
          <IconButton icon="chevron-left" label={t('collapse', { stage: name })} aria-expanded onClick={onFold} />
        </span>
        <span className={styles.count} title={over > 0 ? t('overLimit', { count: active, limit: limit! }) : undefined}>
          {canSetLimit && figures ? (
            <WipLimit stage={stage} name={name} limit={limit}>
              {shown}
            </WipLimit>
          ) : (
            shown
          )}
        </span>
      </div>
      <div className={styles.totals}>
        <span>
          {narrowed && figures && rows.length !== active
            ? t('shownOf', { shown: rows.length, total: active })
            : t('scoredOf', { scored: scoredIn(column) })}
        </span>
        {figures?.median !== undefined && stage !== 'run' && (
          <span title={t('medianLabel')}>{t('median', { age: format.age(figures.median) })}</span>
        )}
      </div>
    </header>
  );
}

const scoredIn = ({ rows, figures }: BoardColumn): number => figures?.scored ?? rows.filter(({ score }) => score?.priority != null).length;

function LimitedCount({ count }: { count: string }) {
  const [number, limit] = count.split(' / ');
  return (
    <>
      <b>{number}</b>
      {limit && <span className="t-ink3"> / {limit}</span>}
    </>
  );
}
