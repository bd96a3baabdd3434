import { describe, expect, it } from '@jest/globals';
import { ask, readGolden, type Answer } from './testing/ask.js';

function near(actual: number | undefined, expected: number, share = 1e-9): void {
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(Math.abs(expected) * share);
}

describe('triage: the 28 worked cases (triage.json, domain B.8)', () => {
  const { cases } = readGolden('triage');

  it.each<[string, Answer]>(cases.map((golden: Answer) => [golden.id, golden]))('%s', async (_, { answers, expected, engine }) => {
    const [found] = await ask('triage', { answers });
    expect(found).toMatchObject(expected);
    expect(found).toMatchObject({
      confidence: engine.confidence,
      scores: engine.scores,
      sourcingScores: engine.sourcing_scores,
      alternative: engine.alternative,
      vetoes: engine.vetoes,
      contradictions: engine.contradictions,
    });
  });
});

describe('ai-act: the 18 worked cases (aiact_cases.json, domain G.3)', () => {
  it.each<[string, Answer]>(readGolden('ai-act').map((golden: Answer) => [golden.name, golden]))(
    '%s',
    async (name, { answers, ...expected }) => {
      const [found] = await ask('ai-act', { name, answers });
      expect(found).toMatchObject({ provisional: false, ...expected });
    },
  );
});

describe('score: the six worked cases (golden_scoring.json, domain C)', () => {
  it.each<[string, Answer]>(readGolden('scoring').cases.map((golden: Answer) => [golden.name, golden]))(
    '%s',
    async (_, { scores, expected }) => {
      const [found] = await ask('score', { scores, missing: 'renormalise' });
      for (const axis of ['V', 'F', 'R', 'S']) near(found.axes[axis], expected.axes[axis]);
      near(found.priority, expected.priority);
      near(found.product, expected.product);
      expect([found.quadrant, found.redFlags]).toEqual([expected.quadrant, expected.redFlags]);
    },
  );

  it('correction C, red flag: a waiver sent with the scores is named as ignored, and changes nothing', async () => {
    const { scores } = readGolden('scoring').cases[0];
    const [flagged, waived] = await ask('score', { scores: { ...scores, R6: 5 } }, { scores: { ...scores, R6: 5 }, waivers: ['R6'] });
    expect(waived).toEqual({ ...flagged, ignored: ['waivers'] });
    expect(waived).toMatchObject({ redFlags: ['R6'], quadrant: 'strategic_bet' });
  });

  it('GX6: consensus of {3,4,4}, {2,4}, {1,3,5}, {0,5} (Tastle and Wierman 2007)', async () => {
    const given = [[3, 4, 4], [2, 4], [1, 3, 5], [0, 5]]; // prettier-ignore
    const found = await ask(
      'score',
      ...given.map((scores) => ({ assessments: scores.map((score, index) => ({ assessor: `P${index}`, criterion: 'F1', score })) })),
    );
    [0.8648, 0.6781, 0.5087, 0].forEach((expected, index) => expect(found[index]?.consensus.F1).toBeCloseTo(expected, 4));
  });
});

describe('footprint: S1 to S8 (golden_sobriety.json, domain D.8, corrected water)', () => {
  const { sobriety } = readGolden('sobriety');
  const lineOf = (id: string) => {
    const { V, tin, tout, active, total, pue, wue, zone } = sobriety[id].inputs;
    const model = { activeParameters: active, totalParameters: total };
    return { requestsPerYear: V, inputTokens: tin, outputTokens: tout, ...model, pue, wue, zone };
  };
  const isImpact = (found: Answer, golden: Answer) => {
    near(found.energyKwh, golden.e);
    near(found.carbonKg, golden.gwp);
    near(found.waterL, golden.water);
  };

  it.each(Object.keys(sobriety).filter((id) => 'inputs' in sobriety[id]))('%s, with and without the reading of the prompt', async (id) => {
    const [found, bare] = await ask('footprint', { ...lineOf(id), prefill: true }, { ...lineOf(id), prefill: false });
    isImpact(found.perRequest, sobriety[id].per_request);
    isImpact(found.perYear, sobriety[id].year);
    isImpact(bare.perYear, sobriety[id].year_no_prefill);
    expect(found.low.carbonKg).toBeLessThan(found.perYear.carbonKg);
    expect(found.high.carbonKg).toBeGreaterThan(found.perYear.carbonKg);
  });

  it('S1: the EcoLogits vector, with a mix of its own; water counts the PUE once', async () => {
    const model = { outputTokens: 200, activeParameters: 7.3, totalParameters: 7.3, pue: 1.26, wue: 0.37 };
    const mix = { carbonKgPerKwh: 0.590478, waterLPerKwh: 5.04 };
    const [found] = await ask('footprint', { requestsPerYear: 1, ...model, mix, prefill: false, measuredLatencyS: 5 });
    isImpact(found.perRequest, sobriety.S1.per_request);
  });

  it.each([
    ['S5d', 'S5m', 1],
    ['S6d2', 'S6a', 2],
    ['S6d1', 'S6a', 1],
  ])('%s: machines of its own', async (id, of, replicas) => {
    const [{ allocated }] = await ask('footprint', { ...lineOf(of), replicas });
    isImpact(allocated, sobriety[id]);
    near(allocated.load, sobriety[id].u);
  });
});

