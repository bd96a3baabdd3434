import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMessages, type Translate } from '../i18n/messages';
import { useOrganisation } from '../shell/session';
import { Button, buttonClass } from '../ui/button';
import { useFormat } from '../ui/language';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { StepList } from '../ui/step-list';
import { VirtualList } from '../ui/virtual-list';
import type { ImportReport, ImportRun } from './imports.graphql';
import { ImportsMessages } from './imports.messages';
import { saveFile, writeCsv } from './refused-csv';
import { TotalsBar } from './totals-bar';
import styles from './import-result.module.css';

interface ImportResultProps {
  run: ImportRun;
  report: ImportReport;
  /** It ended under the reader's eyes: the focus goes to what it says. */
  takesFocus: boolean;
}

const steps = ['file', 'columns', 'check', 'result'] as const;

function findingOf({ totals }: ImportReport, file: string, t: Translate<typeof ImportsMessages.tree>): string {
  if (totals.created > 0) return t('done.title', { count: totals.created, file });
  return totals.refused === totals.rows ? t('done.onlyRefused', { file }) : t('done.nothing', { file });
}

/** What was written, and where to go from there. */
export function ImportResult({ run, report, takesFocus }: ImportResultProps) {
  const t = useMessages(ImportsMessages);
  const organisation = useOrganisation();
  useEffect(() => {
    if (takesFocus) document.querySelector<HTMLElement>('[data-page-title]')?.focus();
  }, [takesFocus]);
  const params = { organisation };
  const { totals, refused } = report;
  return (
    <div className={styles.page}>
      <PageHeader
        actions={<StepList label={t('steps.label')} steps={steps.map((step) => t(`steps.${step}`))} current={steps.length - 1} />}
        below={<Facts report={report} />}
      >
        {findingOf(report, run.fileName, t)}
      </PageHeader>
      <TotalsBar totals={totals} />
      <div className={styles.ways}>
        <Link to="/$organisation/use-cases" params={params} className={buttonClass('primary', 'large')}>
          {t('done.board')}
        </Link>
        {totals.probableDuplicates > 0 && (
          <Link
            to="/$organisation/use-cases"
            params={params}
            search={{ layout: 'table', duplicate: 'yes' }}
            className={buttonClass('outline', 'large')}
          >
            {t('done.duplicates', { count: totals.probableDuplicates })}
          </Link>
        )}
        {report.createdUnits > 0 && (
          <Link to="/$organisation/business-units" params={params} className={buttonClass('outline', 'large')}>
            {t('done.unitsLink')}
          </Link>
        )}
        {report.createdFields > 0 && (
          <Link to="/$organisation/custom-fields" params={params} className={buttonClass('outline', 'large')}>
            {t('done.fieldsLink')}
          </Link>
        )}
        <Link to="/$organisation/imports" params={params} className={buttonClass('outline', 'large')}>
          {t('another')}
        </Link>
      </div>
      {refused.length > 0 && <Refused fileName={run.fileName} refused={refused} />}
    </div>
  );
}

function Facts({ report }: { report: ImportReport }) {
  const t = useMessages(ImportsMessages);
  const format = useFormat();
  const { firstReference: first, lastReference: last, seconds, createdUnits, createdFields, warnings } = report;
  const facts = [
    first && last && t('done.references', { first, last, seconds: format.number(seconds) }),
    createdUnits > 0 && t('done.units', { count: createdUnits }),
    createdFields > 0 && t('done.fields', { count: createdFields }),
    warnings > 0 && t('done.warnings', { count: warnings }),
  ];
  return <p className={styles.facts}>{facts.filter(Boolean).join(' ')}</p>;
}

function Refused({ fileName, refused }: { fileName: string; refused: ImportReport['refused'] }) {
  const t = useMessages(ImportsMessages);
  const format = useFormat();
  const download = () => {
    const lines = refused.map(({ row, reason }) => ({ row, problems: [{ sentence: reason }], cells: [] }));
    const name = t('csv.fileName', { name: fileName.replace(/\.\w+$/, '') });
    saveFile(name, writeCsv([], lines, { row: t('csv.row'), problem: t('csv.problem') }));
  };
  return (
    <Section
      title={t('done.refused')}
      hint={t('done.refusedText')}
      aside={
        <Button kind="quiet" icon="download" size="small" onClick={download}>
          {t('done.download')}
        </Button>
      }
    >
      <div className={styles.rows} style={{ height: Math.min(480, refused.length * 44) }}>
        <VirtualList
          label={t('done.refused')}
          items={refused}
          getKey={({ row }) => String(row)}
          estimate={36}
          focusable
          renderItem={({ row, reason }) => (
            <div className={styles.row}>
              <span className="t-ink3">
                {t('done.row')} {format.number(row, 0)}
              </span>
              <span>{reason}</span>
            </div>
          )}
        />
      </div>
    </Section>
  );
}
