import { createServer } from 'node:net';
import { pause } from './processes.mjs';
import { Refusal } from './say.mjs';

const drainTime = 8000; // ms: how long a server whose starter was killed may still hold its port

/** Tells whether this process could listen there now. Undefined host: every address, as the product does. */
export function portIsFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A free port above the usual services and below the range that systems hand out for outgoing connections. */
export async function chooseFreePort(preferred) {
  if (preferred && (await portIsFree(preferred, '127.0.0.1'))) return preferred;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = 20000 + Math.floor(Math.random() * 12000);
    if (await portIsFree(port, '127.0.0.1')) return port;
  }
  return 0;
}

/** PORT, or 3000. */
export function choosePort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT is "${process.env.PORT}": it must be a whole number between 1 and 65535.`);
  }
  return port;
}

export async function waitForPort(port, afterCrash) {
  const deadline = Date.now() + (afterCrash ? drainTime : 0);
  while (!(await isServable(port))) {
    if (Date.now() >= deadline) {
      throw new Refusal(
        `Port ${port} is in use by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`,
      );
    }
    await pause(200);
  }
}

const isServable = async (port) => (await portIsFree(port, process.env.HOST)) && (await portIsFree(port, '127.0.0.1'));
