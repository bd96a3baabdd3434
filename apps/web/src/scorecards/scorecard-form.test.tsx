import { defaultScoringModel } from '@tamis/scoring';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useShortcutListener } from '../shell/shortcuts';
import { renderPage, type Answer } from '../testing/render-page';
import { ScorecardPage } from './scorecard-page';

interface Given {
  criterion: string;
  score: number | null;
  evidence: string | null;
  justification: string | null;
  version: number;
}

const assessed = (given: Partial<Given & { assessorName: string }> & { criterion: string }) => ({
  score: 3,
  evidence: 'expert',
  justification: null,
  assessorId: 'm2',
  assessorName: 'Nadia Benali',
  updatedAt: '2026-11-20T09:30:00Z',
  version: 1,
  ...given,
});

// Six criteria: enough for every rule of the form, and quick to look through by role.
const model = {
  ...defaultScoringModel,
  criteria: defaultScoringModel.criteria.filter(({ id }) => ['V1', 'V2', 'F3', 'R3', 'R6', 'S1'].includes(id)),
};

const scorecard = (assessments: ReturnType<typeof assessed>[], canAssess = true) => ({
  useCaseId: 'u1',
  reference: 'TE-142',
  title: 'Answer tenders',
  modelName: 'Group 2026',
  modelVersion: 4,
  model,
  canAssess,
  assessments,
});

/** An API that keeps what it is given. */
function keepScores(first: ReturnType<typeof assessed>[] = []) {
  let kept = first;
  const write = (variables: Record<string, unknown>) => {
    const input = variables['input'] as Given;
    const version = (kept.find(({ criterion }) => criterion === input.criterion)?.version ?? 0) + 1;
    const score = input.score ?? null;
    kept = [...kept.filter(({ criterion }) => criterion !== input.criterion), assessed({ ...input, score, assessorName: 'Inès', version })];
    return { __typename: 'Scorecard', ...scorecard(kept) };
  };
  const answers: Record<string, Answer> = {
    Scorecard: () => ({ scorecard: scorecard(kept) }),
    AssessCriterion: (variables) => ({ assessCriterion: write(variables) }),
    ClearAssessment: (variables) => ({ clearAssessment: write(variables) }),
  };
  return answers;
}

function PageWithKeys() {
  useShortcutListener(true);
  return <ScorecardPage />;
}

function open(answers: Record<string, Answer>, language: 'en' | 'fr' = 'en') {
  const path = '/$organisation/use-cases/$reference/scorecard';
  return renderPage(<PageWithKeys />, { path, url: '/mervane/use-cases/TE-142/scorecard', language, answers });
}

const criterion = async (name: string) => {
  await screen.findByRole('heading', { level: 1 });
  return screen.getByRole('group', { name });
};
const totals = () => within(screen.getByRole('complementary', { name: /Totals|Totaux/ }));

