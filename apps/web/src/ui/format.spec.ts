import { describe, expect, it } from '@jest/globals';
import { createFormat } from './format';
import { parseNumber } from './parse-number';

const fr = createFormat('fr');
const en = createFormat('en');

describe('numbers follow the reader', () => {
  it('groups with a narrow no-break space in French, a comma in English', () => {
    expect(fr.number(1234.5)).toBe('1\u202f234,5');
    expect(en.number(1234.5)).toBe('1,234.5');
  });
  it('writes a whole number as Intl does, however large', () => {
    const values = [0, 0.4, 0.5, 1.5, 2.5, 62.49, 999, 999.5, 1000, 12_345.5, 1_234_567, 987_654_321_012, 1e14, 1e15, 2 ** 53];
    for (const [format, locale] of [
      [fr, 'fr-FR'],
      [en, 'en-GB'],
    ] as const) {
      const intl = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
      expect(values.map((value) => format.number(value, 0))).toEqual(values.map((value) => intl.format(value)));
      expect(values.map((value) => format.score(value))).toEqual(values.map((value) => intl.format(value)));
    }
  });
  it('writes a true minus sign', () => {
    expect(fr.number(-11)).toBe('\u221211');
    expect(en.money(-2500)).toBe('\u2212€3k');
  });
  it('shortens money to thousands and millions', () => {
    expect(fr.money(640_000)).toBe('640\u00a0k€');
    expect(fr.money(28_600_000)).toBe('28,6\u00a0M€');
    expect(fr.money(1_095_000)).toBe('1,1\u00a0M€');
    expect(fr.money(850)).toBe('850\u00a0€');
    expect(en.money(640_000)).toBe('€640k');
    expect(en.money(28_600_000)).toBe('€28.6m');
    expect(en.money(640_000, 'USD')).toBe('$640k');
  });
  it('separates the per cent sign in French only', () => {
    expect(fr.percent(0.92)).toBe('92\u00a0%');
    expect(en.percent(0.92)).toBe('92%');
    expect(fr.percent(0.031, 1)).toBe('3,1\u00a0%');
  });
  it('keeps two significant figures of a quantity and never breaks it from its unit', () => {
    expect(fr.quantity(3912, 'kWh')).toBe('3\u202f900\u00a0kWh');
    expect(en.quantity(0.8123, 'L')).toBe('0.81\u00a0L');
  });
  it('gives a score as many decimals as asked', () => {
    expect(fr.score(69.62, 1)).toBe('69,6');
    expect(en.score(70, 1)).toBe('70.0');
    expect(fr.interval(62.18, 73.38)).toBe('62–73');
  });
});

describe('dates follow the reader', () => {
  it('does not shift a calendar day with the time zone', () => {
    expect(fr.date('2026-12-03')).toBe('3\u00a0déc.\u00a02026');
    expect(en.date('2026-12-03')).toBe('3\u00a0Dec\u00a02026');
    expect(fr.longDate('2026-12-01')).toBe('1\u00a0décembre\u00a02026');
  });
  it('leaves out the current year', () => {
    const now = new Date(2026, 10, 22);
    expect(fr.shortDate('2026-09-02', now)).toBe('2\u00a0sept.');
    expect(fr.shortDate('2025-09-02', now)).toBe('2\u00a0sept.\u00a02025');
  });
  it('writes hours as each language does', () => {
    const morning = new Date(2026, 10, 22, 9, 5);
    expect(fr.time(morning)).toBe('9\u00a0h\u00a005');
    expect(en.time(new Date(2026, 10, 22, 11, 42))).toBe('11:42');
  });
  it('shows the time today and the day otherwise', () => {
    const now = new Date(2026, 10, 22, 18, 0);
    expect(fr.moment(new Date(2026, 10, 22, 11, 42), now)).toBe('11\u00a0h\u00a042');
    expect(fr.moment(new Date(2026, 10, 20, 11, 42), now)).toBe('20\u00a0nov.');
  });
  it('abbreviates ages and quarters', () => {
    expect(fr.age(23.4)).toBe('23\u00a0j');
    expect(en.age(23)).toBe('23\u00a0d');
    expect(fr.quarter(2027, 1)).toBe('T1\u00a02027');
  });
  it('knows ordinals', () => {
    expect(fr.ordinal(1)).toEqual(['1', 'er']);
    expect(fr.ordinal(8)).toEqual(['8', 'e']);
    expect(en.ordinal(22)).toEqual(['22', 'nd']);
    expect(en.ordinal(11)).toEqual(['11', 'th']);
  });
});

describe('a typed number is read as people write it', () => {
  it.each([
    ['1 200,5', 1200.5],
    ['1\u202f200', 1200],
    ['1,200.50', 1200.5],
    ['1.200,50', 1200.5],
    ['−3', -3],
    ['0,5', 0.5],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text, 'fr')).toBe(value);
  });
  it('reads a lone comma by the language', () => {
    expect(parseNumber('1,200', 'en')).toBe(1200);
    expect(parseNumber('1,200', 'fr')).toBe(1.2);
  });
  it('refuses what is not a number', () => {
    expect(parseNumber('douze', 'fr')).toBeUndefined();
    expect(parseNumber('', 'fr')).toBeUndefined();
    expect(parseNumber('1,2 M', 'fr')).toBeUndefined();
  });
});
