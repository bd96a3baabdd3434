import { describe, expect, it } from '@jest/globals';
import type { TadaDocumentNode } from 'gql.tada';
import { execute } from './execute';

type Titles = TadaDocumentNode<{ titles: string[] }, { search: string }>;
/** A document as the build leaves it: its hash. */
const Titles = { id: 'a'.repeat(64), kind: 'query' } as unknown as Titles;
const Rename = { id: 'b'.repeat(64), kind: 'mutation' } as unknown as Titles;

interface Sent {
  path: string;
  method: string;
  headers: Headers;
  body: unknown;
}

/** Answers in turn; gives back what was sent. */
function answers(...given: { status?: number; titles?: string[]; headers?: Record<string, string> }[]): Sent[] {
  const sent: Sent[] = [];
  globalThis.fetch = async (path, init) => {
    const { status = 200, titles = [], headers = {} } = given[sent.length] ?? {};
    sent.push({
      path: String(path),
      method: init?.method ?? 'GET',
      headers: new Headers(init?.headers),
      body: init?.body && JSON.parse(String(init.body)),
    });
    return new Response(status === 304 ? null : JSON.stringify({ data: { titles } }), { status, headers });
  };
  return sent;
}

describe('a query of the built web', () => {
  it('is asked for by its hash and the version that is known, and an unchanged answer is the same object', async () => {
    const sent = answers({ titles: ['One'], headers: { etag: '"7.x.y"' } }, { status: 304, headers: { etag: '"7.x.y"' } });
    const first = await execute('unchanged', Titles, { search: 'é' });
    expect(await execute('unchanged', Titles, { search: 'é' })).toBe(first);
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'GET']);
    expect(sent[0]!.path).toBe(`/graphql?id=${'a'.repeat(64)}&variables=${encodeURIComponent('{"search":"é"}')}`);
    expect(sent.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, '"7.x.y"']);
    expect(sent[1]!.headers.get('x-tamis-request')).toBe('1');
  });

  it('is kept apart by organisation and by variables', async () => {
    const sent = answers({ headers: { etag: '"1"' } }, {}, {});
    await execute('here', Titles, { search: 'a' });
    await execute('there', Titles, { search: 'a' });
    await execute('here', Titles, { search: 'b' });
    expect(sent.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, null, null]);
  });

  it('is new when it changed, and is not kept when it has no version', async () => {
    const sent = answers({ titles: ['Old'], headers: { etag: '"1"' } }, { titles: ['New'] }, { titles: ['Newer'] });
    await execute('changing', Titles, { search: '' });
    expect(await execute('changing', Titles, { search: '' })).toEqual({ titles: ['New'] });
    await execute('changing', Titles, { search: '' });
    expect(sent.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, '"1"', null]);
  });

  it('travels in a body when its variables are too long for an address', async () => {
    const sent = answers({});
    await execute('long', Titles, { search: 'x'.repeat(5_000) });
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/graphql', body: { id: 'a'.repeat(64) } });
  });
});

describe('after a write', () => {
  it('whichever server answers next is told which revision has been seen', async () => {
    const sent = answers({ headers: { 'x-tamis-revision': '41-0-2' } }, { headers: { 'x-tamis-revision': '40-3' } }, {}, {});
    await execute('written', Rename, { search: '' });
    await execute('written', Titles, { search: '' });
    await execute('written', Titles, { search: '' });
    await execute('elsewhere', Titles, { search: '' });
    expect(sent[0]).toMatchObject({ method: 'POST', body: { id: 'b'.repeat(64) } });
    expect(sent.map(({ headers }) => headers.get('x-tamis-least-revision'))).toEqual([null, '41-0-2', '41-3-2', null]);
  });
});
