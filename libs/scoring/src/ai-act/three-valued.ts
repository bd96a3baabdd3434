/** An answer that may not be known yet. */
export type Truth = 'yes' | 'no' | 'unknown';

export const not = (value: Truth): Truth => (value === 'unknown' ? 'unknown' : value === 'yes' ? 'no' : 'yes');

/** One "no" settles it, whatever is unknown. Example: both('unknown', 'no') is 'no'. */
export function both(...values: readonly Truth[]): Truth {
  if (values.includes('no')) return 'no';
  return values.includes('unknown') ? 'unknown' : 'yes';
}

/** One "yes" settles it, whatever is unknown. Example: either('unknown', 'yes') is 'yes'. */
export function either(...values: readonly Truth[]): Truth {
  if (values.includes('yes')) return 'yes';
  return values.includes('unknown') ? 'unknown' : 'no';
}
