import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dataLevels } from '../vocabulary/data-levels.js';
import { assessHosting } from './assess-hosting.js';
import { defaultHostingPolicy, hostingIds } from './hosting-policy.js';
import { modifierIds, type HostingRequest } from './hosting-request.js';

type GoldenOption = { readonly id: string; readonly L0: string; readonly L1: string; readonly L2: string; readonly L3: string };
const golden = JSON.parse(readFileSync(new URL('../testing/golden-hosting.json', import.meta.url), 'utf8')) as readonly GoldenOption[];

/** The verdicts in the order H1, H2, H3, H4, H5a, H5b, H6, H7. */
const verdicts = (request: HostingRequest) => {
  const { options } = assessHosting(request);
  return hostingIds.map((id) => options[id] ?? '-').join('');
};
const detail = (request: HostingRequest, id: string) => {
  const found = assessHosting(request).details.find((option) => option.id === id);
  if (!found) throw new Error(`no option ${id}`);
  return found;
};

describe('the matrix (domain F.2, hosting.json)', () => {
  const cells = golden.flatMap((option) => dataLevels.map(({ id: level }) => [option.id, level, option[level]] as const));

  it.each(cells)('%s at %s is %s', (id, level, verdict) => {
    const { options } = assessHosting({ level });
    const named = id === 'H5' ? [options.H5, options.H5a, options.H5b] : [options[id as 'H1']];
    for (const one of named) expect(one).toBe(verdict);
  });

  it('without a level nothing is said, least of all that it is allowed', () => {
    const result = assessHosting({ sourcing: 'make_api' });
    expect([result.options, result.feasible, result.conditional, result.details]).toEqual([{}, undefined, undefined, []]);
    expect(result.reasons[0]?.en).toContain('level is missing');
    expect(assessHosting({ dataSets: [{ level: 'L0' }, {}] }).feasible).toBeUndefined();
  });
});

