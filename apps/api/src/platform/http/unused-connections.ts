import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * A browser opens connections ahead of its requests. When the server stops, Node ends those that have answered and wait for more, but
 * would wait without end for one that has not asked anything yet: they are ended here, and each busy one with its answer.
 */
export function endUnusedConnections(fastify: FastifyInstance): void {
  const unused = new Set<Socket>();
  let isClosing = false;
  fastify.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  fastify.server.on('request', ({ socket }) => unused.delete(socket));
  fastify.addHook('onResponse', async ({ raw }) => {
    if (isClosing) raw.socket.end();
  });
  fastify.addHook('preClose', async () => {
    isClosing = true;
    unused.forEach((socket) => socket.destroy());
  });
}
