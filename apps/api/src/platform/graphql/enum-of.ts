/** A GraphQL enum from a list of literals: `enumOf(['fr', 'en'])` is `{ fr: 'fr', en: 'en' }`. */
export const enumOf = <Value extends string>(values: readonly Value[]): Record<Value, Value> =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;

/** The same from a vocabulary, whose terms carry an `id`. */
export const enumOfTerms = <Id extends string>(terms: readonly { readonly id: Id }[]): Record<Id, Id> => enumOf(terms.map(({ id }) => id));
