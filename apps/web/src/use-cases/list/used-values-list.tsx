import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usedValues, type SuggestedColumn } from './used-values';
import { UseCaseListQueries } from './use-case-list.queries';

interface UsedValuesListProps {
  /** What the field names in its `list`. */
  id: string;
  organisation: string;
  column: SuggestedColumn;
}

/** Offered by the browser while one types: the arrow keys go through them, and a new one may be written. */
export function UsedValuesList({ id, organisation, column }: UsedValuesListProps) {
  // Not by `select`: how the list shares its rows is not how texts are shared.
  const { data: rows } = useQuery({ ...UseCaseListQueries.list(organisation), refetchInterval: false });
  const values = useMemo(() => usedValues(rows ?? [], column), [rows, column]);
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
