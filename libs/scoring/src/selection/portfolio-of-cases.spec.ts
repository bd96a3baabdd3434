import { describe, expect, it } from '@jest/globals';
import { checkPortfolio } from './check-portfolio.js';
import { portfolioOfCases, type SelectableCase, type SelectionChoice } from './portfolio-of-cases.js';

const one = (id: string, given: Partial<SelectableCase> = {}): SelectableCase => ({
  id,
  stage: 'poc',
  status: null,
  priority: 60,
  amounts: {},
  ...given,
});
const choice: SelectionChoice = { ceilings: { budget: 100 }, count: undefined, mandatory: [], excluded: [] };

describe('portfolioOfCases(cases, choice)', () => {
  it('makes a candidate of each case that is open, scored and known under every limit, worth its priority', () => {
    const { model, leftOut } = portfolioOfCases(
      [one('A', { amounts: { budget: 40, unused: 3 } }), one('B', { amounts: { budget: 0 } })],
      choice,
    );
    expect(model.candidates).toEqual([
      { id: 'A', value: 60, usage: { budget: 40 } },
      { id: 'B', value: 60, usage: { budget: 0 } },
    ]);
    expect(leftOut).toEqual([]);
    expect(checkPortfolio(model)).toEqual([]);
  });

  it('leaves out what is not scored, and what lacks a figure: missing is never zero', () => {
    const cases = [one('A', { priority: undefined, amounts: { budget: 1 } }), one('B'), one('C', { amounts: { budget: -1 } })];
    expect(portfolioOfCases(cases, choice)).toMatchObject({
      model: { candidates: [] },
      leftOut: [
        { id: 'A', reason: 'score_missing', limits: [] },
        { id: 'B', reason: 'figure_missing', limits: ['budget'] },
        { id: 'C', reason: 'figure_invalid', limits: ['budget'] },
      ],
    });
  });

  it('takes a score of zero for a score', () => {
    expect(portfolioOfCases([one('A', { priority: 0 })], { ...choice, ceilings: {} }).model.candidates).toEqual([
      { id: 'A', value: 0, usage: {} },
    ]);
  });

  it('says nothing of what is not open, unless it was wanted', () => {
    const cases = [one('A', { status: 'parked' }), one('B', { stage: 'retired' })];
    expect(portfolioOfCases(cases, { ...choice, mandatory: ['B'] }).leftOut).toEqual([{ id: 'B', reason: 'aside', limits: [] }]);
  });

  it('keeps what is wanted and excluded to candidates, and bounds their number when asked', () => {
    const cases = [one('A', { amounts: { budget: 1 } }), one('B'), one('C', { amounts: { budget: 2 } })];
    const { model } = portfolioOfCases(cases, { ...choice, count: 1, mandatory: ['A', 'B'], excluded: ['C', 'B'] });
    expect(model).toMatchObject({ mandatory: ['A'], excluded: ['C'], counts: [{ max: 1 }] });
    expect(portfolioOfCases(cases, choice).model.counts).toEqual([]);
  });
});
