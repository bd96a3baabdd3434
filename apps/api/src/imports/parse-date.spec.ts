import { describe, expect, it } from '@jest/globals';
import { dateVotes, parseDate, parseSerial } from './parse-date.js';

const iso = (text: string, order: 'day_first' | 'month_first' = 'day_first'): unknown => {
  const date = parseDate(text, order);
  return typeof date === 'object' ? date.iso : date;
};

describe('parseDate', () => {
  it('reads 03/04/2026 in the order of its column', () => {
    expect(iso('03/04/2026', 'day_first')).toBe('2026-04-03');
    expect(iso('03/04/2026', 'month_first')).toBe('2026-03-04');
  });

  it.each([
    ['2024-10-01', '2024-10-01'],
    ['2024-10-01 00:00:00', '2024-10-01'],
    ['2024-10-01T08:30:00Z', '2024-10-01'],
    ['09/24/2024 12:00:00 AM', '2024-09-24'],
    ['1/2/26', '2026-02-01'],
    ['12.03.2024', '2024-03-12'],
    ['12 mars 2024', '2024-03-12'],
    ['1er août 2025', '2025-08-01'],
    ['March 12, 2024', '2024-03-12'],
    ['12-Mar-24', '2024-03-12'],
    ['Jul-25', '2025-07-01'],
    ['sept-26', '2026-09-01'],
    ['sept. 2026', '2026-09-01'],
    ['01/2024', '2024-01-01'],
    ['T3 2026', '2026-07-01'],
  ])('reads %s as %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it('says that a month alone is not exact', () => {
    expect(parseDate('sept-26', 'day_first')).toEqual({ iso: '2026-09-01', exact: false });
  });

  it('calls a day that the calendar lacks impossible', () => {
    expect(iso('31/02/2025')).toBe('impossible');
    expect(iso('45/13/2024')).toBe('impossible');
  });

  it.each(['N/A', 'TBD', '24-Nov', 'Q4FY25', 'Pre-2021', '10/12023', '1.2.10', '2022-08 (estimated)', 'mai', '42'])(
    'does not take %s for a date',
    (text) => {
      expect(iso(text)).toBeUndefined();
    },
  );

  it('reads a day number of Excel, and no other number', () => {
    expect(parseSerial(45292)).toEqual({ iso: '2024-01-01', exact: true });
    expect(parseSerial(120)).toBeUndefined();
  });

  it('counts only the days that can be read in one order', () => {
    expect(dateVotes(['25/12/2024', '03/04/2024', '12/25/2024', '1/31/2024'])).toEqual({ dayFirst: 1, monthFirst: 2 });
  });
});
