import { useLocation } from '@tanstack/react-router';
import { useMessages } from '../../i18n/messages';
import { buttonClass } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { Icon } from '../../ui/icon';
import { Menu } from '../../ui/menu';
import { ListBarMessages } from './list-bar.messages';
import type { ListState } from './use-list-state';

export function DensityMenu({ state: { search, change } }: { state: ListState }) {
  const t = useMessages(ListBarMessages);
  const current = search.density ?? 'dense';
  const items = (['dense', 'normal', 'roomy'] as const).map((density) => ({
    key: density,
    label: t(density),
    checked: density === current,
    onSelect: () => change({ density: density === 'dense' ? undefined : density }),
  }));
  return (
    <Menu label={`${t('density')} ${t(current)}`} items={items} className={buttonClass('quiet')}>
      <Icon name="density" />
      {t(current)}
    </Menu>
  );
}

/** The address holds the whole view. */
export function CopyLink() {
  const t = useMessages(ListBarMessages);
  const path = useLocation({ select: ({ href }) => href });
  return <CopyButton text={`${window.location.origin}${path}`} label={t('copyLink')} icon="link" />;
}
