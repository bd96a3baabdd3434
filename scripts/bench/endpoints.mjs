import { randomUUID } from 'node:crypto';
import { operations } from './operations.mjs';
import { questionsOf } from './questions.mjs';
import { hashOf } from './servers.mjs';

export const groups = ['board', 'board-unchanged', 'board-kept', 'case', 'search', 'dashboard', 'dashboard-kept', 'move'];

/**
 * What each group asks of each server: `{ group, endpoint, port, pid, requestOf, isGood }`; `comparable` when the limit's answer is known to be the same.
 * `tamis` computes every answer; `keeping` gives again what somebody with the same rights was given.
 */
export function endpointsOf({ tamis, keeping, limit, organisation }) {
  const { id, memberId } = organisation;
  const { caseOf, searchOf, moveOf, moved } = questionsOf(organisation);
  const givenAgain = (name) => [
    { ...tamisReads(keeping, name, () => ({})), group: `${name}-kept` },
    { ...limitAnswers(limit, name, () => [id]), group: `${name}-kept` },
  ];
  return [
    tamisReads(tamis, 'board', () => ({})),
    limitAnswers(limit, 'board', () => [id]),
    ...(keeping ? [...givenAgain('board'), ...givenAgain('dashboard')] : []),
    unchangedBoard(tamis),
    { ...limitAnswers(limit, 'board', () => [id]), group: 'board-unchanged' },
    tamisReads(tamis, 'case', (...at) => ({ reference: caseOf(...at).reference })),
    limitAnswers(limit, 'case', (...at) => [id, caseOf(...at).reference]),
    // Finds words in two languages, where the limit finds pieces of text: the same questions, other answers.
    { ...tamisReads(tamis, 'search', (...at) => ({ text: searchOf(...at) })), comparable: false },
    limitAnswers(limit, 'search', (...at) => [id, searchOf(...at)]),
    tamisReads(tamis, 'dashboard', () => ({})),
    limitAnswers(limit, 'dashboard', () => [id]),
    { ...tamisMoves(tamis, moveOf), onAnswer: moved, comparable: true },
    { ...tamisMoves(tamis, moveOf, () => ({ 'idempotency-key': randomUUID() })), endpoint: 'tamis, sent once', onAnswer: moved },
    { ...limitMoves(limit, { id, memberId, moveOf }), onAnswer: moved },
  ];
}

/** What a board is drawn from before its list is there. */
export const openingOf = (tamis) => ({ ...tamisReads(tamis, 'opening', () => ({})), endpoint: 'tamis, opening' });

/** The same questions for a peer that speaks GraphQL in words of its own. */
export function peerEndpoints({ server, organisation, documents, plainOf, leavesOut }) {
  const { id: org, memberId } = organisation;
  const { caseOf, searchOf, moveOf, moved } = questionsOf(organisation);
  const variables = {
    board: () => ({ org }),
    case: (...at) => ({ org, reference: caseOf(...at).reference }),
    search: (...at) => ({ org, words: searchOf(...at) }),
    dashboard: () => ({ org }),
  };
  const ask = (group, values) => postTo(server, '/graphql', { query: documents[group], variables: values });
  const reads = Object.entries(variables).map(([group, of]) => ({
    ...from(server, group),
    requestOf: (...at) => ask(group, of(...at)),
    isGood: (status, body) => status === 200 && /^\{"data":\{"\w+":[[{]/.test(body.toString('utf8', 0, 60)),
    comparable: true,
    plainOf,
    leavesOut,
  }));
  const requestOf = (...at) => {
    const { caseId, version, to } = moveOf(...at);
    return { ...ask('move', { input: { org, caseId, toStage: to, expected: version, memberId } }), caseId, to };
  };
  const move = { ...from(server, 'move'), requestOf, isGood: beginsWith('{"data":{"moved":{'), onAnswer: moved, comparable: true };
  return [...reads, move];
}

const from = ({ name, port, pid }, group) => ({ group, endpoint: name, port, pid });
const postTo = ({ headers }, path, body) => ({ method: 'POST', path, headers, body: JSON.stringify(body) });
const beginsWith = (start) => (status, body) => status === 200 && body.toString('utf8', 0, start.length) === start;
const addressOf = (group, variables) =>
  `/graphql?id=${hashOf(operations[group])}&variables=${encodeURIComponent(JSON.stringify(variables))}`;

/** As the web reads: by the hash of the operation. */
function tamisReads(tamis, group, variables) {
  const root = /\{ (\w+)/.exec(operations[group])[1];
  const requestOf = (...at) => ({ method: 'GET', path: addressOf(group, variables(...at)), headers: tamis.headers });
  return { ...from(tamis, group), requestOf, isGood: beginsWith(`{"data":{"${root}":`), comparable: true };
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
  const requestOf = () => ({ method: 'GET', path, headers });
  return { ...from(tamis, 'board-unchanged'), prepare, requestOf, isGood: (status) => status === 304 };
}

/** With a key the same change sent twice is made once: what the web does, at the price of a row. */
function tamisMoves(tamis, moveOf, more = () => ({})) {
  const requestOf = (...at) => {
    const { caseId, version, to } = moveOf(...at);
    const input = { id: caseId, version, stage: to };
    const asked = postTo(tamis, '/graphql', { id: hashOf(operations.move), variables: { input } });
    return { ...asked, headers: { ...asked.headers, ...more() }, caseId, to };
  };
  return { ...from(tamis, 'move'), requestOf, isGood: beginsWith('{"data":{"moveUseCase":{"__typename":"UseCase",') };
}

function limitMoves(limit, { id, memberId, moveOf }) {
  const requestOf = (...at) => {
    const { caseId, version, to } = moveOf(...at);
    return { ...postTo(limit, '/move', [id, caseId, to, version, memberId]), caseId, to };
  };
  return { ...from(limit, 'move'), requestOf, isGood: beginsWith('{"data":') };
}

function limitAnswers(limit, group, values) {
  return { ...from(limit, group), requestOf: (...at) => postTo(limit, `/${group}`, values(...at)), isGood: beginsWith('{"data":') };
}
