import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const MOVE = 'mutation Move($input: MoveUseCaseInput!) { moveUseCase(input: $input) { __typename ... on UseCase { id stage version } } }';
export const LIST = 'query List { useCaseList { id reference title stage version ownerName } }';
const stages = ['triage', 'poc', 'pilot', 'industrialisation', 'run', 'idea'];
const patience = 8_000;

/** One question; status 0 when no answer came. A change is posted, a read is asked as the web asks it. */
export function ask({ port, headers, agent }, body, extra = {}) {
  const isChange = body.query.startsWith('mutation');
  const asked = `query=${encodeURIComponent(body.query)}&variables=${encodeURIComponent(JSON.stringify(body.variables ?? {}))}`;
  return new Promise((resolve) => {
    const began = performance.now();
    const end = (status, text) => resolve({ status, text, ms: performance.now() - began });
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        path: isChange ? '/graphql' : `/graphql?${asked}`,
        method: isChange ? 'POST' : 'GET',
        agent,
        timeout: patience,
        headers: { ...(isChange && { 'content-type': 'application/json' }), ...headers, ...extra },
      },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += chunk));
        answer.on('end', () => end(answer.statusCode, text));
        answer.on('error', () => end(0, ''));
      },
    );
    sent.on('timeout', () => sent.destroy());
    sent.on('error', (error) => end(0, error.code ?? ''));
    sent.end(isChange ? JSON.stringify(body) : undefined);
  });
}

/** Readers that ask for the list until told to stop; every answer with its moment. */
export function readUntil(server, { clients, stop, pauseMs = 0 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const answers = [];
  const loop = async () => {
    while (!stop.aborted) {
      const { status, ms, text } = await ask({ ...server, agent }, { query: LIST });
      answers.push({ at: performance.now(), ok: status === 200 && text.startsWith('{"data"'), status, ms });
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  return Promise.all(Array.from({ length: clients }, loop)).then(() => {
    agent.destroy();
    return answers;
  });
}

/**
 * Clients that move their own cards, each move with its key, and repeat it until it is answered. `servers` are asked in turn after a
 * failure. `ledger` holds the version that each acknowledged move gave.
 */
export async function moveUntil(servers, cards, { clients, stop, ledger, gaveUp }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients * 2 });
  const client = async (_, at) => {
    const mine = cards.filter((_card, index) => index % clients === at);
    for (let round = 0; !stop.aborted; round += 1) await moveOnce(mine[round % mine.length], { servers, agent, stop, ledger, gaveUp });
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
}

async function moveOnce(card, { servers, agent, stop, ledger, gaveUp }) {
  const stage = stages[(stages.indexOf(card.stage) + 1) % stages.length];
  const key = { 'idempotency-key': randomUUID() };
  const body = { query: MOVE, variables: { input: { id: card.id, version: card.version, stage } } };
  for (let attempt = 0; ; attempt += 1) {
    const server = servers[attempt % servers.length];
    const { status, text } = await ask({ ...server, agent }, body, key);
    const version = status === 200 ? JSON.parse(text).data?.moveUseCase?.version : undefined;
    if (version !== undefined) {
      Object.assign(card, { stage, version });
      ledger.set(card.id, { stage, version });
      return;
    }
    if (stop.aborted) return;
    if (attempt > 200) return void gaveUp?.push(`${status} ${text.slice(0, 120)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};
