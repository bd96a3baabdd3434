import { describe, expect, it } from '@jest/globals';
import { moneyUnitOf, parseMoney, withoutMultiplier } from './parse-money.js';
import { decimalMarkOf, parseNumber } from './parse-number.js';

const bare = { currency: null, multiplier: 1 };

describe('parseNumber', () => {
  it.each([
    ['1 234,5', ',', 1234.5],
    ['1\u202f234,5', ',', 1234.5],
    ['1.234,5', ',', 1234.5],
    ['1,234.5', '.', 1234.5],
    ["1'234.50", '.', 1234.5],
    ['-12', '.', -12],
    ['(1,200)', '.', -1200],
    ['0,125', ',', 0.125],
  ] as const)('reads %s with the decimal mark %s as %d', (text, decimal, expected) => {
    expect(parseNumber(text, decimal)).toBe(expected);
  });

  it.each(['007', '12 34', '1-100', 'N/A', '12345678901234567890', '1.2.3', ''])('does not take %s for a number', (text) => {
    expect(parseNumber(text, '.')).toBeUndefined();
  });

  it('finds the decimal mark in the values that leave no doubt', () => {
    expect(decimalMarkOf(['1,234', '0,5'], '.')).toBe(',');
    expect(decimalMarkOf(['1,234', '12.75'], ',')).toBe('.');
    expect(decimalMarkOf(['1,234', '2,500'], ',')).toBe(',');
    expect(decimalMarkOf(['1,234,567'], ',')).toBe('.');
  });
});

describe('parseMoney', () => {
  it.each([
    ['1,2 M€', ',', 1_200_000, 'EUR'],
    ['640 k€', ',', 640_000, 'EUR'],
    ['1 234,50 €', ',', 1234.5, 'EUR'],
    ['12 000 EUR', ',', 12_000, 'EUR'],
    ['2 Md€', ',', 2e9, 'EUR'],
    ['$1.2M', '.', 1_200_000, 'USD'],
    ['US$ 3,500', '.', 3500, 'USD'],
    ['CHF 900', '.', 900, 'CHF'],
  ] as const)('reads %s', (text, decimal, amount, currency) => {
    expect(parseMoney(text, decimal, bare)).toMatchObject({ amount, currency });
  });

  it('reads a bare number in the unit of its heading, and a number with its own unit in that one', () => {
    const unit = moneyUnitOf('Gain annuel k€');
    expect(parseMoney('640', ',', unit)?.amount).toBe(640_000);
    expect(parseMoney('1,2 M€', ',', unit)?.amount).toBe(1_200_000);
  });

  it('does not take a daily rate or a sum for an amount', () => {
    expect(parseMoney('750 €/jour + 600 €/jour', ',', bare)).toBeUndefined();
    expect(parseMoney('n.c.', ',', bare)).toBeUndefined();
  });

  it('takes the multiplier out of the name under which euros are stored', () => {
    expect(withoutMultiplier('Gain annuel k€')).toBe('Gain annuel €');
    expect(withoutMultiplier('Budget (M EUR)')).toBe('Budget (EUR)');
    expect(withoutMultiplier('Marks €')).toBe('Marks €');
  });
});
