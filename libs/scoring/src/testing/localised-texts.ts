/** Every text of one language inside a value, functions apart. */
export function textsIn(value: unknown, language: 'en' | 'fr'): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === language ? [String(inner)] : textsIn(inner, language)));
}
