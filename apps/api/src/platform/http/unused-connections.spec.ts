import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { endUnusedConnections } from './unused-connections.js';

const TOO_LONG = 20_000;

describe('a server that stops', () => {
  it('does not wait for a connection that has not asked anything, nor for one that is kept open after its answer', async () => {
    const server = fastify({ forceCloseConnections: 'idle', keepAliveTimeout: 65_000 });
    endUnusedConnections(server);
    let answer!: () => void;
    const asked = new Promise<void>((resolve) => {
      server.get('/', () => {
        resolve();
        return new Promise((said) => (answer = () => said('answered')));
      });
    });
    await server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.server.address() as AddressInfo;
    const [ahead, busy] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
    await Promise.all([once(ahead, 'connect'), once(busy, 'connect')]);
    let received = '';
    busy.on('data', (part) => (received += String(part)));
    busy.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n');
    await asked;
    const ended = once(busy, 'close');
    const closed = server.close().then(() => 'closed');
    answer();
    const timer = new Promise((resolve) => setTimeout(() => resolve('still open'), TOO_LONG).unref());
    expect(await Promise.race([closed, timer])).toBe('closed');
    await ended;
    expect(received).toContain('answered');
  });
});
