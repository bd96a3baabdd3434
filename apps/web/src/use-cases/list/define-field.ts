import type { ListField } from './list-field';
import type { TermNames } from './list-naming';
import type { ListRow } from './use-case-list.graphql';

type Simple = Partial<ListField> & Pick<ListField, 'id' | 'label' | 'kind' | 'group' | 'width'>;

export const filled = (value: string | null): string[] => (value ? [value] : []);

/** Fills in what most fields share: words for sorting and showing, A to Z. */
export function field(simple: Simple & { wordsOf?: (row: ListRow) => string | null }): ListField {
  const { wordsOf = () => null, ...given } = simple;
  return { first: 'ascending', textOf: (row) => wordsOf(row) ?? '', sortKeyOf: wordsOf, ...given };
}

/** A closed list names and orders its own values. */
export const named = ({ nameOf, orderOf }: TermNames) => ({ labelOf: nameOf, orderOf });
