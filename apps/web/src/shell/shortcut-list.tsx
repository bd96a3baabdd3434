import { useMessages } from '../i18n/messages';
import { Dialog } from '../ui/dialog';
import { KeyHint } from '../ui/key-hint';
import { Section } from '../ui/section';
import { ShellMessages } from './shell.messages';
import { useRegisteredShortcuts, type Shortcut } from './shortcuts';
import styles from './shortcut-list.module.css';

interface ShortcutListProps {
  onClose: () => void;
  singleKeys: boolean;
}

/** What « ? » opens: everything the keyboard can do on the current page. */
export function ShortcutList({ onClose, singleKeys }: ShortcutListProps) {
  const t = useMessages(ShellMessages);
  const groups = groupShortcuts(useRegisteredShortcuts(), t('shortcuts.general'));
  return (
    <Dialog open onClose={onClose} title={t('shortcuts.title')} width={640}>
      {!singleKeys && <p className={styles.off}>{t('shortcuts.off')}</p>}
      <div className={styles.groups}>
        {groups.map(([group, shortcuts]) => (
          <Section key={group} title={group}>
            <dl className={styles.list}>
              {mergeSame(shortcuts).map(({ label, keys }) => (
                <div key={label} className={styles.line}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((key) => (
                      <span key={key}>
                        <KeyHint keys={readableKeys(key)} />
                        <span className="t-sr">{readableKeys(key)}</span>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        ))}
      </div>
    </Dialog>
  );
}

function groupShortcuts(shortcuts: readonly Shortcut[], everywhere: string): [group: string, shortcuts: Shortcut[]][] {
  const groups = new Map<string, Shortcut[]>();
  for (const shortcut of shortcuts) {
    const group = shortcut.group ?? everywhere;
    groups.set(group, [...(groups.get(group) ?? []), shortcut]);
  }
  return [...groups];
}

// Two keys that do the same stand on one line.
function mergeSame(shortcuts: readonly Shortcut[]): { label: string; keys: string[] }[] {
  const lines = new Map<string, string[]>();
  for (const { label, keys } of shortcuts) lines.set(label, [...new Set([...(lines.get(label) ?? []), keys])]);
  return [...lines].map(([label, keys]) => ({ label, keys }));
}

const names: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Enter: '↵', Escape: 'Esc' };
const readableKeys = (keys: string) => names[keys] ?? (keys.startsWith('mod+') ? `mod+${keys.slice(4).toUpperCase()}` : keys.toUpperCase());