describe('scoring form', () => {
  beforeAll(() => {
    Element.prototype.scrollIntoView = () => undefined;
  });

  it('shows the text of each level beside the scale, in the reader’s language', async () => {
    open(keepScores(), 'fr');
    const row = within(await criterion('Hallucination et robustesse'));
    expect(row.getByText('5 = risque maximal')).toBeInTheDocument();
    expect(row.getByRole('radio', { name: '3, environ 5\u00a0%, relecture par sondage' })).not.toBeChecked();
    expect(row.getByText(/^environ 5.%, relecture par sondage$/)).toBeInTheDocument();
  });

  it('saves a choice at once, with its evidence, and says when', async () => {
    const { calls } = open(keepScores());
    const row = within(await criterion('Integration'));
    await userEvent.click(row.getByRole('radio', { name: 'Measured in PoC' }));
    await userEvent.click(row.getByRole('radio', { name: '4' }));
    await screen.findByText(/^Saved at /);
    const [sent] = calls.filter(({ operation }) => operation === 'AssessCriterion');
    expect(sent?.variables).toEqual({
      input: { useCaseId: 'u1', criterion: 'F3', version: 0, score: 4, evidence: 'poc', justification: '' },
    });
    expect(row.getByRole('radio', { name: '4' })).toBeChecked();
    expect(totals().getByRole('button', { name: /^Feasibility 80/ })).toBeInTheDocument();
  });

  it('scores from the keyboard, with the digits of a French keyboard too', async () => {
    const { calls } = open(keepScores());
    await criterion('Productivity');
    await userEvent.keyboard('[Digit4]');
    await userEvent.keyboard('j');
    // On AZERTY the key of 2 gives « é » without Shift: its place counts.
    fireEvent.keyDown(document.activeElement!, { key: 'é', code: 'Digit2' });
    await userEvent.keyboard(',');
    await waitFor(() => expect(calls.filter(({ operation }) => operation === 'AssessCriterion')).toHaveLength(3));
    const given = calls.flatMap(({ operation, variables }) => (operation === 'AssessCriterion' ? [variables['input'] as Given] : []));
    expect(given.map(({ criterion: id, score, version }) => [id, score, version])).toEqual([
      ['V1', 4, 0],
      ['V2', 2, 0],
      ['V2', 2.5, 1],
    ]);
  });

  it('takes a score away with X: the criterion is missing, not zero', async () => {
    const { calls } = open(keepScores([assessed({ criterion: 'V1', score: 4 })]));
    const row = await criterion('Productivity');
    act(() => row.focus());
    await userEvent.keyboard('x');
    await waitFor(() => expect(calls.some(({ operation }) => operation === 'ClearAssessment')).toBe(true));
    const list = within(screen.getByRole('navigation', { name: 'Criteria' }));
    expect(list.getByRole('button', { name: /^V1 Productivity/ })).toHaveTextContent('not scored yet');
    expect(within(row).getAllByRole('radio', { checked: true })).toHaveLength(1);
  });

  it('does not take letters typed in a justification for shortcuts, and saves it when one leaves it', async () => {
    const { calls } = open(keepScores([assessed({ criterion: 'V1', score: 4 })]));
    const row = within(await criterion('Productivity'));
    await userEvent.type(row.getByRole('textbox', { name: 'Why this score of Productivity, in one sentence' }), '3 jx per week{Enter}');
    await waitFor(() => expect(calls.filter(({ operation }) => operation !== 'Scorecard')).toHaveLength(1));
    expect(calls.at(-1)?.variables).toMatchObject({ input: { criterion: 'V1', score: 4, justification: '3 jx per week', version: 1 } });
  });

  it('takes a refused score back and says why', async () => {
    const refuse = () => {
      throw new Error('With a generative approach this risk is at least 1.');
    };
    open({ ...keepScores([assessed({ criterion: 'R3', score: 2 })]), AssessCriterion: refuse });
    const row = within(await criterion('Hallucination and robustness'));
    await userEvent.click(row.getByRole('radio', { name: /^0, / }));
    expect(await row.findByRole('alert')).toHaveTextContent('at least 1');
    expect(row.getByRole('radio', { name: '2' })).toBeChecked();
  });

  it('tells when somebody scored meanwhile, overwrites nothing and lets the reader choose', async () => {
    const kept = keepScores();
    const theirs = scorecard([assessed({ criterion: 'R6', score: 3.5 })]);
    const met = { assessCriterion: { __typename: 'AssessmentConflict', current: theirs } };
    const written = { assessCriterion: { __typename: 'Scorecard', ...scorecard([assessed({ criterion: 'R6', score: 2, version: 2 })]) } };
    const { calls } = open({
      ...kept,
      AssessCriterion: ({ input }) => ((input as Given).version === 0 ? met : written),
    });
    const row = within(await criterion('Vendor dependence, sovereignty'));
    await userEvent.click(row.getByRole('radio', { name: '2' }));
    expect(await row.findByRole('alert')).toHaveTextContent(/Nadia Benali gave 3\.5 at .*Nothing was overwritten/);
    expect(row.getByRole('radio', { name: /^3\.5/ })).toBeChecked();
    await userEvent.click(row.getByRole('button', { name: 'Put 2' }));
    await waitFor(() => expect(row.getByRole('radio', { name: '2' })).toBeChecked());
    expect(calls.at(-1)?.variables).toMatchObject({ input: { criterion: 'R6', score: 2, version: 1 } });
  });

  it('is read only for those who may not score', async () => {
    open({ Scorecard: { scorecard: scorecard([assessed({ criterion: 'V1', score: 4 })], false) } });
    const row = within(await criterion('Productivity'));
    expect(row.getByRole('radio', { name: '4' })).toBeDisabled();
    expect(screen.getByText(/You can read these scores/)).toBeInTheDocument();
  });
});
