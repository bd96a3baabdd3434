import { useMessages } from '../i18n/messages';
import { useFormat } from '../ui/language';
import { PreviewMessages } from './import-preview.messages';
import type { Preview } from './imports.graphql';
import styles from './totals-bar.module.css';

const parts = ['created', 'duplicates', 'unchanged', 'refused'] as const;

/** Every row of the file, by what would become of it; a part of one row in thousands still shows. */
export function TotalsBar({ totals }: { totals: Preview['totals'] }) {
  const t = useMessages(PreviewMessages);
  const format = useFormat();
  const { created, probableDuplicates, unchanged, refused } = totals;
  const counts = { created: created - probableDuplicates, duplicates: probableDuplicates, unchanged, refused };
  const present = parts.filter((part) => counts[part] > 0);
  return (
    <div className={styles.totals}>
      <div className={styles.bar} aria-hidden="true">
        {present.map((part) => (
          <span key={part} className={styles[part]} style={{ flexGrow: counts[part] }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {present.map((part) => (
          <li key={part}>
            <span className={`${styles.swatch} ${styles[part]}`} aria-hidden="true" />
            <b>{format.number(counts[part], 0)}</b> {t(part, { count: counts[part] })}
          </li>
        ))}
      </ul>
    </div>
  );
}
