import type { AssessmentSettings } from './assessment-settings.js';

/** The settings every organisation starts from. Example: defaultAssessmentSettings.discussion.consensus is 0.6. */
export const defaultAssessmentSettings: AssessmentSettings = {
  version: '2026-11',
  discussion: { consensus: 0.6, range: 3 },
  confidence: { coverage: 0.4, consensus: 0.2, evidence: 0.4, alone: 0.8 },
  returnOnInvestment: [
    [0, 0],
    [0.25, 1],
    [0.5, 2],
    [1, 3],
    [2, 4],
    [4, 5],
  ],
  bestYear: { energyKwh: 100, carbonKg: 10, waterL: 1000 },
  hostingMix: [
    [50, 5],
    [250, 3],
    [600, 1],
  ],
  hostingPue: { above: 1.3, cap: 4 },
  leastHallucination: 1,
  evidenceSpread: { opinion: 1, expert: 0.7, poc: 0.4, production: 0.2 },
  sources: {
    discussion: '[design]; consensus: Tastle and Wierman 2007',
    confidence: '[design]',
    returnOnInvestment: '[design] the return alone gives the score, the payback is shown beside',
    bestYear: '[design] anchors of S1',
    hostingMix: '[design] anchors of S3',
    hostingPue: '[design]',
    leastHallucination: '[design]',
    evidenceSpread: '[design]',
  },
};
