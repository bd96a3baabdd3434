import { useMemo, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { NoMatch } from '../ui/empty-state';
import { matchesText } from '../ui/fold-text';
import { SearchBox } from '../ui/search-box';
import { Section } from '../ui/section';
import { Segmented } from '../ui/segmented';
import { columnFilters, columnOptions, filterColumns, isRecognised, type ColumnFilter } from './column-choices';
import { ColumnRow } from './column-row';
import type { Deciding } from './deciding';
import { PreviewMessages } from './import-preview.messages';
import styles from './column-list.module.css';

/** More columns than this are searched and filtered, not only read. */
const MANY = 12;

/** Each column of the file, what it becomes, and why Tamis thinks so. */
export function ColumnList(deciding: Deciding) {
  const t = useMessages(PreviewMessages);
  const [filter, setFilter] = useState<ColumnFilter>('all');
  const [query, setQuery] = useState('');
  const { columns, targets } = deciding.preview;
  const options = useMemo(() => columnOptions(targets, deciding.places, t), [targets, deciding.places, t]);
  const kept = filterColumns(columns, filter);
  const shown = query ? kept.filter(({ header, examples }) => matchesText(`${header} ${examples.join(' ')}`, query)) : kept;
  const filters = columnFilters
    .map((value) => ({ value, count: filterColumns(columns, value).length }))
    .filter(({ value, count }) => value === 'all' || value === filter || count > 0);
  return (
    <Section title={t('columns.title')} aside={t('columns.kept', { known: columns.filter(isRecognised).length, count: columns.length })}>
      {columns.length > MANY && (
        <div className={styles.tools}>
          <SearchBox label={t('columns.search')} value={query} onChange={setQuery} delay={0} width={170} />
          <Segmented
            label={t('columns.show')}
            options={filters.map(({ value, count }) => ({ value, label: t(`columns.${value}`, { count }) }))}
            value={filter}
            onChange={setFilter}
          />
        </div>
      )}
      <div className={styles.scroller} data-columns>
        <table className={styles.table}>
          <caption className="t-sr">{t('columns.title')}</caption>
          <thead>
            <tr>
              {(['inFile', 'inTamis', 'examples'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`columns.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => (
              <ColumnRow key={column.index} column={column} options={options} {...deciding} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && (
          <NoMatch
            onReset={() => {
              setQuery('');
              setFilter('all');
            }}
          >
            {t('columns.none')}
          </NoMatch>
        )}
      </div>
    </Section>
  );
}
