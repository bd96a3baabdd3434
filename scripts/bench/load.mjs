import { Agent, request } from 'node:http';

/** Keeps `connections` requests in the air for a while. Times are in milliseconds; `bad` counts answers other than the expected one. */
export async function load({ url, headers, body, connections, milliseconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let bad = 0;
  const end = performance.now() + milliseconds;
  const begun = performance.now();
  const worker = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      if (!(await send({ url, headers, body, agent }))) bad += 1;
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    bad,
    requestsPerSecond: times.length / seconds,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}

/** True for a 200 that carries data and no error. The body is read whole, as a browser would. */
function send({ url, headers, body, agent }) {
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, agent }, (answer) => {
      let first;
      answer.on('data', (chunk) => (first ??= chunk.subarray(0, 40).toString()));
      answer.on('end', () => resolve(answer.statusCode === 200 && first.startsWith('{"data":{"useCaseList"')));
    });
    sent.on('error', () => resolve(false));
    sent.end(body);
  });
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
