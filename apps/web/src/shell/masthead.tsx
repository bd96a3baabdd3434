import { Link } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { KeyHint } from '../ui/key-hint';
import { Logo } from './logo';
import { MemberMenu } from './member-menu';
import { OrganisationSwitcher } from './organisation-switcher';
import { sections } from './sections';
import { SectionsMenu } from './sections-menu';
import { useSession } from './session';
import { ShellMessages } from './shell.messages';
import styles from './masthead.module.css';

interface MastheadProps {
  onSearch: () => void;
  onCreate?: () => void;
  onShortcuts: () => void;
}

export function Masthead({ onSearch, onCreate, onShortcuts }: MastheadProps) {
  const t = useMessages(ShellMessages);
  const { organisation, may } = useSession();
  return (
    <header className={styles.masthead}>
      <Link to="/$organisation/use-cases" params={{ organisation }} className={styles.home} aria-label="Tamis">
        <Logo />
      </Link>
      <OrganisationSwitcher />
      <nav aria-label={t('sections')} className={styles.sections}>
        {sections
          .filter(({ ability }) => may(ability))
          .map(({ id, to }) => (
            <Link key={id} to={to} params={{ organisation }} className={styles.section} activeOptions={{ includeSearch: false }}>
              {t(`section.${id}`)}
            </Link>
          ))}
      </nav>
      <SectionsMenu />
      <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" />
        <span className={styles.searchWords}>{t('palette.open')}</span>
        <KeyHint keys="mod+K" />
      </button>
      {onCreate && (
        <Button kind="primary" icon="plus" shortcut="C" className={styles.create} onClick={onCreate}>
          <span>{t('newCase')}</span>
        </Button>
      )}
      <MemberMenu onShortcuts={onShortcuts} />
    </header>
  );
}
