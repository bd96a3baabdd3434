import { describe, expect, it } from '@jest/globals';
import { sliderScale } from './edited-weights';

describe('the scale of a slider', () => {
  it('reaches the sum of the saved weights in about a hundred round steps', () => {
    expect(sliderScale([0.35, 0.25, 0.2, 0.2])).toEqual({ max: 1, step: 0.01 });
    expect(sliderScale([35, 25, 20, 20])).toEqual({ max: 100, step: 1 });
    expect(sliderScale([3, 2, 1])).toEqual({ max: 6, step: 0.1 });
    expect(sliderScale([1, 1, 1, 1])).toEqual({ max: 4, step: 0.05 });
  });

  it('still moves when every weight is zero', () => {
    expect(sliderScale([0, 0])).toEqual({ max: 1, step: 0.01 });
  });
});
