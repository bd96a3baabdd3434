import { queryOptions } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import { SelectionCasesQuery, SelectionFieldsQuery, type SelectionCase } from './selection.graphql';

const isNumber = ({ type }: { readonly type: string }) => type === 'number' || type === 'money';

export const SelectionQueries = {
  /** The fields that a limit can be set on, and every case with its figures of them. */
  cases: (organisation: string) =>
    queryOptions({
      queryKey: [organisation, 'use-cases', 'selection'],
      queryFn: async () => {
        const context = await execute(organisation, SelectionFieldsQuery);
        const fields = context.customFields.filter(isNumber);
        const { useCaseList } = await execute(organisation, SelectionCasesQuery, { customFieldIds: fields.map(({ id }) => id) });
        return { currency: context.organisation.currency, fields, cases: useCaseList as readonly SelectionCase[] };
      },
    }),
};
