import type { CriterionDefinition, CriterionId } from '@tamis/scoring';
import { useMessages } from '../i18n/messages';
import { useShortcuts } from '../shell/shortcuts';
import { criterionElementId } from './criterion-row';
import { toggleHalf, type ShownScore } from './given-scores';
import { ScorecardMessages } from './scorecard-form.messages';

interface ScoringKeys {
  criteria: readonly CriterionDefinition[];
  active: CriterionId;
  shown: ReadonlyMap<string, ShownScore>;
  disabled: boolean;
  go: (criterion: CriterionId) => void;
  give: (criterion: CriterionId, change: { score: number | null }) => void;
}

/** 0 to 5, half point, next and previous criterion, take away: scoring without leaving the keyboard. */
export function useScoringKeys({ criteria, active, shown, disabled, go, give }: ScoringKeys): void {
  const t = useMessages(ScorecardMessages);
  const group = t('keys.group');
  const move = (step: number) => {
    const next = criteria[criteria.findIndex(({ id }) => id === active) + step];
    if (next) go(next.id);
  };
  const put = (score: number | null | undefined) => {
    if (score === undefined) return;
    document.getElementById(criterionElementId(active))?.scrollIntoView({ block: 'nearest' });
    give(active, { score });
  };
  const half = () => put(toggleHalf(shown.get(active)?.score));
  useShortcuts([
    ...[0, 1, 2, 3, 4, 5].map((level) => ({
      keys: String(level),
      label: t('keys.level', { level }),
      group,
      disabled,
      run: () => put(level),
    })),
    { keys: ',', label: t('keys.half'), group, disabled, run: half },
    { keys: '.', label: t('keys.half'), group, disabled, run: half },
    { keys: 'j', label: t('keys.next'), group, run: () => move(1) },
    { keys: 'k', label: t('keys.previous'), group, run: () => move(-1) },
    { keys: 'x', label: t('keys.clear'), group, disabled, run: () => put((shown.get(active)?.score ?? null) === null ? undefined : null) },
  ]);
}
