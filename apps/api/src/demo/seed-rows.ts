import { randomUUID } from 'node:crypto';
import { stages, type Stage } from '@tamis/scoring';
import type { DemoCustomValue, DemoOrganisation, DemoUseCase } from './demo-organisation.js';

const DAY = 86_400_000;

/** Ids of what the cases refer to, by the keys of the demo. */
export interface SeedIds {
  readonly units: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, string>;
  readonly now: Date;
}

const SECOND = 1_000;

const before = (now: Date, days: number): string => new Date(now.getTime() - days * DAY).toISOString();
const dayIn = (now: Date, days: number): string => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);

function customValuesOf(useCase: DemoUseCase, { fields, now }: SeedIds): Record<string, unknown> {
  const valueOf = (value: DemoCustomValue) => (typeof value === 'object' && 'inDays' in value ? dayIn(now, value.inDays) : value);
  return Object.fromEntries(Object.entries(useCase.customValues).map(([key, value]) => [fields.get(key)!, valueOf(value)]));
}

/** Rows of `use_case`, in its columns, each with an id. */
export function useCaseRows(demo: DemoOrganisation, ids: SeedIds): (Record<string, unknown> & { id: string })[] {
  return demo.useCases.map((useCase) => ({
    id: randomUUID(),
    reference: useCase.reference,
    title: useCase.title,
    need: useCase.need,
    description: useCase.description,
    business_unit_id: ids.units.get(useCase.unit),
    requester_id: ids.members.get(useCase.requester),
    owner_id: useCase.owner ? ids.members.get(useCase.owner) : null,
    sponsor_id: useCase.sponsor ? ids.members.get(useCase.sponsor) : null,
    theme: useCase.theme,
    function: useCase.function,
    tags: useCase.tags,
    intake_source: useCase.intakeSource,
    stage: useCase.stage,
    stage_entered_at: before(ids.now, useCase.enteredDaysAgo[useCase.stage] ?? useCase.submittedDaysAgo),
    status: useCase.status ?? null,
    status_reason: useCase.status ? (useCase.statusReason ?? null) : null,
    approach: useCase.approach ?? null,
    sourcing: useCase.sourcing ?? null,
    data_level: useCase.dataLevel ?? null,
    submitted_on: dayIn(ids.now, -useCase.submittedDaysAgo),
    custom_values: customValuesOf(useCase, ids),
    created_by: ids.members.get(useCase.requester),
    created_at: before(ids.now, useCase.submittedDaysAgo),
    updated_at: before(ids.now, lastChangeDaysAgo(useCase)),
  }));
}

const lastChangeDaysAgo = (useCase: DemoUseCase): number =>
  Math.min(...Object.values(useCase.enteredDaysAgo), useCase.statusDaysAgo ?? Infinity, useCase.submittedDaysAgo);

/** Rows of `use_case_stage_change`: each stage in its order, then the side status. */
export function stageChangeRows(useCase: DemoUseCase, id: string, { members, now }: SeedIds): Record<string, unknown>[] {
  const entered = stages.map(({ id: stage }) => stage).filter((stage) => useCase.enteredDaysAgo[stage] !== undefined);
  const mover = members.get(useCase.owner ?? useCase.requester);
  const moves = entered.map((stage: Stage, index) => ({
    use_case_id: id,
    from_stage: entered[index - 1] ?? null,
    to_stage: stage,
    reason: stage === 'retired' ? (useCase.statusReason ?? null) : null,
    changed_by: index === 0 ? members.get(useCase.requester) : mover,
    // Stages passed on one day keep their order: each is a second before the next.
    changed_at: before(now, useCase.enteredDaysAgo[stage]! + ((entered.length - index) * SECOND) / DAY),
  }));
  if (!useCase.status) return moves;
  const aside = {
    use_case_id: id,
    from_stage: useCase.stage,
    to_stage: useCase.stage,
    to_status: useCase.status,
    reason: useCase.statusReason ?? null,
  };
  return [...moves, { ...aside, changed_by: mover, changed_at: before(now, useCase.statusDaysAgo ?? 0) }];
}

/** Rows of `assessment`; the demo's assessor is the owner. */
export function assessmentRows(useCase: DemoUseCase, id: string, { members, now }: SeedIds): Record<string, unknown>[] {
  return Object.entries(useCase.scores).map(([criterion, { score, evidence, justification }]) => ({
    use_case_id: id,
    criterion,
    assessor_id: members.get(useCase.owner ?? useCase.requester),
    score,
    evidence,
    justification: justification ?? null,
    updated_at: before(now, lastChangeDaysAgo(useCase)),
  }));
}

/** Rows of `comment`, mentions in the links that the product writes itself. */
export function commentRows(
  useCase: DemoUseCase,
  id: string,
  demo: DemoOrganisation,
  { members, now }: SeedIds,
): Record<string, unknown>[] {
  return useCase.comments.map(({ author, daysAgo, body, mentions }) => {
    const linked = mentions.reduce((text, key) => {
      const { name } = demo.members.find((member) => member.key === key)!;
      return text.replaceAll(`@${name}`, `@[${name}](member:${members.get(key)})`);
    }, body);
    return {
      use_case_id: id,
      author_id: members.get(author),
      body: linked,
      mentions: mentions.map((key) => members.get(key)),
      created_at: before(now, daysAgo),
    };
  });
}
