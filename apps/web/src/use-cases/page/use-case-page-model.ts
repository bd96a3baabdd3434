import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMessages, type Translate } from '../../i18n/messages';
import { useSession } from '../../shell/session';
import { useNaming, type Naming } from '../list/list-naming';
import { useDetailEditing, type DetailEditing } from './use-case-page-editing';
import { UseCaseListQueries } from '../list/use-case-list.queries';
import type { UseCaseDetail } from './use-case.graphql';
import { UseCaseMessages } from './use-case.messages';
import { UseCaseQueries } from './use-case.queries';

export type CaseTranslate = Translate<(typeof UseCaseMessages)['tree']>;

/** What every part of the case page draws from. */
export interface CasePageModel {
  organisation: string;
  useCase: UseCaseDetail;
  naming: Naming;
  editing: DetailEditing;
  t: CaseTranslate;
  mayMove: boolean;
}

export function useCasePageModel(reference: string): CasePageModel {
  const { organisation, may } = useSession();
  const t = useMessages(UseCaseMessages);
  const { data: useCase } = useSuspenseQuery(UseCaseQueries.detail(organisation, reference));
  const { data: context } = useQuery({ ...UseCaseListQueries.context(organisation), placeholderData: keepPreviousData });
  const naming = useNaming(context);
  const editing = useDetailEditing(useCase, organisation);
  return { organisation, useCase, naming, editing, t, mayMove: may('use-case.move') };
}
