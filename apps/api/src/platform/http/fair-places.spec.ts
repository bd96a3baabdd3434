import { describe, expect, it } from '@jest/globals';
import { FairPlaces } from './fair-places.js';

describe('fair places', () => {
  /** Who enters, in order, when `asked` ask at once and each gives its place back after the one before. */
  async function order(places: number, asked: string[]): Promise<string[]> {
    const shared = new FairPlaces(places);
    const entered: string[] = [];
    await Promise.all(
      asked.map(async (organisation) => {
        const leave = await shared.enter(organisation);
        entered.push(organisation);
        await new Promise((resolve) => setTimeout(resolve, 1));
        leave();
        leave();
      }),
    );
    return entered;
  }

  it('let a neighbour in at its turn, not behind the flood', async () => {
    expect(await order(1, ['A', 'A', 'A', 'A', 'B', 'A'])).toEqual(['A', 'A', 'B', 'A', 'A', 'A']);
  });

  it('are not waited for beyond all patience, and lose no place to those who left', async () => {
    const shared = new FairPlaces(1, 20);
    const leave = await shared.enter('A');
    await expect(shared.enter('A')).rejects.toMatchObject({ code: 'BUSY', retryAfter: 2 });
    leave();
    (await shared.enter('B'))();
    expect(typeof (await shared.enter('A'))).toBe('function');
  });

  it('are all for one organisation when nobody else asks', async () => {
    expect(await order(3, ['A', 'A', 'A', 'A'])).toEqual(['A', 'A', 'A', 'A']);
  });

  it('are never all held by one while another is there', async () => {
    const shared = new FairPlaces(2);
    const [first, second] = [await shared.enter('A'), await shared.enter('A')];
    const third = shared.enter('A');
    const neighbour = shared.enter('B');
    first();
    const leave = await neighbour;
    second();
    await third;
    leave();
    let hasEntered = false;
    const fourth = shared.enter('A').then((left) => {
      hasEntered = true;
      return left;
    });
    (await shared.enter('B'))();
    expect(hasEntered).toBe(false);
    (await third)();
    (await fourth)();
  });

  it('are all for the one who stays when the other does not come again', async () => {
    const shared = new FairPlaces(2);
    (await shared.enter('B'))();
    await shared.enter('A');
    // Nobody gives a place back meanwhile.
    expect(typeof (await shared.enter('A'))).toBe('function');
  });

  it('are all for the one who stays also when the other comes once more, and then not again', async () => {
    const shared = new FairPlaces(2);
    (await shared.enter('B'))();
    await shared.enter('A');
    const second = shared.enter('A');
    await new Promise((resolve) => setTimeout(resolve, 500));
    (await shared.enter('B'))();
    expect(typeof (await second)).toBe('function');
  });

  it('are all for the one who stays also when the other had held the last one', async () => {
    const shared = new FairPlaces(2);
    await shared.enter('A');
    const leave = await shared.enter('B');
    const second = shared.enter('A');
    leave();
    expect(typeof (await second)).toBe('function');
  });

  it('take turns between organisations and forget nobody', async () => {
    expect(await order(1, ['A', 'A', 'A', 'B', 'B', 'C'])).toEqual(['A', 'A', 'B', 'C', 'A', 'B']);
  });

  it('know a flood from a busy hour, and call it one only while somebody else is there', async () => {
    const shared = new FairPlaces(1);
    const ask = async (organisation: string, times: number) => {
      for (let time = 0; time < times; time += 1) (await shared.enter(organisation))();
    };
    await ask('A', 1_000);
    expect(shared.isFlooding('A')).toBe(false);
    await ask('B', 60);
    expect(shared.isFlooding('A')).toBe(true);
    expect(shared.isFlooding('B')).toBe(false);
    // A flood that has ended is forgotten, however long it was.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await ask('A', 1);
    await ask('B', 1);
    expect(shared.isFlooding('A')).toBe(false);
  });
});
