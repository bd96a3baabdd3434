import type { PreviewRow } from './imports.graphql';

type Problem = PreviewRow['problems'][number];

/** What a choice on this page settles; the rest is mended in the file. */
const curable = ['stage_unknown', 'value_unknown', 'misfit', 'not_a_date', 'no_title_column', 'key_known'];

export const isCurable = ({ code }: Problem): boolean => curable.includes(code);

function valueControl({ code, value }: Problem): HTMLElement | null | undefined {
  if (value === null || !['stage_unknown', 'value_unknown'].includes(code)) return undefined;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-value]')];
  return rows.find(({ dataset }) => dataset['value']?.endsWith(` ${value}`))?.querySelector('button');
}

/** Goes to the control that would settle a problem: the value's own choice, else its column's, else the first column. */
export function goToCure(problem: Problem): void {
  const ofColumn = document.querySelector<HTMLElement>(`[data-column="${problem.columnIndex ?? 0}"] button`);
  const control = valueControl(problem) ?? ofColumn;
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
