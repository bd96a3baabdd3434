import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages';
import { usePageTitle } from '../shell/page-title';
import { useSession } from '../shell/session';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { Segmented } from '../ui/segmented';
import { SessionsMessages } from './sessions.messages';
import styles from './preferences-page.module.css';

const languages = [
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
] as const;

export function PreferencesPage() {
  const t = useMessages(SessionsMessages);
  const { membership, changePreferences } = useSession();
  const { language, theme, singleKeyShortcuts } = membership.preferences;
  const title = t('preferences', { organisation: membership.organisationName });
  usePageTitle(title);
  const themes = (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(value) }));
  const switches = (['on', 'off'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <PageHeader below={<span className="t-ink2">{t('preferencesText')}</span>}>{title}</PageHeader>
      <div className={styles.list}>
        <Choice title={t('language')} text={t('languageText')}>
          <Segmented
            label={t('language')}
            options={languages}
            value={language}
            onChange={(next) => changePreferences({ language: next })}
          />
        </Choice>
        <Choice title={t('theme')} text={t('themeText')}>
          <Segmented label={t('theme')} options={themes} value={theme} onChange={(next) => changePreferences({ theme: next })} />
        </Choice>
        <Choice title={t('singleKeys')} text={t('singleKeysText')}>
          <Segmented
            label={t('singleKeys')}
            options={switches}
            value={singleKeyShortcuts ? 'on' : 'off'}
            onChange={(next) => changePreferences({ singleKeyShortcuts: next === 'on' })}
          />
        </Choice>
      </div>
    </>
  );
}

function Choice({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <p className={styles.text}>{text}</p>
      {children}
    </Section>
  );
}
