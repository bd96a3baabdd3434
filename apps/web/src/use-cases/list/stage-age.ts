const DAY = 86_400_000;

/** Whole days since a moment, as text or in milliseconds since 1970; a case that came in today is 0 days old. */
export const daysSince = (moment: string | number, now = Date.now()): number =>
  Math.max(0, Math.floor((now - (typeof moment === 'string' ? Date.parse(moment) : moment)) / DAY));

/** Undefined for no values; the mean of the middle two for an even count. */
export function medianOf(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

// Fewer cases than this say nothing about what is usual in a stage.
const ENOUGH = 5;

/** More than twice the median age of the stage: the case waits longer than is usual there. */
export function waitsLong(days: number, median: number | undefined, count: number): boolean {
  return median !== undefined && median > 0 && count >= ENOUGH && days > 2 * median;
}

/** The reader's calendar day, YYYY-MM-DD. */
export function todayIso(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
