import { describe, expect, it } from '@jest/globals';
import { translator } from '../../i18n/messages';
import { createFormat } from '../../ui/format';
import type { Naming } from '../list/list-naming';
import { describeCaseChange } from './use-case-page-changes';
import { UseCaseMessages } from './use-case.messages';

const nameOf = (id: string) => ({ poc: 'PoC', triage: 'Triage', parked: 'Parked' })[id] ?? id;
const term = { options: [], nameOf, orderOf: () => 0 };
const naming = {
  format: createFormat('en'),
  terms: { stage: term, status: term, approach: term, sourcing: term, data: term, quadrant: term },
} as unknown as Naming;
const describeChange = describeCaseChange(naming, translator(UseCaseMessages, 'en'));

describe('the history of a case in words', () => {
  it('names ids by what they stand for', () => {
    const entry = { verb: 'use-case.edit', changes: { ownerId: [null, 'm1'] } };
    expect(describeChange(entry, { m1: 'Inès' })).toEqual({
      what: 'Edited',
      details: [{ label: 'Owner', before: undefined, after: 'Inès' }],
    });
  });

  it('names stages, and a case without status is in progress', () => {
    const entry = { verb: 'use-case.move', changes: { stage: ['triage', 'poc'], status: ['parked', null] } };
    expect(describeChange(entry, {}).details).toEqual([
      { label: 'Stage', before: 'Triage', after: 'PoC' },
      { label: 'Status', before: 'Parked', after: 'in progress' },
    ]);
  });

  it('tells only the fields of the organisation that changed, by their names', () => {
    const entry = {
      verb: 'use-case.edit',
      changes: {
        customValues: [
          { f1: 1, f2: 'x' },
          { f1: 1200, f2: 'x' },
        ],
      },
    };
    expect(describeChange(entry, { f1: 'Users' }).details).toEqual([{ label: 'Users', before: '1', after: '1,200' }]);
  });

  it('says that a field was removed since when nobody knows its name any more', () => {
    const entry = { verb: 'use-case.edit', changes: { customValues: [{ f9: 'x' }, {}] } };
    expect(describeChange(entry, {}).details).toEqual([{ label: 'Field since removed', before: 'x', after: undefined }]);
  });

  it('writes scores with their criterion and leaves bookkeeping out', () => {
    const entry = { verb: 'scorecard.assess', changes: { R1: [2, 3], 'R1.evidence': ['opinion', 'expert'], importIdentity: [null, 'x'] } };
    expect(describeChange(entry, {}).details).toEqual([
      { label: 'R1', before: '2', after: '3' },
      { label: 'R1, evidence', before: 'Opinion', after: 'Expert estimate' },
    ]);
  });
});
