import type { ClientBase } from 'pg';

interface Corked {
  readonly connection?: { readonly stream?: { cork(): void; uncork(): void; readonly writableCorked: number } };
}

/** What is sent until this turn ends leaves in one write: a call of the system for each statement costs more than the statement. */
export function inOneWrite(client: ClientBase): void {
  const stream = (client as Corked).connection?.stream;
  if (!stream || stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
