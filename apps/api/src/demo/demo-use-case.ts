import { criterionIds, type AxisId, type CriterionId, type EvidenceLevel, type Stage } from '@tamis/scoring';
import type { DemoComment, DemoScore, DemoUseCase } from './demo-organisation.js';

/** Levels of one axis in the order of its criteria; null is a score that nobody has given yet. */
type Levels = readonly (number | null)[];

/** A use case as it is written in this folder: scores by axis, without what the organisation and the theme give. */
export interface DemoUseCaseEntry extends Omit<DemoUseCase, 'reference' | 'theme' | 'submittedDaysAgo' | 'scores' | 'comments'> {
  readonly levels?: Readonly<Record<AxisId, Levels>>;
  readonly because?: Readonly<Partial<Record<CriterionId, string>>>;
}

/** Given to a whole list of cases: their theme, the prefix of their references, and the comments by number. */
export interface DemoSetting {
  readonly referencePrefix: string;
  readonly theme: string;
  readonly comments?: Readonly<Record<number, readonly DemoComment[]>>;
}

const PRODUCTION_MEASURES: readonly CriterionId[] = ['V1', 'V2', 'V3', 'V5', 'F1', 'F2', 'F3', 'F5', 'F6', 'R3', 'R7', 'S1', 'S5'];

/** What a case at this stage has measured; the rest is an expert's estimate, or an opinion before the PoC. */
const MEASURED_AT: Record<Stage, Partial<Record<EvidenceLevel, readonly CriterionId[]>>> = {
  idea: {},
  triage: { opinion: ['V1', 'V2', 'V3', 'V4', 'F5', 'R7', 'S5'] },
  poc: { poc: ['F1', 'F6', 'R3', 'S2'], opinion: ['V2', 'V4', 'S5'] },
  pilot: { production: ['V1', 'F5', 'R3', 'S1'], poc: ['F1', 'F2', 'F3', 'F6', 'R7', 'S2'] },
  industrialisation: { production: ['V1', 'V3', 'V5', 'F1', 'F2', 'F3', 'F5', 'F6', 'R3', 'R7', 'S1'], poc: ['S2'] },
  run: { production: PRODUCTION_MEASURES, poc: ['S2'] },
  retired: { production: PRODUCTION_MEASURES, poc: ['S2'] },
};

function evidenceOf(stage: Stage, criterion: CriterionId): EvidenceLevel {
  const measured = Object.entries(MEASURED_AT[stage]).find(([, criteria]) => criteria.includes(criterion));
  return (measured?.[0] as EvidenceLevel | undefined) ?? 'expert';
}

function scoresOf({ levels, because, stage }: DemoUseCaseEntry): DemoUseCase['scores'] {
  const scores: Partial<Record<CriterionId, DemoScore>> = {};
  for (const criterion of levels ? criterionIds : []) {
    const score = levels?.[criterion[0] as AxisId][Number(criterion[1]) - 1] ?? null;
    if (score === null) continue;
    const justification = because?.[criterion];
    scores[criterion] = { score, evidence: evidenceOf(stage, criterion), ...(justification && { justification }) };
  }
  return scores;
}

/** Completes the entries of one theme. */
export function completeUseCases(setting: DemoSetting, entries: readonly DemoUseCaseEntry[]): readonly DemoUseCase[] {
  return entries.map((entry) => {
    const { levels: _levels, because: _because, ...rest } = entry;
    return {
      ...rest,
      reference: `${setting.referencePrefix}-${String(entry.number).padStart(3, '0')}`,
      theme: setting.theme,
      submittedDaysAgo: entry.enteredDaysAgo.idea ?? 0,
      scores: scoresOf(entry),
      comments: setting.comments?.[entry.number] ?? [],
    };
  });
}

/** Markdown of paragraphs (texts) and lists (arrays): `markdown('Deux sites', ['un', 'deux'])` is `Deux sites\n\n- un\n- deux`. */
export function markdown(...blocks: readonly (string | readonly string[])[]): string {
  return blocks.map((block) => (typeof block === 'string' ? block : block.map((line) => `- ${line}`).join('\n'))).join('\n\n');
}
