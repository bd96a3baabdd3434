import type { ReactNode } from 'react';
import { chooseLanguage, useChosenLanguage } from '../i18n/chosen-language';
import { useMessages } from '../i18n/messages';
import { Logo } from '../shell/logo';
import { Segmented } from '../ui/segmented';
import { SessionsMessages } from './sessions.messages';
import styles from './entrance.module.css';

const languages = [
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
] as const;

/** The frame of the pages before sign-in. */
export function Entrance({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const t = useMessages(SessionsMessages);
  const language = useChosenLanguage();
  return (
    <div className={styles.page}>
      <main className={styles.main}>
        <Logo />
        <h1 className={`t-lede ${styles.title}`}>{title}</h1>
        {text && <p className="t-ink2">{text}</p>}
        {children}
      </main>
      <footer className={styles.footer}>
        <Segmented label={t('language')} options={languages} value={language} onChange={chooseLanguage} />
      </footer>
    </div>
  );
}
