import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { createApp } from '../../create-app.js';
import { TestApi } from '../testing/test-api.js';
import { endSlowClients } from './slow-clients.js';

const HEAD = 'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

/** Milliseconds until the server closes the connection; undefined when it is still open after `longest`. */
async function closedAfter(
  port: number,
  longest: number,
  send: (write: (text: string) => void) => () => void,
): Promise<number | undefined> {
  const socket = connect(port, '127.0.0.1');
  const began = performance.now();
  socket.on('error', () => undefined);
  const stop = send((text) => socket.writable && socket.write(text));
  const closed = await new Promise<boolean>((resolve) => {
    socket.once('close', () => resolve(true));
    setTimeout(() => resolve(false), longest);
  });
  stop();
  socket.destroy();
  return closed ? performance.now() - began : undefined;
}

describe('a client that sends', () => {
  const fastify = Fastify();
  let port: number;
  beforeAll(async () => {
    endSlowClients(fastify, { patience: 300, lookEvery: 50 });
    fastify.post('/', async () => ({ done: true }));
    await fastify.listen({ port: 0, host: '127.0.0.1' });
    port = (fastify.server.address() as AddressInfo).port;
  });
  afterAll(() => fastify.close());

  it('one byte of its body now and then is cut', async () => {
    const trickle = (write: (text: string) => void) => {
      write(`${HEAD}content-length: 5000\r\n\r\n`);
      const timer = setInterval(() => write('x'), 20);
      return () => clearInterval(timer);
    };
    expect(await closedAfter(port, 2_000, trickle)).toBeLessThan(1_000);
  });

  it('a large body steadily is heard to its end', async () => {
    const part = ' '.repeat(16_000);
    const steadily = (write: (text: string) => void) => {
      write(`${HEAD}content-length: ${16_000 * 10}\r\n\r\n`);
      let sent = 0;
      const timer = setInterval(() => (sent++ < 10 ? write(part) : undefined), 60);
      return () => clearInterval(timer);
    };
    expect(await closedAfter(port, 900, steadily)).toBeUndefined();
  });

  it('its headers byte by byte is cut by the server within half a minute (E11)', async () => {
    const database = await TestApi.start();
    const app = await createApp(false);
    const { headersTimeout, connectionsCheckingInterval } = app.getHttpServer() as {
      headersTimeout: number;
      connectionsCheckingInterval?: number;
    };
    expect(headersTimeout).toBe(10_000);
    expect(connectionsCheckingInterval ?? 5_000).toBeLessThanOrEqual(5_000);
    await app.close();
    await database.stop();
  });
});
