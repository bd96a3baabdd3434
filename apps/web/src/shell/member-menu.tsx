import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { Avatar } from '../ui/avatar';
import { Menu, type MenuItem } from '../ui/menu';
import { useSession } from './session';
import { signOut } from './sign-out';
import { tokenPage } from './sections';
import { ShellMessages } from './shell.messages';
import styles from './member-menu.module.css';

const languages = [
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
] as const;
const themes = ['auto', 'light', 'dark'] as const;

export function MemberMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useMessages(ShellMessages);
  const navigate = useNavigate();
  const client = useQueryClient();
  const { viewer, organisation, membership, may, changePreferences } = useSession();
  const { language, theme, singleKeyShortcuts } = membership.preferences;
  const items: MenuItem[] = [
    ...languages.map(({ value, label }, index) => ({
      key: value,
      label,
      checked: value === language,
      group: index === 0 ? `${viewer.name}, ${viewer.email}` : undefined,
      onSelect: () => changePreferences({ language: value }),
    })),
    ...themes.map((value, index) => ({
      key: value,
      label: t(`member.${value}`),
      checked: value === theme,
      group: index === 0 ? t('member.theme') : undefined,
      onSelect: () => changePreferences({ theme: value }),
    })),
    {
      key: 'single-keys',
      label: t('member.singleKeys'),
      checked: singleKeyShortcuts,
      toggle: true,
      group: '',
      onSelect: () => changePreferences({ singleKeyShortcuts: !singleKeyShortcuts }),
    },
    { key: 'shortcuts', label: t('member.shortcuts'), icon: 'keyboard', hint: '?', onSelect: onShortcuts },
    {
      key: 'preferences',
      label: t('member.preferences'),
      icon: 'contrast',
      onSelect: () => void navigate({ to: '/$organisation/preferences', params: { organisation } }),
    },
    ...(may(tokenPage.ability)
      ? [
          {
            key: tokenPage.id,
            label: t('section.api-tokens'),
            icon: 'link' as const,
            onSelect: () => void navigate({ to: tokenPage.to, params: { organisation } }),
          },
        ]
      : []),
    {
      key: 'sign-out',
      label: t('member.signOut'),
      icon: 'leave',
      group: '',
      onSelect: () => void signOut(client).then(() => navigate({ to: '/sign-in' })),
    },
  ];
  return (
    <Menu label={t('member.menu', { name: viewer.name })} items={items} className={styles.open}>
      <span aria-hidden="true">
        <Avatar name={viewer.name} size={24} />
      </span>
    </Menu>
  );
}
