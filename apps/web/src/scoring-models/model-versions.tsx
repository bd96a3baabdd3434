import { Link } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { useFormat } from '../ui/language';
import { Section } from '../ui/section';
import { Tag } from '../ui/tag';
import type { ModelVersion } from './scoring-models.graphql';
import { ScoringModelMessages } from './scoring-models.messages';
import styles from './scoring-models.module.css';

interface ModelVersionsProps {
  organisation: string;
  versions: readonly ModelVersion[];
  shown: number;
}

export function ModelVersions({ organisation, versions, shown }: ModelVersionsProps) {
  const t = useMessages(ScoringModelMessages);
  const format = useFormat();
  return (
    <Section title={t('versions')}>
      <p className={styles.note}>{t('versionsHint')}</p>
      <ol className={styles.versions}>
        {versions.map(({ version, name, note, createdAt, createdByName, isCurrent }) => (
          <li key={version} data-shown={version === shown || undefined}>
            <Link
              to="/$organisation/scoring-models"
              params={{ organisation }}
              search={isCurrent ? {} : { version }}
              className="t-link"
              aria-current={version === shown ? 'true' : undefined}
            >
              {t('version', { version })}
            </Link>{' '}
            {name} {isCurrent && <Tag kind="outline">{t('inUse')}</Tag>}
            <p>{note ?? t('first')}</p>
            <p className="t-meta">
              {createdByName
                ? t('madeBy', { name: createdByName, when: format.date(createdAt) })
                : t('made', { when: format.date(createdAt) })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
