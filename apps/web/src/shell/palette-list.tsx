import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../i18n/messages';
import { Icon } from '../ui/icon';
import { KeyHint } from '../ui/key-hint';
import type { PaletteEntry } from './commands';
import { ShellMessages } from './shell.messages';
import styles from './palette-list.module.css';

export interface PaletteGroup {
  title: string;
  entries: readonly PaletteEntry[];
}

interface PaletteListProps {
  query: string;
  onQuery: (query: string) => void;
  groups: readonly PaletteGroup[];
  onRun: (entry: PaletteEntry) => void;
}

export function PaletteList({ query, onQuery, groups, onRun }: PaletteListProps) {
  const id = useId();
  const t = useMessages(ShellMessages);
  const entries = groups.flatMap((group) => group.entries);
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(0, entries.length - 1));
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = entries[current];
    if (event.key === 'ArrowDown') setActive((current + 1) % Math.max(1, entries.length));
    else if (event.key === 'ArrowUp') setActive((current - 1 + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter' && chosen) onRun(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.search}>
        <Icon name="search" />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={entries.length > 0 ? `${id}-${current}` : undefined}
          aria-label={t('palette.title')}
          placeholder={t('palette.placeholder')}
          value={query}
          onChange={(event) => {
            onQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <KeyHint keys="Esc" />
      </div>
      <p className="t-sr" role="status">
        {query && t('palette.found', { count: entries.length })}
      </p>
      <div role="listbox" id={`${id}-list`} aria-label={t('palette.title')} className={styles.list}>
        {groups.map((group, groupIndex) => (
          <div key={group.title} role="group" aria-label={group.title || t('palette.title')}>
            {group.title && (
              <div className={styles.group} aria-hidden="true">
                {group.title}
              </div>
            )}
            {group.entries.map((entry) => {
              const index = positionOf(groups, groupIndex, entry);
              return (
                <PaletteLine
                  key={entry.id}
                  id={`${id}-${index}`}
                  entry={entry}
                  active={index === current}
                  onRun={() => onRun(entry)}
                  onHover={() => setActive(index)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}

function positionOf(groups: readonly PaletteGroup[], groupIndex: number, entry: PaletteEntry): number {
  const before = groups.slice(0, groupIndex).reduce((sum, group) => sum + group.entries.length, 0);
  return before + (groups[groupIndex]?.entries.indexOf(entry) ?? 0);
}

interface PaletteLineProps {
  id: string;
  entry: PaletteEntry;
  active: boolean;
  onRun: () => void;
  onHover: () => void;
}

function PaletteLine({ id, entry, active, onRun, onHover }: PaletteLineProps) {
  return (
    <div id={id} role="option" aria-selected={active} className={styles.line} onClick={onRun} onPointerMove={active ? undefined : onHover}>
      {entry.prefix ? <span className={styles.prefix}>{entry.prefix}</span> : <Icon name={entry.icon ?? 'arrow-right'} />}
      <span className={`${styles.label} t-ellipsis`}>{entry.label}</span>
      {entry.hint && <span className="t-meta">{entry.hint}</span>}
      {entry.shortcut && <KeyHint keys={entry.shortcut} />}
    </div>
  );
}
