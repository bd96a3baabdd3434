import { expect, type Locator } from '@playwright/test';

interface Line {
  readonly name: string;
  readonly cells: readonly string[];
}

const numberOf = (text: string): number => Number(text.replaceAll(/[^\d.]/g, ''));
const decimalsOf = (text: string): number => text.replaceAll(/[^\d.]/g, '').split('.')[1]?.length ?? 0;

/** « 0.22 ÷ 0.86 » and « 0.7 × (0.5 ÷ 0.9) », worked out. */
const workOut = (text: string): number =>
  text
    .split('×')
    .filter((factor) => /\d/.test(factor))
    .map((factor) => factor.split('÷').map(numberOf))
    .reduce((product, [dividend = 0, divisor = 1]) => (product * dividend) / divisor, 1);

/** True to the last digit that is printed. */
function expectPrinted(computed: number, printed: string, what: string): void {
  const half = 0.5 * 10 ** -decimalsOf(printed);
  expect(Math.abs(computed - numberOf(printed)), `${what}: ${computed} against ${printed}`).toBeLessThanOrEqual(half + 1e-9);
}

async function readLines(table: Locator): Promise<{ lines: Line[]; total: Line }> {
  const rows = await table.getByRole('row').all();
  const lines = await Promise.all(
    rows.slice(1).map(async (row) => ({
      name: (await row.getByRole('rowheader').innerText()).trim(),
      cells: (await row.getByRole('cell').allInnerTexts()).map((text) => text.trim()),
    })),
  );
  const total = lines.pop();
  if (!total) throw new Error('The computation has no lines.');
  return { lines, total };
}

/** Priority: the score of each axis times its weight, added up. Answers the score of each axis as printed. */
export async function redoPriority(computation: Locator): Promise<{ priority: string; axes: Map<string, string> }> {
  const { lines, total } = await readLines(computation.getByRole('table'));
  expect(lines).toHaveLength(4);
  let sum = 0;
  let weights = 0;
  for (const { name, cells } of lines) {
    const [score = '', weight = '', contribution = ''] = cells;
    expectPrinted(numberOf(score) * workOut(weight), contribution, `${name}: ${score} ${weight}`);
    sum += numberOf(contribution);
    weights += workOut(weight);
  }
  const priority = total.cells[2] ?? '';
  expectPrinted(weights, total.cells[1] ?? '', 'the weights');
  expectPrinted(sum, priority, 'the priority');
  return { priority, axes: new Map(lines.map(({ name, cells }) => [name, cells[0] ?? ''])) };
}

/** One axis: each given score out of 1, times the weight that counts, times 100, added up. */
export async function redoAxis(computation: Locator, direction: 'benefit' | 'severity'): Promise<string> {
  const { lines, total } = await readLines(computation.getByRole('table'));
  const given = lines.filter(({ cells }) => cells[3] !== '');
  let sum = 0;
  for (const { name, cells } of given) {
    const [level = '', unit = '', weight = '', contribution = ''] = cells;
    const share = numberOf(level) / 5;
    expectPrinted(direction === 'severity' ? 1 - share : share, unit, `${name}: ${level} out of 1`);
    expectPrinted(100 * numberOf(unit) * workOut(weight.replace(/place \d/, '')), contribution, `${name}: ${unit} × ${weight}`);
    sum += numberOf(contribution);
  }
  const score = total.cells[3] ?? '';
  expectPrinted(sum, score, total.name);
  return score;
}
