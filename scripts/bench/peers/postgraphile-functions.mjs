import { statements } from '../statements.mjs';

/** Its idiom for what is no table: functions in the database. */
export const functions = `
  CREATE OR REPLACE FUNCTION peer_dashboard(org uuid) RETURNS json LANGUAGE sql STABLE
    AS $fn$ ${statements.dashboard.replaceAll('$1', 'org').replace('))::text AS answer', '))')} $fn$;
  CREATE OR REPLACE FUNCTION peer_search(org uuid, words text) RETURNS SETOF use_case LANGUAGE sql STABLE AS $fn$
    SELECT * FROM use_case WHERE organisation_id = org
      AND (title ILIKE '%' || words || '%' OR need ILIKE '%' || words || '%' OR description ILIKE '%' || words || '%')
    ORDER BY updated_at DESC, id DESC $fn$;
  CREATE OR REPLACE FUNCTION use_case_excerpt(u use_case) RETURNS text LANGUAGE sql STABLE AS $fn$ SELECT left(u.description, 160) $fn$;
  CREATE OR REPLACE FUNCTION peer_move(org uuid, case_id uuid, to_stage text, expected integer, member_id uuid) RETURNS use_case LANGUAGE plpgsql AS $fn$
    DECLARE moved use_case; was text;
    BEGIN
      SELECT stage INTO was FROM use_case u WHERE u.organisation_id = org AND u.id = case_id AND u.version = expected FOR UPDATE;
      IF NOT FOUND THEN RAISE EXCEPTION 'version conflict'; END IF;
      UPDATE use_case u SET stage = to_stage, version = u.version + 1, updated_at = now(), stage_entered_at = now()
        WHERE u.organisation_id = org AND u.id = case_id RETURNING * INTO moved;
      INSERT INTO use_case_stage_change (organisation_id, use_case_id, from_stage, to_stage, changed_by) VALUES (org, case_id, was, to_stage, member_id);
      RETURN moved;
    END $fn$`;

const person = (role) => `${role}Id ${role}Name ${role}: memberByOrganisationIdAnd${role[0].toUpperCase()}${role.slice(1)}Id { name }`;
const row = `id: rowId reference title stage stageEnteredAt status businessUnitId theme function tags ${person('requester')} ${person('owner')}
  ${person('sponsor')} intakeSource approach sourcing dataLevel submittedOn targetDate updatedAt version isDemo customValues
  duplicate: useCaseByOrganisationIdAndProbableDuplicateOf { reference }`;
const score = 'score: useCaseScoreByOrganisationIdAndUseCaseId';

/** The same answers in its own words. */
export const documents = {
  board: `query B($org: UUID!) { board: allUseCases(condition: { organisationId: $org }) { nodes { ${row}
    ${score} { priority priorityLow priorityHigh value feasibility risk sobriety coverage quadrant redFlags assessed criteria } } } }`,
  case: `query C($org: UUID!, $reference: String!) { useCase: useCaseByOrganisationIdAndReference(organisationId: $org, reference: $reference) { ${row}
    need description statusReason createdAt ${score} { priority redFlags assessed criteria coverage }
    author: memberByOrganisationIdAndCreatedBy { name } comments: commentsByOrganisationIdAndUseCaseId { totalCount }
    stageChanges: useCaseStageChangesByOrganisationIdAndUseCaseId(orderBy: [CHANGED_AT_ASC]) {
      nodes { fromStage toStage toStatus reason changedAt member: memberByOrganisationIdAndChangedBy { name } } } } }`,
  search: `query S($org: UUID!, $words: String!) { found: peerSearch(org: $org, words: $words, first: 20) {
    nodes { id: rowId reference title stage status theme excerpt } } }`,
  dashboard: `query D($org: UUID!) { dashboard: peerDashboard(org: $org) }`,
  move: `mutation M($input: PeerMoveInput!) { moved: peerMove(input: $input) { result { id: rowId stage version } } }`,
};

/** What its tables say in other words than the limit: rows within `nodes`, names within the row that they come from. */
export function plainOf(answer) {
  if (Array.isArray(answer?.nodes)) return answer.nodes.map(plainOf);
  if (!answer?.reference) return answer;
  const { requester, owner, sponsor, duplicate, author, comments, stageChanges, ...row } = answer;
  const name = (role, person) => person?.name ?? answer[`${role}Name`];
  return {
    ...row,
    ...(requester !== undefined && {
      requesterName: name('requester', requester),
      ownerName: name('owner', owner),
      sponsorName: name('sponsor', sponsor),
    }),
    probableDuplicateOf: duplicate?.reference,
    createdByName: author?.name,
    commentCount: comments?.totalCount,
    stageChanges: stageChanges?.nodes.map(({ member, ...change }) => ({ ...change, changedByName: member?.name })),
  };
}

/** Permissions, which it does without, and what follows from other fields. */
export const leavesOut = ['canEdit', 'hasNeed', 'importedFrom'];