describe('robustness', () => {
  it('GX9: two criteria, no preference: A and B first in 0.4, C in 0.2', async () => {
    const cases = [
      { id: 'A', scores: { V5: 5, F1: 0 } },
      { id: 'B', scores: { V5: 0, F1: 5 } },
      { id: 'C', scores: { V5: 3, F1: 3 } },
    ];
    const weights = { axes: { V: 1, F: 1, R: 0, S: 0 } };
    const [found] = await ask('robustness', { cases, draws: 40_000, seed: 7, sigma: 0, draw: 'uniform', weights });
    const expected = [[0.4, 0.1, 0.5], [0.4, 0.1, 0.5], [0.2, 0.8, 0]]; // prettier-ignore
    expected.forEach((shares, row) =>
      shares.forEach((share, rank) => expect(Math.abs(found.cases[row].acceptability[rank] - share)).toBeLessThan(0.02)),
    );
    expect(found.cases[2].expectedRank).toBeCloseTo(1.8, 1);
  });

  it('the worked portfolio: U4 first in 0.757, U1 in 0.234 (domain C.10, kappa 50, sigma 0.6)', async () => {
    const cases = readGolden('scoring').cases.map(({ name, scores }: Answer) => ({ id: name.slice(0, 2), scores }));
    const [found] = await ask('robustness', { cases, draws: 20_000, seed: 1, kappa: 50, sigma: 0.6 });
    const first = Object.fromEntries(found.cases.map(({ id, acceptability }: Answer) => [id, acceptability[0]]));
    expect(Math.abs(first.U4 - 0.757)).toBeLessThan(0.02);
    expect(Math.abs(first.U1 - 0.234)).toBeLessThan(0.02);
  });
});

describe('hosting: the matrix (hosting.json, domain F.1)', () => {
  it.each(['L0', 'L1', 'L2', 'L3'])('%s', async (level) => {
    const [{ options }] = await ask('hosting', { level });
    for (const option of readGolden('hosting')) expect([option.id, options[option.id]]).toEqual([option.id, option[level]]);
    expect(Object.keys(options)).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H5a', 'H5b', 'H6', 'H7']);
  });

  it('L2 with personal data, bought through an API: H3 under conditions, H4 and H5 allowed', async () => {
    const [found] = await ask('hosting', { level: 'L2', modifiers: ['F-P1'], sourcing: 'make_api' });
    expect(found.options).toMatchObject({ H1: 'F', H2: 'F', H3: 'C', H4: 'A', H5: 'A' });
    expect(found.feasible).toBe(true);
    expect(found.reasons[0].en).toContain('H2');
  });
});

describe('select', () => {
  const { projects, defaults, base, toggles } = readGolden('portfolio');
  const pf1 = {
    candidates: projects.map(({ id, priority, bu: _, ...usage }: Answer) => ({ id, value: priority, usage })),
    limits: {
      ...{ cost_y1: defaults.B1, cost_y2: defaults.B2, kgco2e: defaults.CO2, risk: defaults.RISK },
      ...{ ds_q1: defaults.DS[0], ds_q2: defaults.DS[1], swe_q1: defaults.SW[0], swe_q2: defaults.SW[1] },
    },
    mandatory: defaults.must,
    excluded: [],
    exclusive: defaults.excl,
    requires: defaults.dep,
    minShares: [{ measure: 'cost_y1 + cost_y2', group: ['C', 'D', 'H'], share: defaults.share[1] }],
  };

  it('PF1, all rules and without the mandatory one (golden_portfolio.json, domain I.4)', async () => {
    const group = projects.filter(({ bu }: Answer) => bu === defaults.share[0]).map(({ id }: Answer) => id);
    const model = { ...pf1, minShares: [{ ...pf1.minShares[0], group }] };
    const [all, free] = await ask('select', model, { ...model, mandatory: [] });
    expect([all.status, all.value, all.selected]).toEqual(['optimal', base[0], base[1][0]]);
    expect([free.value, free.selected]).toEqual([toggles.no_mandatory[0], toggles.no_mandatory[1][0]]);
  });

  it('rules that clash are infeasible, and named', async () => {
    const [found] = await ask('select', { ...pf1, excluded: ['H'] });
    expect(found).toMatchObject({ status: 'infeasible', value: null, selected: [], blocking: ['mandatory.H', 'excluded.H'] });
  });

  it('with explain, says why another one is out and what more of each limit would bring', async () => {
    const candidates = [
      { id: 'A', value: 50, usage: { budget: 80 } },
      { id: 'B', value: 74, usage: { budget: 160 } },
    ];
    const [found] = await ask('select', { candidates, limits: { budget: 220 }, explain: true });
    expect(found.exclusions).toMatchObject([{ id: 'A', reason: 'worth_less', loss: 24, leaving: ['B'] }]);
    expect(found.limitValues).toMatchObject([{ limit: 'budget', gain: 50, entering: ['A'] }]);
  });
});

describe('kpi and rate (domain H)', () => {
  it('baseline 40, target 20, actual 25 is three quarters of the way, and a missing figure is not zero', async () => {
    const [found, missing, flat] = await ask(
      'kpi',
      { baseline: 40, target: 20, actual: 25 },
      { baseline: 40, target: 20 },
      { baseline: 2, target: 2, actual: 2 },
    );
    expect(found.attainment).toBe(0.75);
    expect(missing).toMatchObject({ attainment: null, missing: ['actual'] });
    expect(flat.attainment).toBeNull();
  });

  it('the upper Wilson bound is tested, at 1.959964, and an empty sample fails', async () => {
    const lines = [{ errors: 4, n: 200 }, { errors: 0, n: 189 }, { errors: 0, n: 188 }, { errors: 0, n: 0 }]; // prettier-ignore
    const found = await ask('rate', ...lines.map((line) => ({ ...line, threshold: 0.02 })));
    expect(found.map(({ passes }) => passes)).toEqual([false, true, false, false]);
    expect(found[0].point).toBe(0.02);
    expect(found[0].upper).toBeCloseTo(0.0502871, 6);
    expect(found[3]).toMatchObject({ point: null, upper: null });
  });
});
