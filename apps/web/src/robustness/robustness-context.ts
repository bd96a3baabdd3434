import type { ScoringModelDefinition } from '@tamis/scoring';
import { createContext, use, useSyncExternalStore } from 'react';
import type { ReadSettings, TypedSettings } from './draw-settings';
import type { RobustnessClient, RobustnessState } from './robustness-client';

export interface RobustnessScreen extends ReadSettings {
  readonly client: RobustnessClient;
  readonly model: ScoringModelDefinition;
  readonly typed: TypedSettings;
  readonly onType: (typed: TypedSettings) => void;
  /** Why the scores could not be read. */
  readonly unread: string | undefined;
  /** How many cases are drawn, when there are more. */
  readonly limitedTo: number | undefined;
}

export const RobustnessContext = createContext<RobustnessScreen | undefined>(undefined);

export function useRobustness(): RobustnessScreen {
  const screen = use(RobustnessContext);
  if (!screen) throw new Error('Draw this inside <Robustness>.');
  return screen;
}

/** One part of what the client knows: a row that shows ranks is not drawn again for the progress. */
export function useDrawn<K extends keyof RobustnessState>({ subscribe, state }: RobustnessClient, key: K): RobustnessState[K] {
  return useSyncExternalStore(subscribe, () => state()[key]);
}