describe('the modifiers', () => {
  it('F-O1 lifts a condition, never opens a consumer tool, never applies to L3, never lowers the level', () => {
    expect(verdicts({ level: 'L0', modifiers: ['F-O1'] })).toBe('CAAAAAAA');
    expect(verdicts({ level: 'L1', modifiers: ['F-O1'] })).toBe('FAAAAAAA');
    expect(verdicts({ level: 'L2', modifiers: ['F-O1'] })).toBe('FFAAAAAA');
    expect(verdicts({ level: 'L3', modifiers: ['F-O1'] })).toBe('FFFFCCCC');
  });

  it('F-P1 forbids a consumer tool and puts a condition wherever a third country may reach the data, H3 too', () => {
    expect(verdicts({ level: 'L0', modifiers: ['F-P1'] })).toBe('FCCAAAAA');
    expect(detail({ level: 'L1', modifiers: ['F-P1'] }, 'H3').toEvidence).toEqual(['transfer_basis']);
    expect(verdicts({ level: 'L1', modifiers: ['F-P1'], thirdCountryAccess: { H3: false, H4: true, H2: false } })).toBe('FCACAAAA');
  });

  it('F-P1 comes after F-O1: an overlay does not replace a transfer assessment', () => {
    expect(verdicts({ level: 'L2', modifiers: ['F-P1', 'F-O1'] })).toBe('FFCAAAAA');
  });

  it('F-P2 reads the data as confidential at least and refuses what is outside Europe, by choice', () => {
    expect(verdicts({ level: 'L0', modifiers: ['F-P2'] })).toBe('FFCAAAAA');
    expect(verdicts({ level: 'L3', modifiers: ['F-P2'] })).toBe('FFFFCCCC');
    expect(detail({ level: 'L1', modifiers: ['F-P2'] }, 'H2').steps.at(-1)?.reason.en).toContain('by choice and not by law');
    expect(verdicts({ level: 'L1', modifiers: ['F-P2', 'F-O1'] })).toBe('FFAAAAAA');
  });

  it('F-P3 asks processors for an HDS certificate, not one’s own hosting, and refuses storage outside the EEA', () => {
    expect(verdicts({ level: 'L0', modifiers: ['F-P3'] })).toBe('FFCCCCAA');
    expect(verdicts({ level: 'L2', modifiers: ['F-P3'], evidenced: { H4: ['hds_certificate'] } })).toBe('FFCACCAA');
  });

  it('F-R1 forbids what is outside the allowed countries, and asks where the place is not known', () => {
    const countries = { H4: ['FR'], H6: ['MA'], H7: ['MA', 'FR'] };
    expect(verdicts({ level: 'L1', modifiers: ['F-R1'], allowedCountries: ['MA'], countries })).toBe('FCCFCCAF');
    expect(verdicts({ level: 'L1', modifiers: ['F-R1'] })).toBe('FCCCCCCC');
    expect(detail({ level: 'L1', modifiers: ['F-R1'], allowedCountries: ['MA'], countries }, 'H7').steps.at(-1)?.reason.en).toContain('FR');
  });

  it('F-R2 forbids H2 and H3, has H4 examined, and leaves an audited immunity as it is', () => {
    expect(verdicts({ level: 'L1', modifiers: ['F-R2'] })).toBe('FFFCAAAA');
    expect(detail({ level: 'L1', modifiers: ['F-R2'] }, 'H4').toEvidence).toEqual(['host_examined']);
  });

  it('F-R2 does not trust a qualification of another version or past its end', () => {
    const qualification = { service: 'cloud', version: '3.2', endsOn: '2028-12-17' };
    const at = (changes: object, on?: string) =>
      verdicts({ level: 'L1', modifiers: ['F-R2'], qualifications: { H5b: { ...qualification, ...changes } }, on });
    expect(at({})).toBe('FFFCAAAA');
    expect(at({}, '2028-12-17')).toBe('FFFCAAAA');
    expect(at({}, '2028-12-18')).toBe('FFFCACAA');
    expect(at({ version: '3.1' })).toBe('FFFCACAA');
  });

  it('F-X1 is a flag with conditions: who may reach the data, and from where', () => {
    const request: HostingRequest = { level: 'L1', modifiers: ['F-X1'] };
    expect(verdicts(request)).toBe('FCCCCCCC');
    expect(verdicts({ ...request, level: 'L0' })).toBe('FCCCCCCC');
    expect(assessHosting(request).flags).toHaveLength(1);
    expect(detail(request, 'H6').toEvidence).toEqual(['named_persons', 'cleared_staff']);
    expect(verdicts({ ...request, evidenced: { H6: ['named_persons', 'cleared_staff'] } })).toBe('FCCCCCAC');
  });

  it('F-T1 is a condition until lineage is due, then forbids what has none', () => {
    expect(verdicts({ level: 'L1', modifiers: ['F-T1'] })).toBe('FCCCCCCC');
    expect(verdicts({ level: 'L1', modifiers: ['F-T1'], lineageDue: true, evidenced: { H4: ['lineage'] } })).toBe('FFFAFFFF');
  });

  it('F-C1 turns a conditional cell into an allowed one when every measure of that cell is evidenced', () => {
    const contract = ['processor_contract', 'no_training', 'region_lock', 'log_retention', 'exit_plan'] as const;
    expect(detail({ level: 'L2' }, 'H3').toEvidence).toEqual([...contract]);
    expect(verdicts({ level: 'L2', evidenced: { H3: contract } })).toBe('FFAAAAAA');
    expect(verdicts({ level: 'L2', evidenced: { H3: contract.slice(1) } })).toBe('FFCAAAAA');
    expect(verdicts({ level: 'L3', evidenced: { H7: ['accreditation'] } })).toBe('FFFFCCCA');
    expect(detail({ level: 'L0' }, 'H1').toEvidence).toEqual(['public_data_only', 'no_account_data', 'no_personal_data']);
  });

  it('F-C1 among the modifiers says that the measures of the matrix are evidenced, not those of another modifier', () => {
    expect(verdicts({ level: 'L2', modifiers: ['F-C1'] })).toBe('FFAAAAAA');
    expect(verdicts({ level: 'L2', modifiers: ['F-C1', 'F-P1'] })).toBe('FFCAAAAA');
    expect(detail({ level: 'L2', modifiers: ['F-C1', 'F-P1'] }, 'H3').toEvidence).toEqual(['transfer_basis']);
  });

  it('a body of the State is flagged, and no verdict follows', () => {
    expect(assessHosting({ level: 'L1', stateBody: true }).flags).toHaveLength(1);
    expect(verdicts({ level: 'L1', stateBody: true })).toBe(verdicts({ level: 'L1' }));
  });
});

describe('common measures', () => {
  it('come with every allowed processor at L2 or with personal data, and not with one’s own hosting', () => {
    const asked = ['processor_contract', 'sub_processors', 'no_training'];
    expect(detail({ level: 'L2' }, 'H4')).toMatchObject({ verdict: 'A', commonMeasures: asked });
    expect(detail({ level: 'L1', modifiers: ['F-P1'] }, 'H5a').commonMeasures).toEqual(asked);
    expect(detail({ level: 'L1' }, 'H4').commonMeasures).toEqual([]);
    expect(detail({ level: 'L2', modifiers: ['F-P1'] }, 'H6').commonMeasures).toEqual([]);
    expect(detail({ level: 'L2' }, 'H2').commonMeasures).toEqual([]);
    expect(detail({ level: 'L2', evidenced: { H4: ['no_training'] } }, 'H4').commonMeasures).toEqual(asked.slice(0, 2));
  });
});

