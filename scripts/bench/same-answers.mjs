/** A few of the questions of a group: what is true of them is taken to be true of the others. */
const asked = 6;
const inAnyOrder = new Set(['board', 'board-kept', 'funnel']);
const moment = /^\d{4}-\d\d-\d\dT/;

/**
 * How many answers to the same questions differ from the limit's, by endpoint: a server that answers something else is not to be compared.
 * Every value that the limit gives is wanted, but for those that the endpoint says it `leavesOut`.
 */
export async function findDifferences(endpoints, group, say) {
  const compared = endpoints.filter((one) => one.group === group && one.comparable);
  const limit = endpoints.find((one) => one.group === (group === 'move' ? 'case' : group) && one.endpoint === 'limit');
  const found = new Map();
  for (const endpoint of compared) {
    const differences = group === 'move' ? await movesAmiss(endpoint, limit) : await readsAmiss(endpoint, limit);
    if (differences.length > 0) say(`${endpoint.endpoint} does not answer as the limit does: ${differences[0]}`);
    found.set(endpoint.endpoint, differences.length);
  }
  return found;
}

async function readsAmiss(endpoint, limit) {
  const differences = [];
  for (let count = 0; count < asked; count += 1) {
    const [wanted, given] = [dataOf(await send(limit, count)), (endpoint.plainOf ?? same)(dataOf(await send(endpoint, count)))];
    differences.push(differenceOf(wanted, given, endpoint.group, endpoint.leavesOut ?? []));
  }
  return differences.filter(Boolean);
}

/** Two moves are made and written down; the first, sent again, comes with a version of the past. */
async function movesAmiss(endpoint, limitCase) {
  const before = dataOf(await send(limitCase, 0));
  const [first, second] = [await send(endpoint, 0), await send(endpoint, 0)];
  const late = await send(endpoint, 0, first.request);
  const after = dataOf(await send(limitCase, 0));
  const changes = after.stageChanges.slice(before.stageChanges.length).map(({ toStage }) => toStage);
  const wrong = [
    !(first.good && second.good) && `a move is refused: ${second.text.slice(0, 200)}`,
    late.good && 'a move with a version of the past is made',
    after.version !== before.version + 2 && `two moves make version ${after.version} of ${before.version}`,
    `${changes}` !== `${[first.request.to, second.request.to]}` && `two moves leave ${changes.length} rows of history: ${changes}`,
  ];
  return wrong.filter(Boolean);
}

async function send({ port, requestOf, isGood, onAnswer }, count, again) {
  const request = again ?? requestOf(0, count, 1);
  const headers = { ...request.headers, 'content-type': 'application/json' };
  const answer = await fetch(`http://127.0.0.1:${port}${request.path}`, { ...request, headers });
  const text = await answer.text();
  const good = isGood(answer.status, Buffer.from(text));
  if (!again) onAnswer?.(request, good);
  return { request, text, good };
}

const same = (answer) => answer;

/** GraphQL puts the answer under the name of the question, the limit does not. */
function dataOf({ request, text }) {
  const { data } = JSON.parse(text);
  return request.path.startsWith('/graphql') ? Object.values(data ?? {})[0] : data;
}

/** The first value that differs, with the way to it. */
function differenceOf(wanted, given, way, leavesOut) {
  if (Array.isArray(wanted)) {
    if (wanted.length !== given?.length) return `${way} has ${given?.length} entries instead of ${wanted.length}`;
    const [these, those] = inAnyOrder.has(way.split('.').at(-1)) ? [sorted(wanted), sorted(given)] : [wanted, given];
    return firstOf(these, (value, at) => differenceOf(value, those[at], `${way}.${at}`, leavesOut));
  }
  if (wanted && given && typeof wanted === 'object') {
    const names = Object.keys(wanted).filter((name) => !leavesOut.includes(name));
    return firstOf(names, (name) => differenceOf(wanted[name], given[name], `${way}.${name}`, leavesOut));
  }
  return isSame(wanted, given) ? undefined : `${way} is ${JSON.stringify(given)} instead of ${JSON.stringify(wanted)}`;
}

const sorted = (rows) => [...rows].sort((a, b) => ((a.id ?? a.stage) < (b.id ?? b.stage) ? -1 : 1));

function firstOf(list, attempt) {
  for (const [at, value] of list.entries()) {
    const found = attempt(value, at);
    if (found) return found;
  }
  return undefined;
}

function isSame(wanted, given) {
  if (typeof wanted === 'number') return Math.abs(wanted - given) < 1e-6;
  // PostgreSQL writes microseconds, JavaScript knows milliseconds.
  if (typeof wanted === 'string' && moment.test(wanted)) return Math.abs(new Date(wanted) - new Date(given)) <= 1;
  return (wanted ?? null) === (given ?? null);
}
