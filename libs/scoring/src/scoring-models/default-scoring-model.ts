import { evidenceLevels, quadrants } from '../vocabulary/scoring-terms.js';
import { feasibilityCriteria } from './feasibility-criteria.js';
import { riskCriteria } from './risk-criteria.js';
import type { AxisDefinition, ScoringModelDefinition } from './scoring-model.js';
import { sobrietyCriteria } from './sobriety-criteria.js';
import { valueCriteria } from './value-criteria.js';

const axes: readonly AxisDefinition[] = [
  { id: 'V', name: { en: 'Value', fr: 'Valeur' }, weight: 0.35, direction: 'benefit', source: '[design]' },
  { id: 'F', name: { en: 'Feasibility', fr: 'Faisabilité' }, weight: 0.25, direction: 'benefit', source: '[design]' },
  { id: 'R', name: { en: 'Risk control', fr: 'Maîtrise des risques' }, weight: 0.2, direction: 'severity', source: '[design]' },
  { id: 'S', name: { en: 'Sobriety', fr: 'Sobriété' }, weight: 0.2, direction: 'benefit', source: '[design]' },
];

const evidenceWeights = { opinion: 0.4, expert: 0.6, poc: 0.8, production: 1 } as const;

/** The model every organisation starts from. Example: defaultScoringModel.axes[0]?.weight is 0.35. */
export const defaultScoringModel: ScoringModelDefinition = {
  name: { en: 'Default model', fr: 'Modèle par défaut' },
  axes,
  criteria: [...valueCriteria, ...feasibilityCriteria, ...riskCriteria, ...sobrietyCriteria],
  valueMode: 'ordered',
  motivationWeights: [0.5, 0.3, 0.15, 0.05],
  valueShares: { motivation: 0.7, financial: 0.3 },
  missingPolicy: 'renormalise',
  thresholds: {
    quadrantValue: 60,
    quadrantFeasibility: 60,
    quickWinRisk: 40,
    redesignSobriety: 30,
    incompleteCoverage: 0.6,
    redFlagLevel: 5,
    amberLevel: 4,
    amberCount: 2,
  },
  productFloor: 5,
  evidenceLevels: evidenceLevels.map((level) => ({ ...level, weight: evidenceWeights[level.id] })),
  quadrants,
  sources: {
    valueMode: '[seed: synthesis] motivations are alternative reasons to invest; ordered weighted average, Yager 1988',
    motivationWeights: '[design]',
    valueShares: '[design]',
    missingPolicy: '[design] a missing score is never a zero',
    thresholds: '[design]',
    productFloor: '[design]',
    evidenceLevels: '[design]',
    quadrants: '[design]',
  },
};
