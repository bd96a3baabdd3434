import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { usePageTitle } from '../shell/page-title';
import { useOrganisation } from '../shell/session';
import { Button } from '../ui/button';
import { useFormat } from '../ui/language';
import { PageHeader } from '../ui/page-header';
import { shareOf } from './edited-weights';
import { ModelAxis } from './model-axis';
import { ModelSettings } from './model-settings';
import { ModelVersions } from './model-versions';
import type { RankSlots } from './rank-slots';
import { ReviseModel } from './revise-model';
import type { ModelVersion, ScoringModel } from './scoring-models.graphql';
import { ScoringModelMessages } from './scoring-models.messages';
import { ScoringModelQueries } from './scoring-models.queries';
import styles from './scoring-models.module.css';

/** How a case is scored, open to everybody; who may, changes the weights as a new version. */
export function ScoringModelsPage({ slots }: { slots: RankSlots }) {
  const t = useMessages(ScoringModelMessages);
  const organisation = useOrganisation();
  const { version } = useSearch({ from: '/$organisation/scoring-models' });
  const { data } = useSuspenseQuery(ScoringModelQueries.model(organisation, version));
  const [revising, setRevising] = useState(false);
  usePageTitle(t('title'));
  if (revising && data.model.canRevise)
    return <ReviseModel organisation={organisation} model={data.model} slots={slots} onDone={() => setRevising(false)} />;
  return <ReadModel organisation={organisation} {...data} onRevise={() => setRevising(true)} />;
}

interface ReadModelProps {
  organisation: string;
  model: ScoringModel;
  versions: readonly ModelVersion[];
  onRevise: () => void;
}

function ReadModel({ organisation, model, versions, onRevise }: ReadModelProps) {
  const t = useMessages(ScoringModelMessages);
  const { name, version, isCurrent, canRevise, definition } = model;
  const current = versions.find((one) => one.isCurrent)?.version ?? version;
  return (
    <>
      <PageHeader
        above={t('current', { name, version })}
        actions={
          canRevise && (
            <Button kind="primary" onClick={onRevise}>
              {t('change')}
            </Button>
          )
        }
        below={
          !isCurrent && (
            <p className={styles.note}>
              {t('old', { name, version, current })}{' '}
              <Link to="/$organisation/scoring-models" params={{ organisation }} search={{}} className="t-link">
                {t('toCurrent')}
              </Link>
            </p>
          )
        }
      >
        <Finding model={model} />
      </PageHeader>
      <div className={styles.layout}>
        <div className={styles.axes}>
          {definition.axes.map(({ id }) => (
            <ModelAxis key={id} model={definition} axis={id} />
          ))}
        </div>
        <div className={styles.side}>
          <ModelVersions organisation={organisation} versions={versions} shown={version} />
          <ModelSettings model={definition} />
        </div>
      </div>
    </>
  );
}

/** « Le score de priorité se compose de 35 % de valeur, … » */
function Finding({ model }: { model: ScoringModel }) {
  const t = useMessages(ScoringModelMessages);
  const format = useFormat();
  const { axes } = model.definition;
  const weights = axes.map(({ weight }) => weight);
  const parts = axes.map(({ name }, index) =>
    t('part', { share: format.percent(shareOf(weights, index), 1), axis: name[format.language].toLowerCase() }),
  );
  return <>{t('finding', { parts: format.list(parts) })}</>;
}
