import { useNavigate } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import { useSession } from './session';
import { ShellMessages } from './shell.messages';
import styles from './organisation-switcher.module.css';

/** The organisation's name; a menu for those who belong to several or may create one. */
export function OrganisationSwitcher() {
  const t = useMessages(ShellMessages);
  const navigate = useNavigate();
  const { viewer, membership, may } = useSession();
  const mayFound = may('organisation.configure');
  if (viewer.memberships.length < 2 && !mayFound) return <span className={styles.name}>{membership.organisationName}</span>;
  const items = viewer.memberships.map((one, index) => ({
    key: one.organisationSlug,
    label: one.organisationName,
    checked: one.organisationSlug === membership.organisationSlug,
    group: index === 0 ? t('otherOrganisations') : undefined,
    onSelect: () => void navigate({ to: '/$organisation/use-cases', params: { organisation: one.organisationSlug } }),
  }));
  const found = {
    key: 'new',
    label: t('newOrganisation'),
    group: '',
    onSelect: () => void navigate({ to: '/$organisation/organisations/new', params: { organisation: membership.organisationSlug } }),
  };
  return (
    <Menu
      label={t('organisation', { name: membership.organisationName })}
      items={mayFound ? [...items, found] : items}
      align="start"
      className={styles.name}
    >
      <span className="t-ellipsis">{membership.organisationName}</span>
      <Icon name="chevron-down" size={14} />
    </Menu>
  );
}
