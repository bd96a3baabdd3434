import { describe, expect, it, jest } from '@jest/globals';
import { askEarly, takeEarly } from './early';

describe('an early answer', () => {
  it('is taken once', async () => {
    askEarly('viewer', Promise.resolve({ name: 'Inès' }));
    expect(await takeEarly('viewer')).toEqual({ name: 'Inès' });
    expect(takeEarly('viewer')).toBeUndefined();
  });

  it('is forgotten when it was refused: the reader may have signed in meanwhile', async () => {
    askEarly('list', Promise.reject(new Error('signed out')));
    await Promise.resolve();
    expect(takeEarly('list')).toBeUndefined();
  });

  it('is not used once it is old', () => {
    jest.useFakeTimers();
    askEarly('list', Promise.resolve([]));
    jest.setSystemTime(Date.now() + 60_000);
    expect(takeEarly('list')).toBeUndefined();
    jest.useRealTimers();
  });
});
