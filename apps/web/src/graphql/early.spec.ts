import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { askEarly, takeEarly } from './early';
import { execute } from './execute';
import { addressOf, headersOf, posting } from './questions';

/** A document as the build leaves it: its hash. */
const List = { id: 'c'.repeat(64), kind: 'query' } as unknown as Parameters<typeof execute>[1] & { id: string };

function answering(answer: () => Promise<Response>): { asked: () => number } {
  let asked = 0;
  globalThis.fetch = () => {
    asked += 1;
    return answer();
  };
  return { asked: () => asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('an early answer', () => {
  afterEach(() => {
    globalThis.tamisEarly = undefined;
    jest.useRealTimers();
  });

  it('is given to the same question of the application, once', async () => {
    const { asked } = answering(async () => Response.json({ data: { titles: ['One'] } }));
    askEarly(addressOf(List.id, {}), 'mervane', { headers: headersOf('mervane') });
    expect([await execute('mervane', List), asked()]).toEqual([{ titles: ['One'] }, 1]);
    await execute('mervane', List);
    expect(asked()).toBe(2);
  });

  it('is given to no other question, and to no other organisation', async () => {
    const { asked } = answering(async () => Response.json({ data: { titles: [] } }));
    askEarly('/graphql', null, posting({ id: 'viewer', variables: {} }));
    askEarly(addressOf(List.id, {}), 'mervane', {});
    await execute('ardane', List);
    expect(asked()).toBe(3);
    expect(takeEarly('/graphql', null, posting({ id: 'other', variables: {} }))).toBeUndefined();
    expect(takeEarly('/graphql', null, posting({ id: 'viewer', variables: {} }))).toBeDefined();
  });

  it('is forgotten when it was refused: the reader may have signed in meanwhile', async () => {
    answering(async () => new Response(null, { status: 401 }));
    askEarly('/graphql', 'mervane', {});
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    askEarly('/elsewhere', 'mervane', {});
    await settled();
    expect([takeEarly('/graphql', 'mervane', {}), takeEarly('/elsewhere', 'mervane', {})]).toEqual([undefined, undefined]);
  });

  it('is not used once it is old', () => {
    jest.useFakeTimers();
    answering(async () => new Response());
    askEarly('/graphql', 'mervane', {});
    jest.setSystemTime(Date.now() + 60_000);
    expect(takeEarly('/graphql', 'mervane', {})).toBeUndefined();
  });
});
