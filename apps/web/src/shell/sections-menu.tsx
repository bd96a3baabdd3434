import { useLocation, useNavigate } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import { sections } from './sections';
import { useSession } from './session';
import { ShellMessages } from './shell.messages';
import styles from './sections-menu.module.css';

/** The sections where there is no room for them across. */
export function SectionsMenu() {
  const t = useMessages(ShellMessages);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { organisation, may } = useSession();
  const items = sections
    .filter(({ ability }) => may(ability))
    .map(({ id, to }) => ({
      key: id,
      label: t(`section.${id}`),
      checked: pathname.startsWith(`/${organisation}/${id}`),
      onSelect: () => void navigate({ to, params: { organisation } }),
    }));
  return (
    <Menu label={t('sections')} items={items} className={styles.open}>
      <Icon name="density" size={20} />
    </Menu>
  );
}
