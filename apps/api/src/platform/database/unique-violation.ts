/** Did the database refuse a second row of the same key? `isUniqueViolation(error, 'business_unit_name')`. */
export function isUniqueViolation(error: unknown, index: string): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return code === '23505' && constraint === index;
}
