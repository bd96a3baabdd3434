const millisecondsPerDay = 86_400_000;

/** Counts a day from 1 January 1970, or undefined if it is no day. Example: dayNumber('1970-01-11') is 10. */
export function dayNumber(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}/.test(day)) return undefined;
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isFinite(time) ? time / millisecondsPerDay : undefined;
}

/** Names a quarter. Example: quarterOf('2026-11-22') is '2026-Q4'. */
export function quarterOf(day: string): string | undefined {
  if (dayNumber(day) === undefined) return undefined;
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
