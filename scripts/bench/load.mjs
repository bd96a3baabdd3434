import { connect } from 'node:net';

/**
 * Keeps `connections` requests in the air for a while. `requestOf(worker, count)` gives `{ method, path, headers, body }`; `isGood(status, body)`
 * judges the answer. `times` are in milliseconds, one for each answer; `bad` counts answers other than the expected one. Plain sockets: a real
 * HTTP client would take as much processor time as the servers that are measured.
 */
export async function load({ port, requestOf, isGood, onAnswer, connections, milliseconds, requests = Infinity }) {
  const times = [];
  let bad = 0;
  let sent = 0;
  const begun = performance.now();
  const end = begun + milliseconds;
  const worker = async (number) => {
    const send = await openConnection(port);
    for (let count = 0; performance.now() < end && sent < requests; count += 1) {
      sent += 1;
      const asked = requestOf(number, count, connections);
      const start = performance.now();
      const { status, body } = await send(textOf(asked, port));
      times.push(performance.now() - start);
      const good = isGood(status, body);
      if (!good) bad += 1;
      onAnswer?.(asked, good);
    }
    send.close();
  };
  await Promise.all(Array.from({ length: connections }, (_, number) => worker(number)));
  return { times, bad, seconds: (performance.now() - begun) / 1000 };
}

function textOf({ method, path, headers, body = '' }, port) {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = method === 'POST' ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` : '';
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}${length}\r\n${body}`;
}

/** One kept-alive connection, one request at a time. Servers here say the length of what they answer, or nothing follows (204, 304). */
async function openConnection(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let waiting;
  let parts = [];
  let missing = -1;
  let status = 0;
  const settle = (answer) => {
    parts = [];
    missing = -1;
    waiting?.(answer);
  };
  const readHead = (chunk) => {
    const head = chunk.indexOf('\r\n\r\n');
    const text = chunk.toString('latin1', 0, head);
    status = Number(text.slice(9, 12));
    missing = status === 304 || status === 204 ? 0 : Number(/\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
    return chunk.subarray(head + 4);
  };
  socket.on('data', (chunk) => {
    const part = missing < 0 ? readHead(chunk) : chunk;
    missing -= part.length;
    // The beginning is enough to judge an answer.
    if (parts.length < 3) parts.push(part);
    if (missing <= 0) settle({ status, body: Buffer.concat(parts) });
  });
  socket.on('error', () => settle({ status: 0, body: Buffer.alloc(0) }));
  socket.on('close', () => settle({ status: 0, body: Buffer.alloc(0) }));
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const send = (text) =>
    new Promise((resolve) => {
      waiting = resolve;
      socket.write(text);
    });
  return Object.assign(send, { close: () => socket.destroy() });
}
