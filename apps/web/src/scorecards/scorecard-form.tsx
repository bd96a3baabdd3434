import { computeScorecard, type CriterionId } from '@tamis/scoring';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { ActionBar } from '../ui/action-bar';
import { announce } from '../ui/announcer';
import { Button, buttonClass } from '../ui/button';
import { useFormat } from '../ui/language';
import { PopoverButton } from '../ui/popover-button';
import { CriteriaList } from './criteria-list';
import type { Problem } from './criterion-problem';
import { criterionElementId, CriterionRow } from './criterion-row';
import { showScores, type Drafts, type Pending, type ShownScore } from './given-scores';
import { LiveTotals } from './live-totals';
import { ScorecardMessages } from './scorecard-form.messages';
import { computeCase, missingCriteria, mostTelling } from './scored-case';
import type { EvidenceId, GivenScore, Scorecard } from './scorecards.graphql';
import { ScorecardMutations, ScoredMeanwhile } from './scorecards.queries';
import { useScoringKeys } from './use-scoring-keys';
import styles from './scorecard-form.module.css';

interface ScorecardFormProps {
  organisation: string;
  scorecard: Scorecard;
}

/** Every criterion at once; each choice is saved as it is made, and the totals follow. */
export function ScorecardForm({ organisation, scorecard }: ScorecardFormProps) {
  const t = useMessages(ScorecardMessages);
  const { model, reference, canAssess } = scorecard;
  const assess = useAssess(organisation, scorecard);
  const { shown, give } = assess;
  const scored = useMemo(() => computeCase({ ...scorecard, assessments: [...shown.values()] }), [scorecard, shown]);
  const criteria = model.axes.flatMap((axis) => model.criteria.filter((criterion) => criterion.axis === axis.id));
  const [active, setActive] = useState<CriterionId>(() => missingCriteria(scored)[0] ?? criteria[0]!.id);
  // The first missing score may stand far down: the page opens on it, without taking the focus.
  const [opensOn] = useState(active === criteria[0]?.id ? undefined : active);
  useEffect(() => {
    if (opensOn) showRow(opensOn, 'center');
  }, [opensOn]);
  const go = (criterion: CriterionId) => {
    setActive(criterion);
    showRow(criterion)?.focus({ preventScroll: true });
  };
  useScoringKeys({ criteria, active, shown, disabled: !canAssess, go, give });
  const totals = <LiveTotals organisation={organisation} reference={reference} scored={scored} active={active} />;
  return (
    <div className={styles.zones}>
      <CriteriaList {...{ organisation, reference, model, shown, active, canAssess }} title={scorecard.title} onGo={go} />
      <div className={styles.middle}>
        <p className={`t-proposal ${styles.finding}`}>
          <Finding scorecard={scorecard} shown={shown} />
        </p>
        {!canAssess && <p className={styles.note}>{t('readOnly')}</p>}
        {criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            model={model}
            criterion={criterion}
            shown={shown.get(criterion.id)}
            draft={assess.draftOf(criterion.id)}
            active={criterion.id === active}
            disabled={!canAssess}
            problem={assess.problems[criterion.id]}
            onGive={(change) => give(criterion.id, change)}
            onActivate={() => setActive(criterion.id)}
            onSettle={(mine) => assess.settle(criterion.id, mine)}
          />
        ))}
        <ActionBar
          start={
            canAssess && (
              <Button disabled={(shown.get(active)?.score ?? null) === null} shortcut="X" onClick={() => give(active, { score: null })}>
                {t('clear', { id: active })}
              </Button>
            )
          }
        >
          <SaveStatus {...assess} />
          <span className={styles.sheet}>
            <PopoverButton label={t('totals')} kind="outline" width={340} content={() => totals}>
              {t('showTotals')}
            </PopoverButton>
          </span>
          <Link to="/$organisation/use-cases/$reference" params={{ organisation, reference }} className={buttonClass('primary')}>
            {t('done')}
          </Link>
        </ActionBar>
      </div>
      <aside className={styles.right} aria-label={t('totals')}>
        {totals}
      </aside>
    </div>
  );
}

/** Brings a criterion into view, below the masthead and above the action bar. */
function showRow(criterion: CriterionId, block: ScrollLogicalPosition = 'nearest'): HTMLElement | null {
  const row = document.getElementById(criterionElementId(criterion));
  row?.scrollIntoView({ block });
  return row;
}

