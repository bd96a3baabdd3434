import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { IconName } from '../ui/icon';

/** One line of the command palette. */
export interface PaletteEntry {
  id: string;
  label: string;
  /** Before the label: the reference of a case. */
  prefix?: string;
  /** After the label: the stage, the entity. */
  hint?: string;
  icon?: IconName;
  /** The single key that does the same. */
  shortcut?: string;
  run: () => void;
}

let registered: readonly PaletteEntry[] = [];
const listeners = new Set<() => void>();
const publish = (next: readonly PaletteEntry[]) => {
  registered = next;
  listeners.forEach((listener) => listener());
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Offers actions in the palette while the component is mounted. */
export function useCommands(commands: readonly PaletteEntry[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const signature = commands.map((one) => [one.id, one.label, one.hint].join('\u0000')).join('\u0001');
  useEffect(() => {
    const offered = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find((one) => one.id === command.id)?.run(),
    }));
    publish([...registered, ...offered]);
    return () => publish(registered.filter((one) => !offered.includes(one)));
  }, [signature]);
}

export const useRegisteredCommands = (): readonly PaletteEntry[] => useSyncExternalStore(subscribe, () => registered);
