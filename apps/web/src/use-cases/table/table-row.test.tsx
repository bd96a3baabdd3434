import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import type { ListField } from '../list/list-field';
import type { Naming } from '../list/list-naming';
import type { ListRow } from '../list/use-case-list.graphql';
import { TableRow } from './table-row';

const nothing = () => undefined;

it('a row that moves up because others left keeps its cells as they are drawn', () => {
  let drawn = 0;
  const textOf = ({ theme }: ListRow) => {
    drawn += 1;
    return theme ?? '';
  };
  const props = {
    row: { id: 'c1', reference: 'TE-1', theme: 'Sales', canEdit: false } as ListRow,
    columns: [{ id: 'theme', kind: 'text', label: 'Theme', textOf } as unknown as ListField],
    naming: {} as Naming,
    organisation: 'mervane',
    selectable: true,
    selected: false,
    movable: false,
    active: undefined,
    editing: undefined,
    onSelect: nothing,
    onEdit: nothing,
    onDone: nothing,
    writes: { move: nothing, edit: nothing },
  };
  const { rerender } = render(<TableRow {...props} index={7} start={196} />);
  const before = drawn;
  rerender(<TableRow {...props} index={0} start={0} />);
  expect(screen.getByRole('row')).toHaveAttribute('aria-rowindex', '2');
  expect(screen.getByRole('row')).toHaveStyle({ transform: 'translateY(0px)' });
  expect(drawn).toBe(before);
});
