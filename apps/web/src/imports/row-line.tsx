import { useMessages } from '../i18n/messages';
import { Alarm } from '../ui/alarm';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useFormat } from '../ui/language';
import { SkeletonLine } from '../ui/skeleton';
import type { PreviewRow } from './imports.graphql';
import { PreviewMessages } from './import-preview.messages';
import { goToCure, isCurable } from './find-cure';
import styles from './row-list.module.css';

const isDoubtful = ({ problems }: PreviewRow): boolean => problems.some(({ severity }) => severity === 'warning');

export function RowLine({ row }: { row: PreviewRow }) {
  const t = useMessages(PreviewMessages);
  const format = useFormat();
  return (
    <div className={styles.row}>
      <span className={styles.number}>
        <span className="t-sr">{t('rows.row')} </span>
        {format.number(row.row, 0)}
      </span>
      <Action row={row} />
      <span className={styles.title} title={row.title}>
        {row.key && <span className={styles.key}>{row.key} </span>}
        {row.title || <span className="t-ink3">{t('rows.noTitle')}</span>}
      </span>
      <What row={row} />
    </div>
  );
}

function Action({ row }: { row: PreviewRow }) {
  const t = useMessages(PreviewMessages);
  const words = t(`rows.actions.${row.action as 'create'}`);
  if (row.action === 'refused') return <Alarm level="blocking">{words}</Alarm>;
  if (isDoubtful(row)) return <Alarm level="watch">{t('rows.check')}</Alarm>;
  return (
    <span className={styles.action}>
      <Icon name={row.action === 'unchanged' ? 'check' : 'plus'} size={14} />
      {words}
    </span>
  );
}

function What({ row }: { row: PreviewRow }) {
  const t = useMessages(PreviewMessages);
  const format = useFormat();
  const cure = row.problems.find((problem) => problem.severity !== 'note' && isCurable(problem));
  if (row.problems.length === 0) {
    return (
      <span className={styles.what}>
        {row.action === 'unchanged' ? t('rows.same', { reference: row.duplicateOfReference ?? '' }) : t('rows.new')}
      </span>
    );
  }
  return (
    <span className={styles.what}>
      <span>
        {row.problems.map(({ sentence }) => (
          <span key={sentence} className={styles.sentence}>
            {sentence}
          </span>
        ))}
      </span>
      {cure && (
        <Button size="small" aria-label={t('rows.fixWhat', { row: format.number(row.row, 0) })} onClick={() => goToCure(cure)}>
          {t('rows.fix')}
        </Button>
      )}
    </span>
  );
}

export function RowSkeleton() {
  return (
    <div className={styles.row} aria-hidden="true">
      <SkeletonLine width={28} />
      <SkeletonLine width={72} />
      <SkeletonLine width="80%" />
      <SkeletonLine width="60%" />
    </div>
  );
}
