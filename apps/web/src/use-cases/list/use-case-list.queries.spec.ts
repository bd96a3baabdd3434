import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import type { ListRow } from './use-case-list.graphql';
import { openingKey, UseCaseListQueries } from './use-case-list.queries';

const row = (id: string, changes: Partial<ListRow> = {}) =>
  ({ id, version: 1, ownerName: 'Inès', score: { priority: 61 }, ...changes }) as ListRow;

describe('the list of cases, read again', () => {
  const client = new QueryClient();
  const options = UseCaseListQueries.list('mervane');
  const read = async (...rows: ListRow[]) => {
    await client.fetchQuery({ ...options, queryFn: async () => rows, staleTime: 0 });
    return client.getQueryData<ListRow[]>(options.queryKey)!;
  };

  it('keeps the very rows that did not change, wherever they stand now, and the very list when none did', async () => {
    const first = await read(row('1'), row('2'), row('3'));
    const second = await read(row('0'), row('3'), row('1'), row('2', { version: 2 }));
    expect(second.map((one) => first.indexOf(one))).toEqual([-1, 2, 0, -1]);
    expect(await read(row('0'), row('3'), row('1'), row('2', { version: 2 }))).toBe(second);
  });

  it('takes a row anew whose owner or score changed without a version of its own', async () => {
    const first = await read(row('1'), row('2'), row('3'));
    const second = await read(row('1', { ownerName: 'Malo' }), row('2', { score: null }), row('3'));
    expect(second.map((one) => first.indexOf(one))).toEqual([-1, -1, 2]);
  });

  it('keeps the rows that the opening has drawn, unless values of custom fields are asked for', async () => {
    const drawn = [row('2'), row('1')];
    client.setQueryData(openingKey('ardane'), { stages: [], useCases: drawn });
    globalThis.fetch = async () => Response.json({ data: { useCaseList: [row('1'), row('2', { version: 2 }), row('3')] } });
    const [first, second] = await client.fetchQuery(UseCaseListQueries.list('ardane'));
    expect([first === drawn[1], second === drawn[0]]).toEqual([true, false]);
    expect((await client.fetchQuery(UseCaseListQueries.list('ardane', ['f1'])))[0]).not.toBe(drawn[1]);
  });
});
