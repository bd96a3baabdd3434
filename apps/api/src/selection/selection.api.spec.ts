import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { portfolioOfCases, selectPortfolio } from '@tamis/scoring';
import { openHighs } from '@tamis/solver/thread';
import type { BuiltOrganisation } from '../platform/testing/build.js';
import { TestApi } from '../platform/testing/test-api.js';
import type { Selection } from './selection.type.js';

const QUERY = `query ($input: SelectionInput!) { selection(input: $input) {
  status value bound gap selected isExplained
  limits { fieldId used allowed }
  leftOut { useCaseId reason fieldIds }
  exclusions { useCaseId reason message loss leaving entering blocking { kind key } }
  limitValues { fieldId from to gain entering leaving }
  blocking { kind key name }
  relaxation { rule { kind key } from to } } }`;

describe('a selection', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  async function field(organisation: BuiltOrganisation, name: string, type = 'number'): Promise<string> {
    const [row] = await api.build.sql<{ id: string }>(
      'INSERT INTO custom_field (organisation_id, name, type) VALUES ($1, $2, $3) RETURNING id',
      [organisation.id, name, type],
    );
    return row!.id;
  }

  async function scored(organisation: BuiltOrganisation, priority: number | null, values: Record<string, unknown>, given = {}) {
    const useCase = await api.build.useCase(organisation, { custom_values: JSON.stringify(values), ...given });
    if (priority !== null) await api.build.score(organisation, useCase, { priority });
    return useCase.id;
  }

  async function ask(organisation: BuiltOrganisation, input: object, role: 'executive' | 'requester' = 'executive'): Promise<Selection> {
    const member = await api.build.member(organisation, { role });
    const answer = await api.graphql<{ selection: Selection }>({ member }, QUERY, { input });
    expect(answer.errors).toBeUndefined();
    return answer.data!.selection;
  }

  async function budgeted() {
    const organisation = await api.build.organisation();
    const cost = await field(organisation, 'Cost', 'money');
    const [a, b, c] = [
      await scored(organisation, 60, { [cost]: 60 }),
      await scored(organisation, 50, { [cost]: 50 }),
      await scored(organisation, 40, { [cost]: 50 }),
    ];
    return { organisation, cost, a, b, c };
  }

  it('is the set worth most together under its limits, with what it uses', async () => {
    const { organisation, cost, b, c } = await budgeted();
    const found = await ask(organisation, { limits: [{ fieldId: cost, ceiling: 100 }] }, 'requester');
    expect(found).toMatchObject({
      status: 'optimal',
      value: 90,
      gap: 0,
      isExplained: true,
      limits: [{ fieldId: cost, used: 100, allowed: 100 }],
    });
    expect([...found.selected].sort()).toEqual([b, c].sort());
  });

  it('says why a case is out, what it would displace, and what a tenth more would bring', async () => {
    const { organisation, cost, a, c } = await budgeted();
    const found = await ask(organisation, { limits: [{ fieldId: cost, ceiling: 100 }] });
    expect(found.exclusions).toMatchObject([{ useCaseId: a, reason: 'worth_less', loss: 30 }]);
    expect(found.exclusions[0]!.leaving).toHaveLength(2);
    expect(found.limitValues).toMatchObject([{ fieldId: cost, from: 100, gain: 20, entering: [a], leaving: [c] }]);
  });

  it('keeps what is mandatory in, what is excluded out, and to the number of cases', async () => {
    const { organisation, a, b, c } = await budgeted();
    expect((await ask(organisation, { limits: [], count: 1, mandatory: [c] })).selected).toEqual([c]);
    expect((await ask(organisation, { limits: [], count: 1, excluded: [a] })).selected).toEqual([b]);
  });

  it('names the rules that leave nothing, and the smallest change that would', async () => {
    const { organisation, cost, a } = await budgeted();
    const found = await ask(organisation, { limits: [{ fieldId: cost, ceiling: 30 }], mandatory: [a] });
    expect(found).toMatchObject({ status: 'infeasible', value: null, selected: [] });
    expect(found.blocking.map(({ kind, key }) => [kind, key])).toEqual([
      ['limit', cost],
      ['mandatory', a],
    ]);
    expect(found.relaxation).toMatchObject([{ rule: { kind: 'limit', key: cost }, from: 30, to: 60 }]);
  });

  it('leaves out what has no score or no figure, and says so: missing is never zero', async () => {
    const { organisation, cost, a, b, c } = await budgeted();
    const [unscored, unknown] = [await scored(organisation, null, { [cost]: 1 }), await scored(organisation, 99, {})];
    await scored(organisation, 98, { [cost]: 1 }, { stage: 'retired' });
    await scored(organisation, 97, { [cost]: 1 }, { status: 'parked' });
    const found = await ask(organisation, { limits: [{ fieldId: cost, ceiling: 1000 }] });
    expect([...found.selected].sort()).toEqual([a, b, c].sort());
    expect(new Set(found.leftOut.map(({ useCaseId, reason }) => `${useCaseId} ${reason}`))).toEqual(
      new Set([`${unscored} score_missing`, `${unknown} figure_missing`]),
    );
  });

  it('is nothing, not an error, where no case can be selected', async () => {
    expect(await ask(await api.build.organisation(), { limits: [], count: 3 })).toMatchObject({
      status: 'nothing',
      selected: [],
      value: null,
    });
  });

  it('needs numbers under its limits', async () => {
    const organisation = await api.build.organisation();
    const member = await api.build.member(organisation, { role: 'executive' });
    const text = await field(organisation, 'Theme', 'text');
    const answer = await api.graphql({ member }, QUERY, { input: { limits: [{ fieldId: text, ceiling: 1 }] } });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]);
    expect(answer.errors![0]!.message).toContain('Theme');
  });

  it('knows no field and no case of another organisation', async () => {
    const [own, other] = [await api.build.organisation(), await budgeted()];
    const member = await api.build.member(own, { role: 'administrator' });
    for (const input of [
      { limits: [{ fieldId: other.cost, ceiling: 1 }] },
      { limits: [], mandatory: [other.a] },
      { limits: [], excluded: [other.a] },
    ])
      expect((await api.graphql({ member }, QUERY, { input })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await api.graphql({}, QUERY, { input: { limits: [] } })).errors).toMatchObject([{ extensions: { code: 'NOT_SIGNED_IN' } }]);
  });

  it('is what the functions of libs/scoring select from the same figures', async () => {
    const organisation = await api.build.organisation();
    const fieldId = await field(organisation, 'Cost');
    const cases = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        const [priority, cost] = [40 + ((at * 37) % 23), 10 + ((at * 53) % 41)];
        return {
          id: await scored(organisation, priority, { [fieldId]: cost }),
          stage: 'poc' as const,
          status: null,
          priority,
          amounts: { [fieldId]: cost },
        };
      }),
    );
    const { model } = portfolioOfCases(cases, { ceilings: { [fieldId]: 200 }, count: undefined, mandatory: [], excluded: [] });
    const { solve, close } = openHighs();
    const expected = await selectPortfolio(model, { solve });
    await close();
    const found = await ask(organisation, { limits: [{ fieldId, ceiling: 200 }], explain: [] });
    expect({ status: found.status, value: found.value }).toEqual({
      status: 'optimal',
      value: expected.status === 'optimal' && expected.value,
    });
  });

  describe('that takes long', () => {
    /** Eighty cases under six limits that touch them all: seconds of proof. */
    async function dense() {
      const organisation = await api.build.organisation();
      const factors = [13, 29, 31, 37, 41, 43];
      const fields = await Promise.all(factors.map((factor) => field(organisation, `Limit ${factor}`)));
      for (let at = 0; at < 80; at += 1) {
        const figures = factors.map((factor, index) => [fields[index], 100 + ((at * at * factor + 17 * at) % 809)]);
        await scored(organisation, 40 + ((at * 7919) % 211) / 10, Object.fromEntries(figures));
      }
      return { organisation, input: { limits: fields.map((fieldId) => ({ fieldId, ceiling: 9_000 })), explain: [] } };
    }

    it('holds nobody up: others are answered before it is', async () => {
      const { organisation, input } = await dense();
      const member = await api.build.member(organisation, { role: 'executive' });
      await api.signIn(member);
      const order: string[] = [];
      const selecting = api
        .graphql<{ selection: Selection }>({ member }, QUERY, { input })
        .then((answer) => (order.push('selection'), answer));
      await untilSolving();
      const health = await api.app.inject({ url: '/health' });
      order.push('health');
      // More at once than there are places for reads: a solve keeps none of them.
      await Promise.all([1, 2, 3].map(() => api.graphql({ member }, '{ organisation { id } }')));
      order.push('reads');
      const answer = await selecting;
      expect(health.statusCode).toBe(200);
      expect(order).toEqual(['health', 'reads', 'selection']);
      expect(answer.data!.selection.selected.length).toBeGreaterThan(0);
    });

    it('is given up when whoever asked hangs up, and the next one is solved', async () => {
      const { organisation, input } = await dense();
      const member = await api.build.member(organisation, { role: 'executive' });
      const cookie = await api.signIn(member);
      const address = await api.app.listen(0, '127.0.0.1').then(() => api.app.getUrl());
      const headers = { 'content-type': 'application/json', 'x-tamis-request': '1', 'x-tamis-organisation': organisation.slug, cookie };
      const hangUp = new AbortController();
      const asked = fetch(`${address}/graphql`, {
        method: 'POST',
        headers,
        signal: hangUp.signal,
        body: JSON.stringify({ query: QUERY, variables: { input } }),
      });
      await untilSolving();
      hangUp.abort();
      await expect(asked).rejects.toThrow();
      const small = await budgeted();
      const next = await ask(small.organisation, { limits: [{ fieldId: small.cost, ceiling: 100 }] });
      // It waited for no more than the step that the solver was in: its ten seconds were not spent in the queue.
      expect(next).toMatchObject({ status: 'optimal', value: 90 });
    });

    /** The case list was read, and the place given to others: what is left is the solver's. */
    const untilSolving = () => new Promise((resolve) => setTimeout(resolve, 300));
  });
});
