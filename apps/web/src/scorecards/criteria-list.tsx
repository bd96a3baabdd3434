import type { CriterionId, ScoringModelDefinition } from '@tamis/scoring';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { AxisName } from '../ui/axis-mark';
import { Icon } from '../ui/icon';
import { KeyHint } from '../ui/key-hint';
import { useFormat } from '../ui/language';
import type { ShownScore } from './given-scores';
import { ScorecardMessages } from './scorecard-form.messages';
import styles from './scorecard-form.module.css';

interface CriteriaListProps {
  organisation: string;
  reference: string;
  title: string;
  model: ScoringModelDefinition;
  shown: ReadonlyMap<string, ShownScore>;
  active: CriterionId;
  onGo: (criterion: CriterionId) => void;
  canAssess: boolean;
}

/** The left zone: which case, its criteria by axis with their scores, and what the keys do. */
export function CriteriaList({ organisation, reference, title, model, shown, active, onGo, canAssess }: CriteriaListProps) {
  const t = useMessages(ScorecardMessages);
  const format = useFormat();
  return (
    <div className={styles.left}>
      <Link to="/$organisation/use-cases/$reference" params={{ organisation, reference }} className={styles.back}>
        <Icon name="chevron-left" size={14} />
        {t('back')}
      </Link>
      <h1 className={styles.title} tabIndex={-1} data-page-title>
        {title}
      </h1>
      <p className="t-meta">{reference}</p>
      <nav aria-label={t('criteria')} className={styles.list} data-zone>
        {model.axes.map((axis) => (
          <section key={axis.id}>
            <h2 className={styles.axisName}>
              <AxisName axis={axis.id} name={axis.name[format.language]} />
            </h2>
            <ul>
              {model.criteria
                .filter((criterion) => criterion.axis === axis.id)
                .map((criterion) => {
                  const score = shown.get(criterion.id)?.score ?? null;
                  return (
                    <li key={criterion.id}>
                      <button
                        type="button"
                        className={styles.criterion}
                        aria-current={criterion.id === active ? 'true' : undefined}
                        ref={criterion.id === active ? keepInView : undefined}
                        onClick={() => onGo(criterion.id)}
                      >
                        <span className={styles.code}>{criterion.id}</span>
                        <span className="t-ellipsis">{criterion.name[format.language]}</span>
                        {score === null ? (
                          <span className="t-meta">
                            <span aria-hidden="true">{t('awaitedShort')}</span>
                            <span className="t-sr">{t('awaited')}</span>
                          </span>
                        ) : (
                          <b>{format.number(score, 1)}</b>
                        )}
                      </button>
                    </li>
                  );
                })}
            </ul>
          </section>
        ))}
      </nav>
      {canAssess && <KeyHints />}
    </div>
  );
}

// The list follows the criterion at hand, without moving the page.
function keepInView(line: HTMLElement | null) {
  const zone = line?.closest<HTMLElement>('[data-zone]');
  if (!line || !zone) return;
  const { top, bottom } = line.getBoundingClientRect();
  const bounds = zone.getBoundingClientRect();
  if (top < bounds.top) zone.scrollTop += top - bounds.top - 40;
  if (bottom > bounds.bottom) zone.scrollTop += bottom - bounds.bottom + 40;
}

function KeyHints() {
  const t = useMessages(ScorecardMessages);
  return (
    <div className={styles.keys} role="note" aria-label={t('keys.title')} title={t('keys.azerty')}>
      <span>
        <KeyHint keys="0" /> {t('keys.to')} <KeyHint keys="5" /> {t('keys.digits')}
      </span>
      <span>
        <KeyHint keys="," /> {t('keys.half')}
      </span>
      <span>
        <KeyHint keys="J" /> <KeyHint keys="K" /> {t('keys.move')}
      </span>
      <span>
        <KeyHint keys="X" /> {t('keys.clear')}
      </span>
    </div>
  );
}
