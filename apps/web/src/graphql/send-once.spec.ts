import { describe, expect, it } from '@jest/globals';
import { sendOnce } from './send-once';

/** Answers in turn, `undefined` being a lost connection; gives back the keys that were sent. */
function answers(...statuses: (number | undefined)[]): (string | null)[] {
  const keys: (string | null)[] = [];
  globalThis.fetch = async (_path, init) => {
    const status = statuses[keys.length];
    keys.push(new Headers(init?.headers).get('idempotency-key'));
    if (status === undefined) throw new TypeError('Failed to fetch');
    return new Response('{}', { status });
  };
  return keys;
}

describe('a change', () => {
  it('is sent once when it is answered, under a key of its own', async () => {
    const keys = answers(200, 200);
    await sendOnce('mervane', {});
    await sendOnce('mervane', {});
    expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('is sent again under the same key when its answer was lost or the server was away', async () => {
    for (const first of [undefined, 502, 503]) {
      const keys = answers(first, 200);
      expect((await sendOnce('mervane', {})).status).toBe(200);
      expect(keys).toHaveLength(2);
      expect(keys[0]).toBe(keys[1]);
    }
  });

  it('is given up after the second time, and never repeated when it was refused', async () => {
    await expect(sendOnce('mervane', answers(undefined, undefined))).rejects.toMatchObject({ code: 'UNREACHABLE' });
    const keys = answers(409);
    expect((await sendOnce('mervane', {})).status).toBe(409);
    expect(keys).toHaveLength(1);
  });
});
