import { createServer } from 'node:net';

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
