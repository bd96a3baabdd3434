import { describe, expect, it } from '@jest/globals';
import { approaches, computeScorecard, defaultScoringModel, sourcings, stages, type CriterionId, type Stage } from '@tamis/scoring';
import { fitsField } from '../custom-fields/custom-values.js';
import { ardane } from './demo-ardane.js';
import { mervane } from './demo-mervane.js';
import type { DemoCustomValue, DemoOrganisation, DemoUseCase } from './demo-organisation.js';

const STAGE_IDS = stages.map((stage) => stage.id);
const ORGANISATIONS: readonly [string, DemoOrganisation][] = [
  ['mervane', mervane],
  ['ardane', ardane],
];

/** domain.md C.9: criterion levels in the order of the model, axis by axis. */
const GOLDEN: readonly [name: string, reference: string, levels: string][] = [
  ['U1', 'MRV-142', '4 2 3 1 4 | 4 4 3 4 4 4 | 3 1 - 1 2 2 2 | - 3 4 4 3'],
  ['U2', 'MRV-088', '3 0 4 0 2 | 5 5 5 4 4 5 | 3 1 2 1 1 4 4 | 1 1 2 5 1'],
  ['U3', 'MRV-152', '0 5 0 5 3 | 4 3 3 4 4 3 | 2 3 4 2 5 3 4 | 2 4 4 2 3'],
  ['U4', 'MRV-115', '3 3 1 3 5 | 3 4 2 4 4 2 | 2 0 3 3 2 0 3 | 5 5 5 3 4'],
  ['U5', 'MRV-170', '2 1 2 5 3 | 2 2 2 2 3 1 | 4 0 4 3 1 1 4 | 3 3 5 2 3'],
  ['U6', 'MRV-173', '1 0 2 0 0 | 5 5 4 4 1 5 | 2 1 1 0 0 3 1 | 3 1 2 1 0'],
];

const numbered = (number: number): DemoUseCase => {
  const found = mervane.useCases.find((one) => one.number === number);
  if (!found) throw new Error(`No demo case ${number}`);
  return found;
};

const levelsOf = (one: DemoUseCase): Partial<Record<CriterionId, number>> =>
  Object.fromEntries(Object.entries(one.scores).map(([criterion, given]) => [criterion, given.score]));

const scorecardOf = (one: DemoUseCase) => computeScorecard(defaultScoringModel, levelsOf(one));

function countByStage(useCases: readonly DemoUseCase[]): Partial<Record<Stage, number>> {
  const counts: Partial<Record<Stage, number>> = {};
  for (const { stage } of useCases) counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
}

function textsOf(one: DemoUseCase): string[] {
  const comments = one.comments.filter((comment) => !/\b(the|good result)\b/.test(comment.body)).map((comment) => comment.body);
  const reasons = Object.values(one.scores).flatMap((given) => given.justification ?? []);
  return [one.title, one.need, one.description, one.statusReason ?? '', ...comments, ...reasons];
}

const storedValue = (value: DemoCustomValue): unknown =>
  typeof value === 'object' && 'inDays' in value
    ? new Date(Date.UTC(2026, 10, 22) + value.inDays * 86_400_000).toISOString().slice(0, 10)
    : value;

describe('the demo group', () => {
  it('holds 154 cases in seven themes, 114 of them active', () => {
    const active = mervane.useCases.filter((one) => !one.status);
    expect(mervane.useCases).toHaveLength(154);
    expect(new Set(mervane.useCases.map((one) => one.theme))).toEqual(new Set(mervane.themes));
    expect(mervane.themes).toHaveLength(7);
    expect(countByStage(active)).toEqual({ idea: 46, triage: 31, poc: 14, pilot: 9, industrialisation: 6, run: 8, retired: 5 });
  });

  it('uses every side status, each with its reason and its day', () => {
    const aside = mervane.useCases.filter((one) => one.status);
    expect(new Set(aside.map((one) => one.status)).size).toBe(6);
    for (const one of aside) expect([one.reference, one.statusReason?.length, one.statusDaysAgo]).not.toContain(undefined);
    for (const one of aside.filter(({ status }) => status === 'parked')) expect(one.reviewInDays).toBeGreaterThan(0);
    for (const one of aside.filter(({ status }) => status === 'merged')) expect(numbered(one.mergedInto ?? 0).status).toBeUndefined();
  });

  it.each(GOLDEN)('holds the golden case %s as %s', (_name, reference, expected) => {
    const given = levelsOf(numbered(Number(reference.slice(4))));
    const axes = (['V', 'F', 'R', 'S'] as const).map((axis) => defaultScoringModel.criteria.filter((criterion) => criterion.axis === axis));
    expect(axes.map((criteria) => criteria.map(({ id }) => given[id] ?? '-').join(' ')).join(' | ')).toBe(expected);
  });

  it('computes 69.6 between 62.2 and 73.4 for the tender answers, as on the screens', () => {
    const scorecard = scorecardOf(numbered(142));
    expect(scorecard.priority).toBeCloseTo(69.62, 2);
    expect(scorecard.interval.low).toBeCloseTo(62.18, 2);
    expect(scorecard.interval.high).toBeCloseTo(73.38, 2);
  });

  it('scores no idea, part of the qualification and every case from the PoC on', () => {
    for (const one of mervane.useCases.filter(({ status }) => !status)) {
      const given = Object.keys(one.scores).length;
      if (one.stage === 'idea') expect(given).toBe(0);
      else if (one.stage !== 'triage') expect([one.reference, given >= 18]).toEqual([one.reference, true]);
      if (['industrialisation', 'run'].includes(one.stage)) expect(given).toBeGreaterThanOrEqual(22);
    }
    expect(mervane.useCases.filter((one) => one.stage === 'triage' && Object.keys(one.scores).length > 0).length).toBeGreaterThan(12);
  });

  it('shows every quadrant and several red flags', () => {
    const scorecards = mervane.useCases.map(scorecardOf);
    expect(new Set(scorecards.map((one) => one.quadrant).filter(Boolean)).size).toBe(4);
    expect(scorecards.filter((one) => one.redFlags.length > 0).length).toBeGreaterThanOrEqual(4);
    expect(scorecardOf(numbered(149)).redFlags).toContain('R5');
  });

  it('talks: at least twenty cases have comments, some with mentions', () => {
    const comments = mervane.useCases.flatMap((one) => one.comments);
    expect(mervane.useCases.filter((one) => one.comments.length > 0).length).toBeGreaterThanOrEqual(20);
    expect(comments.filter((one) => one.mentions.length > 0).length).toBeGreaterThan(20);
  });

  it('has members in each of the five roles and in both languages', () => {
    expect(new Set(mervane.members.map((one) => one.role)).size).toBe(5);
    expect(new Set(mervane.members.map((one) => one.language))).toEqual(new Set(['fr', 'en']));
  });
});

