import { Link } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { useOrganisation } from '../shell/session';
import { Alarm } from '../ui/alarm';
import { useFormat } from '../ui/language';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import type { ImportRun } from './imports.graphql';
import { ImportsMessages } from './imports.messages';
import styles from './imports-page.module.css';

const counted = ['created', 'unchanged', 'refused'] as const;

export function RecentImports({ runs }: { runs: readonly ImportRun[] }) {
  const t = useMessages(ImportsMessages);
  const columns = (['file', 'when', 'who', 'state', 'result'] as const).map((key) => ({ key, label: t(`recent.${key}`) }));
  return (
    <Section title={t('recent.title')}>
      <Table caption={t('recent.title')} columns={columns}>
        {runs.map((run) => (
          <RecentImport key={run.id} run={run} />
        ))}
      </Table>
    </Section>
  );
}

function RecentImport({ run }: { run: ImportRun }) {
  const t = useMessages(ImportsMessages);
  const format = useFormat();
  const organisation = useOrganisation();
  const totals = run.report?.totals;
  const numbers = counted.filter((key) => totals && totals[key] > 0).map((key) => t(`recent.${key}`, { count: totals?.[key] ?? 0 }));
  const state = t(`recent.states.${run.state}`);
  return (
    <tr>
      <th scope="row" className={styles.file}>
        <Link to="/$organisation/imports/$importId" params={{ organisation, importId: run.id }} className="t-link">
          {run.fileName}
        </Link>
      </th>
      <td>{format.moment(run.createdAt)}</td>
      <td>{run.startedByName}</td>
      <td className={styles.state}>
        {run.state === 'failed' ? (
          <Alarm level="blocking">{state}</Alarm>
        ) : run.state === 'running' ? (
          `${state}, ${format.percent(run.progress)}`
        ) : (
          state
        )}
      </td>
      <td className={styles.numbers}>{numbers.join(', ')}</td>
    </tr>
  );
}
