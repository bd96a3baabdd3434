import type { Stage } from '@tamis/scoring';
import { useMemo } from 'react';
import { useMessages } from '../../i18n/messages';
import { isNarrowed } from './list-search';
import { measurePortfolio, measureStages, type PortfolioFigures } from './portfolio-finding';
import { UseCaseListMessages } from './use-case-list.messages';
import type { ListState } from './use-list-state';

export const useFigures = ({ rows, opening, context }: Pick<ListState, 'rows' | 'opening' | 'context'>): PortfolioFigures =>
  useMemo(() => {
    const limits = context.organisation.stages;
    return opening ? measureStages(opening, limits) : measurePortfolio(rows, limits);
  }, [rows, opening, context]);

const limited = ['poc', 'pilot', 'industrialisation', 'triage', 'idea', 'run'] as const satisfies readonly Stage[];

/** What a colleague would say aloud about the list as it stands. */
export function ListFinding({ state, figures }: { state: ListState; figures: PortfolioFigures }) {
  const t = useMessages(UseCaseListMessages);
  const spell = (count: number) => (count <= 10 ? t(`number.${count}` as 'number.1') : state.naming.format.number(count, 0));
  if (isNarrowed(state.search)) return <NarrowedFinding state={state} />;
  if (figures.active === 0) return t('finding.none');
  const over = limited
    .map((stage) => ({ stage, count: figures.stages.get(stage)?.over ?? 0 }))
    .filter(({ count }) => count > 0)
    .slice(0, 2)
    .map(({ stage, count }) => t(`finding.over.${stage}`, { count, words: spell(count) }));
  const waiting = figures.waiting > 0 ? [t('finding.waiting', { count: figures.waiting, words: spell(figures.waiting) })] : [];
  const said = [...over, ...waiting];
  return (
    <span title={waiting.length > 0 ? t('finding.waitingRule') : undefined}>
      {t('finding.active', { count: figures.active })} {capitalise(said.length > 0 ? joined(said, t) : scoredWords(figures, spell, t))}
    </span>
  );
}

type ListWords = ReturnType<typeof useMessages<(typeof UseCaseListMessages)['tree']>>;

function joined(parts: readonly string[], t: ListWords): string {
  const second = parts.at(-1)!;
  return parts.length === 1 ? `${second}.` : t('finding.and', { first: parts.slice(0, -1).join(', '), second });
}

function scoredWords({ scored, active }: PortfolioFigures, spell: (count: number) => string, t: ListWords): string {
  if (scored === 0) return t('finding.noneScored');
  return scored === active ? t('finding.allScored') : t('finding.scored', { count: scored, words: spell(scored) });
}

const capitalise = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function NarrowedFinding({ state: { filtered, rows, naming } }: { state: ListState }) {
  const t = useMessages(UseCaseListMessages);
  const { shown } = filtered;
  if (shown.length === 0) return t('finding.noMatch');
  const total = naming.format.number(rows.length, 0);
  const matching =
    shown.length === rows.length ? t('finding.everything', { count: shown.length }) : t('finding.matching', { count: shown.length, total });
  const best = shown.reduce<(typeof shown)[number] | undefined>((top, row) => {
    const priority = row.score?.priority ?? null;
    return priority !== null && priority > (top?.score?.priority ?? -1) ? row : top;
  }, undefined);
  if (!best || shown.length === 1) return matching;
  return `${matching} ${t('finding.best', { title: shorten(best.title), score: naming.format.score(best.score!.priority!) })}`;
}

const shorten = (title: string) => (title.length > 60 ? `${title.slice(0, 58).trimEnd()}…` : title);
