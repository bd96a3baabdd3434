import { describe, expect, it } from '@jest/globals';
import { usedValues } from './used-values';

const row = (given: string | null) => ({ theme: null, function: given, intakeSource: null });

describe('the values used before', () => {
  it('come once each, the most used first, equals by alphabet', () => {
    expect(usedValues(['Sales', 'Quality', 'Legal', 'Quality'].map(row), 'function')).toEqual(['Quality', 'Legal', 'Sales']);
  });

  it('leave out the cases without one, and the other columns', () => {
    expect(usedValues([row(null), row(''), row('Legal')], 'function')).toEqual(['Legal']);
    expect(usedValues([row('Legal')], 'theme')).toEqual([]);
  });

  it('are 200 at most', () => {
    expect(
      usedValues(
        Array.from({ length: 300 }, (_, at) => row(`Function ${at}`)),
        'function',
      ),
    ).toHaveLength(200);
  });
});
