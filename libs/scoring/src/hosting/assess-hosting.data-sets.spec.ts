import { describe, expect, it } from '@jest/globals';
import { assessHosting } from './assess-hosting.js';
import { defaultHostingPolicy, type HostingId } from './hosting-policy.js';
import type { HostingRequest } from './hosting-request.js';

const of = (request: HostingRequest, id: HostingId) => assessHosting(request).details.find((option) => option.id === id);

describe('several data sets', () => {
  const open = { level: 'L0' } as const;
  const secret = { level: 'L3' } as const;

  it('the worst decides, wherever it stands', () => {
    for (const dataSets of [
      [open, secret],
      [secret, open],
      [open, secret, open],
    ]) {
      expect(assessHosting({ dataSets }).options).toMatchObject({ H1: 'F', H4: 'F', H6: 'C' });
      expect(of({ dataSets }, 'H4')?.steps[0]?.reason.en).toBe('forbidden for L3 data');
    }
  });

  it('what is forbidden asks for no evidence', () => {
    expect(of({ dataSets: [{ level: 'L2' }, secret] }, 'H3')).toMatchObject({ verdict: 'F', toEvidence: [], commonMeasures: [] });
  });

  it('what is allowed for each asks for what any of them asks', () => {
    const found = of({ dataSets: [open, { level: 'L0', modifiers: ['F-P3'] }, { level: 'L1', modifiers: ['F-R2'] }] }, 'H4');
    expect(found?.verdict).toBe('C');
    expect([...(found?.toEvidence ?? [])].sort()).toEqual(['hds_certificate', 'host_examined']);
    expect(found?.commonMeasures).toEqual(['processor_contract', 'sub_processors', 'no_training']);
  });

  it('one without a level leaves every verdict open', () => {
    const found = assessHosting({ dataSets: [open, {}] });
    expect([found.options, found.details, found.feasible]).toEqual([{}, [], undefined]);
  });

  it('one under export control is enough for the flag', () => {
    const { flags } = assessHosting({ dataSets: [open, { level: 'L1', modifiers: ['F-X1'] }] });
    expect(flags).toHaveLength(1);
    expect(assessHosting({ dataSets: [open] }).flags).toEqual([]);
  });
});

describe('H5 is the better of its two technologies', () => {
  const current = { service: 'S', version: '3.2', endsOn: '2028-12-17' };
  const old = { ...current, version: '3.1' };
  const judge = (H5a: typeof current, H5b: typeof current) =>
    assessHosting({ level: 'L2', modifiers: ['F-R2'], qualifications: { H5a, H5b }, on: '2026-11-22' }).options;

  it('whichever it is', () => {
    expect(judge(current, old)).toMatchObject({ H5a: 'A', H5b: 'C', H5: 'A' });
    expect(judge(old, current)).toMatchObject({ H5a: 'C', H5b: 'A', H5: 'A' });
    expect(judge(old, old)).toMatchObject({ H5a: 'C', H5b: 'C', H5: 'C' });
  });

  it('an organisation that knows one of them only has no H5', () => {
    for (const left of ['H5a', 'H5b']) {
      const options = defaultHostingPolicy.options.filter(({ id }) => id !== left);
      expect(assessHosting({ level: 'L2' }, { ...defaultHostingPolicy, options }).options).not.toHaveProperty('H5');
    }
  });
});

