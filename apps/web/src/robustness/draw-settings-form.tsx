import { useMessages } from '../i18n/messages';
import { TextField } from '../ui/field';
import { useFormat } from '../ui/language';
import { Section } from '../ui/section';
import { useRobustness } from './robustness-context';
import { RobustnessMessages } from './robustness.messages';
import styles from './robustness.module.css';

const fields = ['draws', 'seed', 'kappa', 'topCount'] as const;

/** What the draws are made with, each with what it does; a change draws again. */
export function DrawSettingsForm() {
  const t = useMessages(RobustnessMessages);
  const format = useFormat();
  const { settings, problems, typed, onType } = useRobustness();
  return (
    <Section title={t('settings')} hint={t('settingsHint')} rule="line">
      <div className={styles.settings}>
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(field)}
            hint={t(`${field}Hint`)}
            inputMode="decimal"
            autoComplete="off"
            value={typed[field] ?? format.number(settings[field], 6)}
            error={problems.get(field)?.message[format.language]}
            onChange={(event) => onType({ ...typed, [field]: event.target.value })}
          />
        ))}
      </div>
      <p className={styles.note}>{t('howDrawn')}</p>
      <p className={styles.note}>{t('labels')}</p>
    </Section>
  );
}
