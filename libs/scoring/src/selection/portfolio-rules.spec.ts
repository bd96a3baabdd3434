import { describe, expect, it } from '@jest/globals';
import { pf1 } from '../testing/golden-portfolio.js';
import { withoutRules } from './change-rules.js';
import { layOutProgram } from './lay-out-program.js';
import { findBrokenRules, measurePortfolio } from './measure-portfolio.js';
import type { PortfolioModel } from './portfolio-model.js';
import { listRules } from './portfolio-rules.js';
import { writeProgram } from './write-program.js';

describe('the rules of PF1', () => {
  it('are named by their place, limits first', () => {
    expect(listRules(pf1).map(({ path }) => path)).toEqual([
      ...['cost_y1', 'cost_y2', 'ds_q1', 'ds_q2', 'kgco2e', 'risk', 'swe_q1', 'swe_q2'].map((limit) => `limits.${limit}`),
      'mandatory.H',
      'minShares.0',
      'requires.0',
      'exclusive.0',
    ]);
  });

  it.each([
    [['E', 'H'], []],
    [['A'], ['mandatory.H', 'minShares.0']],
    [
      ['A', 'G', 'H'],
      ['limits.risk', 'minShares.0', 'exclusive.0'],
    ],
    [['C', 'H'], ['requires.0']],
    [['C', 'D', 'H'], ['limits.kgco2e']],
    [[], ['mandatory.H']],
  ])('of which %j breaks %j', (chosen, broken) => {
    expect(findBrokenRules(pf1, chosen).map(({ path }) => path)).toEqual(broken);
  });

  it('can be taken away one by one', () => {
    for (const rule of listRules(pf1)) {
      const paths = listRules(withoutRules(pf1, [rule])).length;
      expect(paths).toBe(listRules(pf1).length - 1);
    }
    expect(withoutRules({ candidates: pf1.candidates, limits: {} }, listRules(pf1))).toMatchObject({
      limits: {},
      mandatory: [],
      counts: [],
    });
  });
});

describe('counts', () => {
  const model: PortfolioModel = {
    candidates: ['A', 'B', 'C'].map((id) => ({ id, value: 1, usage: {} })),
    limits: {},
    counts: [
      { min: 1, max: 2 },
      { group: ['A', 'B'], max: 1 },
      { group: ['C'], min: 1 },
    ],
    excluded: ['B'],
  };

  it.each([
    [['C'], []],
    [['A', 'C'], []],
    [[], ['counts.0', 'counts.2']],
    [
      ['A', 'B', 'C'],
      ['counts.0', 'counts.1', 'excluded.B'],
    ],
    [['A'], ['counts.2']],
  ])('selecting %j breaks %j', (chosen, broken) => {
    expect(findBrokenRules(model, chosen).map(({ path }) => path)).toEqual(broken);
  });

  it('measure only the candidates there are, in their order', () => {
    expect(measurePortfolio(model, ['C', 'A', 'Z'])).toEqual({ value: 2, selected: ['A', 'C'], limits: [] });
  });
});

describe('the program in text', () => {
  it('has one line per rule and generated names, whole numbers where decimals allow it', () => {
    const model: PortfolioModel = {
      candidates: [
        { id: 'B', value: 2, usage: { team: 1.5, none: 0 } },
        { id: 'A', value: -0.5, usage: { team: 0.5, none: 0 } },
      ],
      limits: { team: 4, none: 3 },
      requires: [['B', 'A']],
      synergies: [{ candidates: ['A', 'B'], value: 3 }],
    };
    expect(writeProgram(layOutProgram(model))).toEqual({
      objectiveScale: 10,
      lp: [
        'Maximize',
        ' value: - 5 x0 + 20 x1 + 30 x2',
        'Subject To',
        ' r1: + 5 x0 + 15 x1 <= 40',
        ' r2: + 1 x1 - 1 x0 <= 0',
        ' r3: + 1 x2 - 1 x0 <= 0',
        ' r4: + 1 x2 - 1 x1 <= 0',
        'Bounds',
        ' 0 <= x0 <= 1',
        ' 0 <= x1 <= 1',
        ' 0 <= x2 <= 1',
        'General',
        ' x0',
        ' x1',
        'End',
        '',
      ].join('\n'),
    });
  });

  it('multiplies other figures by a power of two, and breaks long lines', () => {
    const thirds = Array.from({ length: 10 }, (_, at) => ({ id: `c${at}`, value: 1 / 3, usage: { carbon: 1e-9 / 3 } }));
    const { lp, objectiveScale } = writeProgram(layOutProgram({ candidates: thirds, limits: { carbon: 1e-9 } }));
    expect(objectiveScale).toBe(2 ** 12);
    expect(lp).toContain(`<= ${1e-9 * 2 ** 40}\n`);
    expect(Math.max(...lp.split('\n').map((line) => line.length))).toBeLessThan(250);
  });
});
