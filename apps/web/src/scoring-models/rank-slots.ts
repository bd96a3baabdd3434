import type { AxisId, ScoringModelDefinition } from '@tamis/scoring';
import type { ComponentType, ReactNode } from 'react';

/** What another feature shows of the ranks: how sure each place is. The screen that shows both features puts them together. */
export interface RankSlots {
  /** Stands around the list; what is inside reads from it. */
  readonly Robustness: ComponentType<{
    organisation: string;
    model: ScoringModelDefinition;
    weights: Readonly<Partial<Record<AxisId, number>>>;
    useCaseIds: readonly string[];
    children: ReactNode;
  }>;
  readonly RobustnessSummary: ComponentType<{ shown: readonly string[] }>;
  readonly RankCertainty: ComponentType<{ useCaseId: string; name: string }>;
  readonly DrawSettings: ComponentType;
}
