import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql';
import type { CustomValue } from '../list/use-case-list.graphql';
import { ConflictingFields, WrittenFields } from '../list/written-fields';

const DetailFields = graphql(
  `
    fragment DetailFields on UseCase @_unmask {
      ...WrittenFields
      need
      description
      statusReason
      createdAt
      createdByName
      importedFrom
      isDemo
      probableDuplicateOf
      commentCount
      score {
        priority
        redFlags
        assessed
        criteria
        coverage
      }
      stageChanges {
        fromStage
        toStage
        toStatus
        reason
        changedByName
        changedAt
      }
    }
  `,
  [WrittenFields],
);

const DetailConflictFields = graphql(
  `
    fragment DetailConflictFields on UseCaseConflict @_unmask {
      current {
        ...DetailFields
      }
      ...ConflictingFields
    }
  `,
  [DetailFields, ConflictingFields],
);

export const UseCaseQuery = graphql(
  `
    query UseCase($reference: ID!) {
      useCase(reference: $reference) {
        ...DetailFields
      }
    }
  `,
  [DetailFields],
);

export const EditUseCaseMutation = graphql(
  `
    mutation EditUseCase($input: EditUseCaseInput!) {
      editUseCase(input: $input) {
        __typename
        ...DetailFields
        ...DetailConflictFields
      }
    }
  `,
  [DetailFields, DetailConflictFields],
);

export const MoveUseCaseMutation = graphql(
  `
    mutation MoveUseCase($input: MoveUseCaseInput!) {
      moveUseCase(input: $input) {
        __typename
        ...DetailFields
        ...DetailConflictFields
      }
    }
  `,
  [DetailFields, DetailConflictFields],
);

type RawDetail = ResultOf<typeof DetailFields>;
type RawConflict = ResultOf<typeof DetailConflictFields>;

/** A case, whole, as its page shows it. */
export type UseCaseDetail = Omit<RawDetail, 'customValues'> & { customValues: Readonly<Record<string, CustomValue>> };
export type DetailConflict = Omit<RawConflict, 'current'> & { current: UseCaseDetail };
export type DetailChanges = VariablesOf<typeof EditUseCaseMutation>['input']['changes'];
export type DetailMove = Omit<VariablesOf<typeof MoveUseCaseMutation>['input'], 'id' | 'version'>;
export type DetailAnswer = ({ __typename: 'UseCase' } & UseCaseDetail) | ({ __typename: 'UseCaseConflict' } & DetailConflict);
