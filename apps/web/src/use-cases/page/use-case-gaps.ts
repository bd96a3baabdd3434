import { stages, type SideStatus, type Stage } from '@tamis/scoring';

/** What a case needs before it leaves each stage. Later stages need what earlier ones did. */
const NEEDED = {
  idea: ['need', 'businessUnit', 'requestedBy'],
  triage: ['owner', 'dataLevel', 'approach', 'sourcing', 'scores'],
  poc: ['sponsor', 'targetDate'],
  pilot: [],
  industrialisation: [],
  run: [],
  retired: [],
} as const satisfies Record<Stage, readonly string[]>;

export type NeededId = (typeof NEEDED)[Stage][number];
export type BlockerId = 'status' | 'redFlags' | 'duplicate';

export interface Gaps {
  /** Strongest first: what stands in the way whatever is filled in. */
  blockers: BlockerId[];
  missing: NeededId[];
  met: NeededId[];
  /** The stage that comes next; none after run, nor for a closed case. */
  nextStage: Stage | undefined;
}

export interface GapFacts {
  stage: Stage;
  status: SideStatus | null;
  need: string | null;
  businessUnitId: string | null;
  requesterName: string | null;
  ownerName: string | null;
  sponsorName: string | null;
  dataLevel: string | null;
  approach: string | null;
  sourcing: string | null;
  targetDate: string | null;
  probableDuplicateOf: string | null;
  score: { assessed: number; criteria: number; redFlags: readonly string[] } | null;
}

const order = stages.map(({ id }) => id);

/** Nothing is asked any more of a case that these have taken off its path; a parked or blocked one waits to come back. */
const CLOSED: readonly SideStatus[] = ['rejected', 'excluded', 'merged', 'routed'];

/** What keeps a case from its next stage, and what is there already. */
export function findGaps(useCase: GapFacts): Gaps {
  const reached = order.indexOf(useCase.stage);
  const closed = useCase.stage === 'retired' || (useCase.status !== null && CLOSED.includes(useCase.status));
  const needed = closed ? [] : order.slice(0, reached + 1).flatMap((stage): readonly NeededId[] => NEEDED[stage]);
  const blockers: BlockerId[] = [];
  if (useCase.status) blockers.push('status');
  if (useCase.score && useCase.score.redFlags.length > 0) blockers.push('redFlags');
  if (useCase.probableDuplicateOf) blockers.push('duplicate');
  const next = order[reached + 1];
  return {
    blockers,
    missing: needed.filter((id) => !isThere(useCase, id)),
    met: needed.filter((id) => isThere(useCase, id)),
    nextStage: closed || next === 'retired' ? undefined : next,
  };
}

function isThere(useCase: GapFacts, id: NeededId): boolean {
  switch (id) {
    case 'scores':
      return useCase.score !== null && useCase.score.assessed >= useCase.score.criteria;
    case 'businessUnit':
      return useCase.businessUnitId !== null;
    case 'requestedBy':
      return useCase.requesterName !== null;
    case 'owner':
      return useCase.ownerName !== null;
    case 'sponsor':
      return useCase.sponsorName !== null;
    case 'approach':
      return useCase.approach !== null && useCase.approach !== 'undetermined';
    default:
      return useCase[id] !== null;
  }
}