describe('what a verdict is told with', () => {
  it('names the rule of each step and the level, in both languages', () => {
    const found = of({ level: 'L2', modifiers: ['F-O1'] }, 'H3');
    expect(found?.steps.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['matrix', 'C'],
      ['F-O1', 'A'],
    ]);
    expect(found?.steps[0]?.reason.fr).toMatch(/ pour des données L2$/);
    const { reasons } = assessHosting({ level: 'L1', sourcing: 'self_host' });
    expect(reasons[0]?.fr).toMatch(/^H4\u00a0: .+ pour des données L1$/);
  });

  it('what is evidenced settles a condition by F-C1, and is not asked for again', () => {
    const evidenced = { H3: ['processor_contract', 'no_training', 'region_lock', 'log_retention', 'exit_plan'] } as const;
    const found = of({ level: 'L2', evidenced }, 'H3');
    expect(found).toMatchObject({ verdict: 'A', toEvidence: [], commonMeasures: ['sub_processors'] });
    expect(found?.steps.at(-1)).toMatchObject({ rule: 'F-C1', verdict: 'A' });
  });

  it('a forbidden option stays so, whatever is evidenced', () => {
    expect(of({ level: 'L3', evidenced: { H3: ['exit_plan'] } }, 'H3')).toMatchObject({ verdict: 'F', toEvidence: [] });
  });

  it('places are listed in a sentence', () => {
    const request = { level: 'L1', modifiers: ['F-R1'], allowedCountries: ['FRA', 'DEU'], countries: { H4: ['USA', 'CHN'] } } as const;
    const [, step] = of(request, 'H4')?.steps ?? [];
    expect(step?.reason.en).toBe('Allowed countries: USA, CHN is not one of FRA, DEU');
    expect(step?.reason.fr).toBe('Pays autorisés\u00a0: USA, CHN n’est pas parmi FRA, DEU');
  });

  it('a place nobody named, or a list nobody gave, is to be confirmed', () => {
    const asked = (changes: HostingRequest) => of({ level: 'L1', modifiers: ['F-R1'], ...changes }, 'H4')?.toEvidence;
    expect(asked({ allowedCountries: ['FRA'] })).toEqual(['country_confirmed']);
    expect(asked({ allowedCountries: ['FRA'], countries: { H4: [] } })).toEqual(['country_confirmed']);
    expect(asked({ countries: { H4: ['FRA'] } })).toEqual(['country_confirmed']);
    expect(asked({ allowedCountries: ['FRA'], countries: { H4: ['FRA'] } })).toEqual([]);
  });

  it('a lapsed qualification asks for a current one; its last day still counts', () => {
    const on = (day: string | undefined) =>
      of(
        {
          level: 'L2',
          modifiers: ['F-R2'],
          qualifications: { H5a: { service: 'S', version: '3.2', endsOn: '2026-11-22' } },
          ...(day !== undefined && { on: day }),
        },
        'H5a',
      );
    expect(on('2026-11-23')).toMatchObject({ verdict: 'C', toEvidence: ['qualification_current'] });
    expect([on('2026-11-22')?.verdict, on(undefined)?.verdict]).toEqual(['A', 'A']);
  });
});

describe('personal data at a low level', () => {
  it.each(['F-P1', 'F-P2', 'F-P3'] as const)(
    '%s brings the measures of a processor, and not to a consumer tool nor to one’s own machines',
    (modifier) => {
      const measures = (id: HostingId) => of({ level: 'L0', modifiers: [modifier] }, id)?.commonMeasures;
      expect(measures('H4')).toEqual(['processor_contract', 'sub_processors', 'no_training']);
      expect([measures('H6'), measures('H7'), measures('H1')]).toEqual([[], [], []]);
    },
  );

  it('without any, a consumer tool at L0 asks for its own measures alone', () => {
    expect(of({ level: 'L0' }, 'H1')).toMatchObject({ verdict: 'C', commonMeasures: [] });
    expect(of({ level: 'L0' }, 'H4')?.commonMeasures).toEqual([]);
  });

  it('F-P2 reads L0 and L1 as L2, and L3 as L3', () => {
    const judge = (level: 'L0' | 'L1' | 'L2' | 'L3') => assessHosting({ level, modifiers: ['F-P2'] }).options.H3;
    expect([judge('L0'), judge('L1'), judge('L2'), judge('L3')]).toEqual(['C', 'C', 'C', 'F']);
  });
});

describe('what is considered', () => {
  it('is every option without a sourcing, none for a reuse nobody placed', () => {
    expect(assessHosting({ level: 'L1' }).considered).toEqual(defaultHostingPolicy.options.map(({ id }) => id));
    const reuse = assessHosting({ level: 'L1', sourcing: 'reuse' });
    expect([reuse.considered, reuse.feasible, reuse.conditional, reuse.reasons]).toEqual([[], undefined, undefined, []]);
    expect(assessHosting({ level: 'L1', sourcing: 'none' })).toMatchObject({ considered: [], feasible: true, conditional: false });
  });
});
