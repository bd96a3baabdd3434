import type { ScoringModelDefinition, SourcedSetting } from '@tamis/scoring';
import { useMessages } from '../i18n/messages';
import { useFormat } from '../ui/language';
import { Section } from '../ui/section';
import { ScoringModelMessages } from './scoring-models.messages';
import { describeSource } from './source-texts';
import styles from './scoring-models.module.css';

/** Thresholds and rules in words, then where each choice comes from. */
export function ModelSettings({ model }: { model: ScoringModelDefinition }) {
  const t = useMessages(ScoringModelMessages);
  const format = useFormat();
  const { thresholds } = model;
  const inWords = (source: string) => {
    const { origin, detail } = describeSource(source, format.language);
    return [origin, detail].filter(Boolean).join(format.language === 'fr' ? '\u00a0: ' : ': ');
  };
  const evidence = model.evidenceLevels.map(({ name, weight }) => `${name[format.language]} ${format.number(weight, 2)}`);
  const rules = [
    [t('rules.missing'), t(`rules.missingValue.${model.missingPolicy}`)],
    [
      t('rules.quickWin'),
      t('rules.quickWinValue', {
        value: thresholds.quadrantValue,
        feasibility: thresholds.quadrantFeasibility,
        risk: thresholds.quickWinRisk,
      }),
    ],
    [t('rules.redFlag'), t('rules.redFlagValue', { level: format.number(thresholds.redFlagLevel, 1) })],
    [t('rules.amber'), t('rules.amberValue', { count: thresholds.amberCount, level: format.number(thresholds.amberLevel, 1) })],
    [t('rules.redesign'), t('rules.redesignValue', { threshold: thresholds.redesignSobriety })],
    [t('rules.incomplete'), t('rules.incompleteValue', { share: format.percent(thresholds.incompleteCoverage) })],
    [t('rules.evidence'), evidence.join(', ')],
  ] as const;
  return (
    <>
      <Section title={t('settings')}>
        <Definitions entries={rules} />
      </Section>
      <Section title={t('sources')}>
        <Definitions
          entries={(Object.entries(model.sources) as [SourcedSetting, string][]).map(([setting, source]) => [
            t(`sourceOf.${setting}`),
            inWords(source),
          ])}
        />
      </Section>
    </>
  );
}

function Definitions({ entries }: { entries: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.rules}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