function Finding({ scorecard, shown }: { scorecard: Scorecard; shown: ReadonlyMap<string, ShownScore> }) {
  const t = useMessages(ScorecardMessages);
  const format = useFormat();
  const scored = computeCase({ ...scorecard, assessments: [...shown.values()] });
  const { total, assessed } = scored.totals;
  const missing = missingCriteria(scored);
  if (assessed === 0) return <>{t('findingEmpty', { total })}</>;
  if (missing.length === 0) return <>{t('findingNone', { total })}</>;
  const telling = mostTelling(scored)?.criterion;
  const criterion = scorecard.model.criteria.find(({ id }) => id === telling)?.name[format.language] ?? '';
  return <>{t('finding', { count: missing.length, total, criterion })}</>;
}

function SaveStatus({ saving, savedAt }: { saving: boolean; savedAt: Date | undefined }) {
  const t = useMessages(ScorecardMessages);
  const format = useFormat();
  if (saving) return <span>{t('saving')}</span>;
  return savedAt ? <span>{t('savedAt', { time: format.time(savedAt) })}</span> : null;
}

type Change = Partial<Omit<GivenScore, 'criterion'>>;

/** Gives scores one after the other: shown at once, taken back with the reason when refused, never over somebody else's. */
function useAssess(organisation: string, scorecard: Scorecard) {
  const { mutateAsync } = useMutation(ScorecardMutations.assess(useQueryClient(), organisation, scorecard.reference));
  const [pending, setPending] = useState<Pending>({});
  const [drafts, setDrafts] = useState<Drafts>({});
  const [problems, setProblems] = useState<Readonly<Partial<Record<CriterionId, Problem>>>>({});
  const [savedAt, setSavedAt] = useState<Date>();
  const lastEvidence = useRef<EvidenceId>('opinion');
  const say = useTotalsAnnouncement(scorecard);
  const shown = useMemo(() => showScores(scorecard.assessments, pending), [scorecard.assessments, pending]);

  const draftOf = (id: CriterionId) => ({
    evidence: drafts[id]?.evidence ?? lastEvidence.current,
    justification: drafts[id]?.justification ?? '',
  });
  const save = async (given: GivenScore) => {
    setPending((before) => ({ ...before, [given.criterion]: given }));
    setProblems((before) => ({ ...before, [given.criterion]: undefined }));
    say(given, shown);
    const replace = (next: Pending[CriterionId]) =>
      setPending((before) => (before[given.criterion] === given ? { ...before, [given.criterion]: next } : before));
    try {
      const { assessments } = await mutateAsync(given);
      // Shown until the cache has reached the page, a moment later: the score does not blink.
      replace({ ...given, savedVersion: assessments.find((one) => one.criterion === given.criterion)?.version ?? 0 });
      setSavedAt(new Date());
    } catch (error) {
      replace(undefined);
      const problem = error instanceof ScoredMeanwhile ? { mine: given } : { refused: (error as Error).message };
      setProblems((before) => ({ ...before, [given.criterion]: problem }));
    }
  };
  const give = (criterion: CriterionId, change: Change) => {
    const now = shown.get(criterion);
    const known = { ...draftOf(criterion), ...(now?.evidence ? { evidence: now.evidence, justification: now.justification } : {}) };
    const given = { criterion, score: now?.score ?? null, ...known, ...change };
    if (change.evidence) lastEvidence.current = change.evidence;
    if (given.score !== null || (now?.score ?? null) !== null) return void save(given);
    setDrafts((before) => ({ ...before, [criterion]: { ...before[criterion], ...change } as Drafts[CriterionId] }));
  };
  const settle = (criterion: CriterionId, mine: boolean) => {
    const problem = problems[criterion];
    setProblems((before) => ({ ...before, [criterion]: undefined }));
    if (mine && problem && 'mine' in problem) void save(problem.mine);
  };
  return {
    shown,
    problems,
    savedAt,
    saving: Object.values(pending).some((one) => one && one.savedVersion === undefined),
    draftOf,
    give,
    settle,
  };
}

/** Says, to those who do not see the totals move, what a score changes. */
function useTotalsAnnouncement({ model }: Scorecard) {
  const t = useMessages(ScorecardMessages);
  const format = useFormat();
  return (given: GivenScore, shown: ReadonlyMap<string, ShownScore>) => {
    const scores = Object.fromEntries([...shown.values(), given].map(({ criterion, score }) => [criterion, score ?? undefined]));
    const card = computeScorecard(model, scores);
    const axis = model.axes.find(({ id }) => given.criterion.startsWith(id));
    if (!axis) return;
    const score = card.axes[axis.id];
    const words = { axis: axis.name[format.language], score: score === undefined ? t('awaited') : format.score(score) };
    announce(card.priority === undefined ? t('saidNothing', words) : t('said', { ...words, priority: format.score(card.priority, 1) }));
  };
}
