import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { useOrganisation } from '../shell/session';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { Segmented } from '../ui/segmented';
import { showToast } from '../ui/toasts';
import { VirtualList } from '../ui/virtual-list';
import type { Preview, RowFilter } from './imports.graphql';
import { PreviewMessages } from './import-preview.messages';
import { ImportsMessages } from './imports.messages';
import { ImportQueries, ROWS_PER_PAGE } from './imports.queries';
import type { Mapping } from './mapping';
import { RowLine, RowSkeleton } from './row-line';
import { downloadProblems } from './refused-csv';
import styles from './row-list.module.css';

const filters = ['each_kind', 'refused', 'to_check', 'all'] as const;

interface RowListProps {
  importId: string;
  settled: Mapping | null;
  preview: Preview;
}

/** The rows themselves: one of each kind first, then what is refused, what is doubtful, everything. */
export function RowList({ importId, settled, preview }: RowListProps) {
  const t = useMessages(PreviewMessages);
  const [filter, setFilter] = useState<RowFilter>('each_kind');
  const count = preview.rowCounts[filter];
  const places = useMemo(() => Array.from({ length: count }, (_, place) => place), [count]);
  const hasProblems = preview.rowCounts.refused + preview.rowCounts.to_check > 0;
  const options = filters.map((value) => ({
    value,
    label: t(`rows.${value}`, { count: preview.rowCounts[value] }),
  }));
  return (
    <Section
      title={t('rows.title')}
      rule="none"
      hint={
        <span className={styles.filter}>
          <Segmented label={t('rows.filter')} options={options} value={filter} onChange={setFilter} />
        </span>
      }
      aside={hasProblems && <Download importId={importId} settled={settled} preview={preview} />}
    >
      <div className={styles.head} aria-hidden="true">
        <span>{t('rows.row')}</span>
        <span>{t('rows.action')}</span>
        <span>{t('rows.titleColumn')}</span>
        <span>{t('rows.what')}</span>
      </div>
      {count === 0 ? (
        <p className={styles.nothing}>{t(`rows.nothing.${filter}`)}</p>
      ) : (
        <div className={styles.rows} style={{ height: Math.min(560, Math.max(160, count * 56)) }}>
          <VirtualList
            key={filter}
            label={t('rows.title')}
            items={places}
            getKey={String}
            estimate={40}
            focusable
            renderItem={(place) => <Row importId={importId} settled={settled} filter={filter} place={place} />}
          />
        </div>
      )}
    </Section>
  );
}

function Row({ importId, settled, filter, place }: { importId: string; settled: Mapping | null; filter: RowFilter; place: number }) {
  const organisation = useOrganisation();
  const page = Math.floor(place / ROWS_PER_PAGE);
  const { data } = useQuery(ImportQueries.rows(organisation, importId, { mapping: settled, filter, page }));
  const row = data?.[place % ROWS_PER_PAGE];
  return row ? <RowLine row={row} /> : <RowSkeleton />;
}

function Download({ importId, settled, preview }: RowListProps) {
  const t = useMessages(PreviewMessages);
  const words = useMessages(ImportsMessages);
  const organisation = useOrganisation();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    const request = {
      organisation,
      importId,
      mapping: settled,
      headings: preview.columns.map(({ header }) => header),
      fileName: words('csv.fileName', { name: preview.fileName.replace(/\.\w+$/, '') }),
      words: { row: words('csv.row'), problem: words('csv.problem') },
    };
    await downloadProblems(request).catch((error: Error) => showToast({ kind: 'alarm', text: error.message }));
    setBusy(false);
  };
  return (
    <Button kind="quiet" icon="download" size="small" disabled={busy} onClick={() => void download()}>
      {t('rows.csv')}
    </Button>
  );
}
