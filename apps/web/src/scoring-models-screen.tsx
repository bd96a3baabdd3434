import { DrawSettingsForm } from './robustness/draw-settings-form';
import { RankCertainty } from './robustness/rank-certainty';
import { Robustness } from './robustness/robustness';
import { RobustnessSummary } from './robustness/robustness-summary';
import type { RankSlots } from './scoring-models/rank-slots';
import { ScoringModelsPage } from './scoring-models/scoring-models-page';

const slots: RankSlots = { Robustness, RobustnessSummary, RankCertainty, DrawSettings: DrawSettingsForm };

/** The scoring model with how sure the ranks are: a screen feature imports no other, so they meet here. */
export function ScoringModelsScreen() {
  return <ScoringModelsPage slots={slots} />;
}
