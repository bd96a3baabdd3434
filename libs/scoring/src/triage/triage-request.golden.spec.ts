import { describe, expect, it } from '@jest/globals';
import { goldenTriage } from '../testing/golden-triage.js';
import { triageRequest } from './triage-request.js';

describe('the 28 worked cases (domain B.8, triage.json)', () => {
  it.each(goldenTriage.cases.map((golden) => [`${golden.id} ${golden.name}`, golden] as const))('%s', (_, golden) => {
    const result = triageRequest({ answers: golden.answers });
    const { engine } = golden;
    expect({ approach: result.approach, sourcing: result.sourcing, carrier: result.carrier }).toEqual(golden.expected);
    expect(result.confidence).toBe(engine.confidence);
    expect(result.scores).toEqual(engine.scores);
    expect(result.sourcingScores).toEqual(engine.sourcing_scores);
    expect([result.alternative ?? null, result.sourcingAlternative ?? null]).toEqual([engine.alternative, engine.sourcing_alt]);
    expect(result.margin ?? 0).toBe(engine.margin);
    expect(result.carrierRule.id).toBe(engine.carrier_rule);
    expect(result.vetoes.map(({ id }) => id)).toEqual(engine.vetoes);
    expect(result.contradictions.map(({ id }) => id)).toEqual(engine.contradictions);
    const fired = new Set(result.explanation.approaches.flatMap(({ lines }) => lines.map(({ id }) => id)));
    expect([...fired].sort()).toEqual([...engine.rules].sort());
  });
});
