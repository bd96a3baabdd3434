import { lazy, Suspense } from 'react';
import styles from './markdown.module.css';

const loadContent = () => import('./markdown-content');
const MarkdownContent = lazy(() => loadContent().then((module) => ({ default: module.MarkdownContent })));

/** People's own text. Until its reader is loaded the plain words are shown, so that nothing jumps in later. */
export function Markdown({ source }: { source: string }) {
  return (
    <div className={styles.markdown}>
      <Suspense fallback={<p className={styles.plain}>{source}</p>}>
        <MarkdownContent source={source} />
      </Suspense>
    </div>
  );
}
