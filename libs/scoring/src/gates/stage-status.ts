import type { EvaluationResult } from '../kpis/evaluation-report.js';
import type { Localised } from '../vocabulary/localised.js';
import type { Stage, StageStatus } from '../vocabulary/stages.js';
import { defaultStopThresholds } from './stop-rules.js';
import { stageStatusTexts as texts } from './stage-status-texts.js';

export interface StageStatusFacts {
  readonly stage: Stage;
  readonly passedG1?: boolean;
  readonly verdict?: EvaluationResult['verdict'];
  /** Remediation cycles that ended below the threshold. */
  readonly failedRemediations?: number;
  readonly plan?: { readonly owner?: string; readonly due?: string };
}

export interface StageStatusFinding {
  readonly status: StageStatus;
  readonly reason: Localised;
  /** What a remediation plan still lacks. */
  readonly lacks: readonly ('owner' | 'due')[];
}

const evaluated: readonly Stage[] = ['poc', 'pilot', 'industrialisation', 'run'];

/**
 * Says what an active use case waits for within its stage. Undefined: nothing, or a fact is missing; after the last cycle allowed
 * the stop rules speak instead.
 * Example: in triage with G1 passed it is 'backlog'; in a PoC whose evaluation scored 55 it is 'remediation'.
 */
export function findStageStatus(
  { stage, passedG1, verdict, failedRemediations = 0, plan }: StageStatusFacts,
  cycles = defaultStopThresholds.failedRemediations,
): StageStatusFinding | undefined {
  if (stage === 'triage' && passedG1) return { status: 'backlog', reason: texts.backlog, lacks: [] };
  if (!evaluated.includes(stage) || verdict !== 'remediation' || failedRemediations >= cycles) return undefined;
  const lacks = (['owner', 'due'] as const).filter((field) => !plan?.[field]?.trim());
  return { status: 'remediation', reason: lacks.length > 0 ? texts.unplanned : texts.remediation, lacks };
}
