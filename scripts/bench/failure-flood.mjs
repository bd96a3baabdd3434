import { readUntil } from './failure-load.mjs';

/** A process of its own: what it reads must not keep the neighbour's clock waiting. Told `{ server, clients }`, it floods until told again. */
const stopping = new AbortController();
process.once('message', async ({ server, clients }) => {
  const flooding = readUntil(server, { clients, stop: stopping.signal });
  process.once('message', async () => {
    stopping.abort();
    const answers = await flooding;
    process.send({ answered: answers.filter(({ ok }) => ok).length, refused: answers.filter(({ ok }) => !ok).length }, () =>
      process.exit(),
    );
  });
});
process.once('disconnect', () => process.exit());