describe('feasibility of a sourcing', () => {
  const feasible = (request: HostingRequest) => {
    const { feasible: yes, conditional } = assessHosting(request);
    return [yes, conditional];
  };

  it('needs one allowed option among those of the sourcing', () => {
    expect(assessHosting({ level: 'L2', sourcing: 'make_api' }).considered).toEqual(['H2', 'H3', 'H4', 'H5a', 'H5b']);
    expect(feasible({ level: 'L2', sourcing: 'make_api' })).toEqual([true, false]);
    expect(feasible({ level: 'L3', sourcing: 'make_api' })).toEqual([false, true]);
    expect(feasible({ level: 'L3', sourcing: 'self_host', evidenced: { H6: ['accreditation'] } })).toEqual([true, false]);
  });

  it('reuse is judged where the tool runs, co_build on both lists, none needs nothing', () => {
    expect(feasible({ level: 'L1', sourcing: 'reuse' })).toEqual([undefined, undefined]);
    expect(feasible({ level: 'L1', sourcing: 'reuse', existingTool: 'H1' })).toEqual([false, false]);
    expect(assessHosting({ level: 'L1', sourcing: 'co_build' }).considered).toEqual(['H2', 'H3', 'H4', 'H5a', 'H5b', 'H6', 'H7']);
    expect(feasible({ level: 'L1', sourcing: 'none' })).toEqual([true, false]);
  });

  it('correction B, hosting check: co_build runs wherever make_internal or make_api may', () => {
    const optionsOf = (sourcing: 'make_internal' | 'make_api' | 'co_build') => assessHosting({ level: 'L1', sourcing }).considered;
    expect(optionsOf('co_build')).toEqual([...new Set([...optionsOf('make_api'), ...optionsOf('make_internal')])].sort());
  });

  it('the reasons name each considered option and each rule that spoke', () => {
    const { reasons } = assessHosting({ level: 'L2', sourcing: 'buy', modifiers: ['F-R2'] });
    expect(reasons.map(({ en }) => en.slice(0, 22))).toEqual([
      'H2: forbidden for L2 d',
      'H2: Extraterritorial l',
      'H3: allowed under cond',
      'H3: Extraterritorial l',
      'H4: allowed for L2 dat',
      'H4: Extraterritorial l',
      'H5a: allowed for L2 da',
      'H5b: allowed for L2 da',
    ]);
  });
});

describe('the sovereignty level (domain F.4, corrected)', () => {
  const levels = (request: HostingRequest) => assessHosting({ level: 'L0', ...request }).details.map(({ sovereignty }) => sovereignty);

  it('4 is for European technology with open weights, 3.5 for another technology, 5 for a tested exit', () => {
    expect(levels({})).toEqual([0, 1, 2, 3, 3.5, 3.5, 3.5, 3.5]);
    expect(levels({ openWeights: true })).toEqual([0, 1, 2, 3, 4, 3.5, 4, 4]);
    expect(levels({ openWeights: true, exitTested: true })).toEqual([0, 1, 2, 3, 4, 3.5, 4, 5]);
    expect(levels({ exitTested: true })).toEqual([0, 1, 2, 3, 3.5, 3.5, 3.5, 3.5]);
  });
});

describe('properties', () => {
  const rank = { A: 0, C: 1, F: 2, '-': 3 };
  const level = fc.constantFrom(...dataLevels.map(({ id }) => id));
  const modifiers = fc.subarray(modifierIds.filter((id) => id !== 'F-O1' && id !== 'F-C1'));
  const worse = (first: string, second: string) =>
    [...first].every((one, index) => rank[one as 'A'] <= rank[(second[index] ?? '-') as 'A']);

  it('a data set or a tightening modifier more never makes an option better', () => {
    fc.assert(
      fc.property(level, modifiers, level, modifiers, (one, some, other, more) => {
        const alone = verdicts({ level: one, modifiers: some });
        const both = verdicts({
          dataSets: [
            { level: one, modifiers: some },
            { level: other, modifiers: more },
          ],
        });
        expect(worse(alone, both)).toBe(true);
        expect(worse(alone, verdicts({ level: one, modifiers: [...some, ...more] }))).toBe(true);
      }),
    );
  });

  it('the verdict after the last step is the verdict, and a conditional one says what it waits for', () => {
    fc.assert(
      fc.property(level, fc.subarray([...modifierIds]), (one, some) => {
        for (const option of assessHosting({ level: one, modifiers: some }).details) {
          expect(option.steps.at(-1)?.verdict).toBe(option.verdict);
          expect(option.toEvidence.length > 0).toBe(option.verdict === 'C');
        }
      }),
    );
  });

  it('more sensitive data are never better allowed', () => {
    fc.assert(
      fc.property(modifiers, (some) => {
        const rows = dataLevels.map(({ id }) => verdicts({ level: id, modifiers: some }));
        for (const [index, row] of rows.entries()) expect(worse(row, rows[index + 1] ?? '--------')).toBe(true);
      }),
    );
  });

  it('reads the policy it is given', () => {
    const options = defaultHostingPolicy.options.map((option) => ({ ...option, verdicts: { ...option.verdicts, L0: 'F' as const } }));
    expect(assessHosting({ level: 'L0', sourcing: 'buy' }, { ...defaultHostingPolicy, options }).feasible).toBe(false);
  });
});
