import { operations, searches } from './operations.mjs';
import { hashOf } from './servers.mjs';

export const groups = ['board', 'board-unchanged', 'case', 'search', 'dashboard', 'move'];
const stages = ['poc', 'pilot', 'triage', 'industrialisation'];

/** What each group asks of each server: `{ group, endpoint, port, pid, requestOf, isGood }`. */
export function endpointsOf({ tamis, limit, organisation }) {
  const { id, cases, memberId } = organisation;
  const known = new Map(cases.map(({ id: caseId, version, stage }) => [caseId, { version, stage }]));
  // Each connection has cases of its own, so that every move finds the version that it expects.
  const caseOf = (worker, count, connections) => cases[(worker + count * connections) % (cases.length - (cases.length % connections))];
  const searchOf = (worker, count) => searches[(worker + count) % searches.length];
  const ask = {
    board: { variables: () => ({}), values: () => [id] },
    case: { variables: (...at) => ({ reference: caseOf(...at).reference }), values: (...at) => [id, caseOf(...at).reference] },
    search: { variables: (...at) => ({ text: searchOf(...at) }), values: (...at) => [id, searchOf(...at)] },
    dashboard: { variables: () => ({}), values: () => [id] },
  };
  const reads = Object.entries(ask).flatMap(([group, { variables, values }]) => [
    tamisReads(tamis, group, variables),
    limitAnswers(limit, group, values),
  ]);
  const nextOf = (caseId) => ({ ...known.get(caseId), to: stages[(stages.indexOf(known.get(caseId).stage) + 1) % stages.length] });
  const moved = { onAnswer: ({ caseId, to }, good) => good && known.set(caseId, { version: known.get(caseId).version + 1, stage: to }) };
  const move = {
    tamis: (...at) => {
      const { id: caseId } = caseOf(...at);
      const { version, to } = nextOf(caseId);
      const input = { id: caseId, version, stage: to };
      return { ...postTo(tamis, '/graphql', { id: hashOf(operations.move), variables: { input } }), caseId, to };
    },
    limit: (...at) => {
      const { id: caseId } = caseOf(...at);
      const { version, to } = nextOf(caseId);
      return { ...postTo(limit, '/move', [id, caseId, to, version, memberId]), caseId, to };
    },
  };
  return [
    ...reads,
    unchangedBoard(tamis),
    { ...limitAnswers(limit, 'board', () => [id]), group: 'board-unchanged' },
    { ...of(tamis, 'move'), requestOf: move.tamis, isGood: beginsWith('{"data":{"moveUseCase":{"__typename":"UseCase",'), ...moved },
    { ...of(limit, 'move'), requestOf: move.limit, isGood: beginsWith('{"data":'), ...moved },
  ];
}

const of = ({ name, port, pid }, group) => ({ group, endpoint: name, port, pid });
const postTo = ({ headers }, path, body) => ({ method: 'POST', path, headers, body: JSON.stringify(body) });
const beginsWith = (start) => (status, body) => status === 200 && body.toString('utf8', 0, start.length) === start;
const addressOf = (group, variables) =>
  `/graphql?id=${hashOf(operations[group])}&variables=${encodeURIComponent(JSON.stringify(variables))}`;

/** As the web reads: by the hash of the operation. */
function tamisReads(tamis, group, variables) {
  const root = /\{ (\w+)/.exec(operations[group])[1];
  const requestOf = (...at) => ({ method: 'GET', path: addressOf(group, variables(...at)), headers: tamis.headers });
  return { ...of(tamis, group), requestOf, isGood: beginsWith(`{"data":{"${root}":`) };
}

/** As the web reads again: by the version that it holds. */
function unchangedBoard(tamis) {
  const path = addressOf('board', {});
  const headers = { ...tamis.headers };
  const prepare = async () => {
    const answer = await fetch(`http://127.0.0.1:${tamis.port}${path}`, { headers: tamis.headers });
    await answer.arrayBuffer();
    headers['if-none-match'] = answer.headers.get('etag') ?? '"none"';
  };
  return {
    ...of(tamis, 'board-unchanged'),
    prepare,
    requestOf: () => ({ method: 'GET', path, headers }),
    isGood: (status) => status === 304,
  };
}

function limitAnswers(limit, group, values) {
  return { ...of(limit, group), requestOf: (...at) => postTo(limit, `/${group}`, values(...at)), isGood: beginsWith('{"data":') };
}
