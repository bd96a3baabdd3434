import { describe, expect, it } from '@jest/globals';
import type { AiActAnswers } from './ai-act-answers.js';
import { aiActCalendar } from './ai-act-dates.js';
import { applicableDates, type SystemTiming } from './applicable-dates.js';
import { classifyAiAct } from './classify-ai-act.js';

const dates = (answers: AiActAnswers, timing: SystemTiming = {}) =>
  applicableDates(classifyAiAct(answers), { art5: answers.art5, ...timing }).map(({ regime, duty, from }) => [duty ?? regime, from]);

const highRisk = (timing: SystemTiming) => dates({ annex3: '5b' }, timing)[0];

describe('the calendar as amended in July 2026 (corrections 2.1)', () => {
  it.each([
    ['annex3', '2027-12-02'],
    ['annex1', '2028-08-02'],
    ['general_application', '2026-08-02'],
    ['legacy_marking', '2026-12-02'],
    ['new_prohibitions', '2026-12-02'],
    ['sandboxes', '2027-08-02'],
    ['public_authorities', '2030-08-02'],
    ['sector_acts', '2026-07-27'],
    ['post_market_guidance', '2027-09-02'],
    ['annex10', '2030-12-31'],
  ])('%s applies from %s', (id, from) => {
    expect(aiActCalendar.dates.find((date) => date.id === id)?.from).toBe(from);
  });
});

describe('the date that applies to this case', () => {
  it('follows the regimes, and says the mark', () => {
    expect(dates({ annex3: '5b', builds: true, interacts_public: true })).toEqual([
      ['high_risk_annex3', '2027-12-02'],
      ['interaction', '2026-08-02'],
      ['literacy', '2025-02-02'],
    ]);
    expect(dates({ art5: 'f' })).toEqual([['prohibited', '2025-02-02']]);
    expect(dates({ art5: 'ba' })).toEqual([['prohibited', '2026-12-02']]);
    expect(dates({ art5: 'bb' })).toEqual([['prohibited', '2026-12-02']]);
    expect(dates({ annex1_product: true, annex1_third_party: true, annex1_section: 'B' })).toEqual([['high_risk_sectoral', '2028-08-02']]);
    expect(applicableDates(classifyAiAct({}), {})[0]?.mark.en).toContain('not legal advice');
  });

  it('legacy rule: a system placed before is caught by a significant change of design only', () => {
    expect(highRisk({})).toEqual(['high_risk_annex3', '2027-12-02']);
    expect(highRisk({ placedOn: '2027-12-02' })).toEqual(['high_risk_annex3', '2027-12-02']);
    expect(highRisk({ placedOn: '2027-12-01' })).toEqual(['high_risk_annex3', undefined]);
    expect(highRisk({ placedOn: '2026-01-01', redesignedOn: '2028-03-01' })).toEqual(['high_risk_annex3', '2028-03-01']);
    expect(highRisk({ placedOn: '2026-01-01', redesignedOn: '2027-01-01' })).toEqual(['high_risk_annex3', undefined]);
    expect(highRisk({ placedOn: '2026-01-01', publicAuthority: true })).toEqual(['high_risk_annex3', '2030-08-02']);
  });

  it('legacy marking: a generative system placed before 2 August 2026 marks from 2 December', () => {
    const generates = { builds: true, synthetic_content: true, interacts_public: true };
    expect(dates(generates, { placedOn: '2026-08-01' })).toContainEqual(['marking', '2026-12-02']);
    expect(dates(generates, { placedOn: '2026-08-01' })).toContainEqual(['interaction', '2026-08-02']);
    expect(dates(generates, { placedOn: '2026-08-02' })).toContainEqual(['marking', '2026-08-02']);
  });

  it('a general-purpose model placed before 2 August 2025 has until 2027', () => {
    const modified = { modifies_gpai: true, compute_ratio: 1 };
    expect(dates(modified, { placedOn: '2025-08-01' })).toContainEqual(['gpai', '2027-08-02']);
    expect(dates(modified)).toContainEqual(['gpai', '2025-08-02']);
  });

  it('an exemption has two readings, and both are kept', () => {
    const exempt = classifyAiAct({ annex3: '4a', art6_3: 'a', no_significant_risk: true, profiling: false });
    expect(applicableDates(exempt, {})[0]).toMatchObject({ from: '2026-08-02', orFrom: '2027-12-02', status: 'two_readings' });
  });

  it('the GDPR has no date here', () => {
    expect(dates({ personal_data: true })).toEqual([['literacy', '2025-02-02']]);
  });
});
