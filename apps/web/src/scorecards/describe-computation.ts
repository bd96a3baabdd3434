import type { Language } from '@tamis/scoring';
import { translator } from '../i18n/messages';
import { createFormat } from '../ui/format';
import { ScoreMessages } from './score-block.messages';
import type { ScoredCase } from './scored-case';
import { axisDigits, priorityDigits, roundTo } from './shown-digits';
import { describeShare, describeWeight } from './weight-text';

/** The whole computation as plain text, to paste in a message: each axis with its terms, then the priority. */
export function describeComputation(scored: ScoredCase, reference: string, language: Language): string {
  const t = translator(ScoreMessages, language);
  const format = createFormat(language);
  const { model, totals } = scored;
  const shown = (value: number | undefined, digits: number) =>
    value === undefined ? t('axisWaiting') : format.score(roundTo(value, digits), digits);
  const axes = totals.explanation.axes.flatMap((line) => {
    const digits = axisDigits(line);
    const terms = line.terms.map((term) => {
      const name = `${term.id} ${model.criteria.find(({ id }) => id === term.id)?.name[language]}`;
      if (term.score === undefined) return `  ${name}\t${t('axisWaiting')}`;
      const factors = `100 × ${shown(term.u, 1)} × ${describeWeight(model, line, term, format)}`;
      return `  ${name}\t${format.number(term.score, 1)}\t${factors}\t= ${shown(term.contribution, digits.product)}`;
    });
    return [`${model.axes.find(({ id }) => id === line.axis)?.name[language]}\t${shown(line.score, digits.total)}`, ...terms];
  });
  const { factors, total } = priorityDigits(totals);
  const sum = totals.explanation.axes
    .filter((line) => line.score !== undefined)
    .map((line) => `${shown(line.score, factors[0] ?? 1)} × ${describeShare(model, line.axis, format)}`)
    .join(' + ');
  const interval = t('how.span', { low: format.score(totals.interval.low, 1), high: format.score(totals.interval.high, 1) });
  return [
    `${reference}\t${t('how.model', { name: scored.modelName, version: scored.modelVersion })}`,
    ...axes,
    `${t('title')}\t${sum}\t= ${shown(totals.priority, total)} (${interval})`,
  ].join('\n');
}