describe('the second organisation', () => {
  it('shares no member, no reference and no title with the first', () => {
    const keys = (organisation: DemoOrganisation) => [
      ...organisation.members.map((one) => one.email),
      ...organisation.useCases.flatMap((one) => [one.reference, one.title]),
    ];
    const first = new Set(keys(mervane));
    expect(keys(ardane).filter((key) => first.has(key))).toEqual([]);
    expect(ardane.useCases).toHaveLength(25);
    expect(new Set(ardane.useCases.map((one) => one.stage)).size).toBe(7);
  });
});

describe.each(ORGANISATIONS)('demo organisation %s', (slug, organisation) => {
  const members = new Map(organisation.members.map((one) => [one.key, one]));
  const units = new Set(organisation.businessUnits.map((one) => one.path));

  it('names members, units and parents that exist', () => {
    for (const { path } of organisation.businessUnits.filter((one) => one.kind === 'department'))
      expect(units).toContain(path.split('/')[0]);
    for (const member of organisation.members) {
      expect([member.email, units.has(member.unit)]).toEqual([`${member.key}@${slug}.example`, true]);
    }
    for (const one of organisation.useCases) {
      expect([one.title, units.has(one.unit)]).toEqual([one.title, true]);
      for (const key of [one.requester, one.owner, one.sponsor]) if (key) expect([...members.keys()]).toContain(key);
    }
  });

  it('gives each case its own title and reference, in at most 70 characters', () => {
    expect(new Set(organisation.useCases.map((one) => one.title)).size).toBe(organisation.useCases.length);
    expect(new Set(organisation.useCases.map((one) => one.reference)).size).toBe(organisation.useCases.length);
    expect(organisation.useCases.filter((one) => one.title.length > 70)).toEqual([]);
  });

  it('never tells the same need or description twice', () => {
    expect(new Set(organisation.useCases.map((one) => one.need)).size).toBe(organisation.useCases.length);
    expect(new Set(organisation.useCases.map((one) => one.description)).size).toBe(organisation.useCases.length);
  });

  it('enters each stage up to its own, in order, the newest last', () => {
    for (const one of organisation.useCases) {
      const days = Object.values(one.enteredDaysAgo);
      expect([one.title, ...Object.keys(one.enteredDaysAgo)]).toEqual([one.title, ...STAGE_IDS.slice(0, STAGE_IDS.indexOf(one.stage) + 1)]);
      expect(days).toEqual([...days].sort((a, b) => b - a));
      expect(one.submittedDaysAgo).toBe(days[0]);
      if (one.statusDaysAgo !== undefined) expect(one.statusDaysAgo).toBeLessThanOrEqual(days.at(-1) ?? 0);
    }
  });

  it('gives a later number to a later request', () => {
    const days = organisation.useCases.map((one) => one.submittedDaysAgo);
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  it('scores in half points from 0 to 5', () => {
    for (const { score } of organisation.useCases.flatMap((one) => Object.values(one.scores)))
      expect([score >= 0, score <= 5, Number.isInteger(score * 2)]).toEqual([true, true, true]);
  });

  it('fits its custom fields', () => {
    const fields = new Map(organisation.customFields.map((field) => [field.key, field]));
    for (const [key, value] of organisation.useCases.flatMap((one) => Object.entries(one.customValues))) {
      const field = fields.get(key);
      expect([key, value, field && fitsField({ type: field.type, options: [...(field.options ?? [])] }, storedValue(value))]).toEqual([
        key,
        value,
        true,
      ]);
    }
  });

  it('uses approaches and sourcings of the vocabulary, always together', () => {
    for (const one of organisation.useCases.filter(({ approach, sourcing }) => approach ?? sourcing)) {
      expect(approaches.map(({ id }) => id)).toContain(one.approach);
      expect(sourcings.map(({ id }) => id)).toContain(one.sourcing);
    }
  });

  it('mentions members by name, after the case was submitted', () => {
    for (const one of organisation.useCases) {
      for (const { author, body, daysAgo, mentions } of one.comments) {
        expect(members.has(author)).toBe(true);
        expect(daysAgo).toBeLessThanOrEqual(one.submittedDaysAgo);
        for (const key of mentions) expect(body).toContain(`@${members.get(key)?.name}`);
        expect(body.match(/@/g)?.length ?? 0).toBe(mentions.length);
      }
    }
  });

  it('writes French with its typographic apostrophes and spaces', () => {
    const wrong = organisation.useCases.flatMap(textsOf).filter((text) => /'|[^\u202f] ?[;!?](?=\s|$)| [:%€»]|« /.test(text));
    expect(wrong).toEqual([]);
  });
});
