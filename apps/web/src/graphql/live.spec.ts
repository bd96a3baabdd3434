import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from '@jest/globals';
import { keepShown } from './live';

const queryKey = ['mervane', 'use-cases'];

/** Reads once while a mutation is under way. */
async function readWhile(mutation: { onMutate?: () => void } | undefined): Promise<unknown> {
  const client = new QueryClient();
  client.setQueryData(queryKey, ['shown']);
  let end = () => {};
  const written = new Promise<void>((resolve) => (end = resolve));
  const writing =
    mutation &&
    client
      .getMutationCache()
      .build(client, { mutationFn: () => written, ...mutation })
      .execute(undefined);
  const read = await client.fetchQuery({ queryKey, queryFn: keepShown(() => Promise.resolve(['read'])), staleTime: 0 });
  end();
  await writing;
  return read;
}

describe('what a screen shows', () => {
  it('is read again when nothing is being written', async () => {
    expect(await readWhile(undefined)).toEqual(['read']);
  });

  it('stays while a write that it shows already is under way', async () => {
    expect(await readWhile({ onMutate: () => undefined })).toEqual(['shown']);
  });

  it('is read again while a write is under way that it does not show', async () => {
    expect(await readWhile({})).toEqual(['read']);
  });
});
