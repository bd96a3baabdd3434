import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql';
import { ConflictingFields, WrittenFields } from './written-fields';

const RowFields = graphql(`
  fragment RowFields on UseCaseRow @_unmask {
    id
    reference
    title
    stage
    stageEnteredAt
    status
    businessUnitId
    theme
    function
    tags
    requesterId
    requesterName
    ownerId
    ownerName
    sponsorId
    sponsorName
    intakeSource
    approach
    sourcing
    dataLevel
    submittedOn
    targetDate
    updatedAt
    version
    isDemo
    probableDuplicateOf
    hasNeed
    customValues
    canEdit
    score {
      priority
      priorityLow
      priorityHigh
      value
      feasibility
      risk
      sobriety
      coverage
      quadrant
      redFlags
      assessed
      criteria
    }
  }
`);

export const UseCaseListQuery = graphql(
  `
    query UseCaseList($customFieldIds: [ID!]) {
      useCaseList(customFieldIds: $customFieldIds) {
        ...RowFields
      }
    }
  `,
  [RowFields],
);

/** What a board draws first: the cards at the head of each stage, and what the heads of its columns say of all of them. */
export const BoardOpeningQuery = graphql(
  `
    query BoardOpening {
      boardOpening {
        stages {
          stage
          scoredCount
          enteredAt
        }
        useCases {
          ...RowFields
        }
      }
    }
  `,
  [RowFields],
);

/** What the list needs to name things: stages and their limits, people, units, custom fields. */
export const ListContextQuery = graphql(`
  query ListContext {
    organisation {
      name
      currency
      useCaseCount
      demoUseCaseCount
      stages {
        stage
        wipLimit
      }
    }
    members {
      id
      name
      state
    }
    businessUnits {
      id
      parentId
      name
      kind
    }
    customFields {
      id
      name
      type
      options
    }
  }
`);

const ConflictFields = graphql(
  `
    fragment ConflictFields on UseCaseConflict @_unmask {
      current {
        ...WrittenFields
      }
      ...ConflictingFields
    }
  `,
  [WrittenFields, ConflictingFields],
);

// What a move changes, and no more: the board knows the rest, and the server need not read it.
const MovedFields = graphql(`
  fragment MovedFields on UseCase @_unmask {
    id
    reference
    stage
    stageEnteredAt
    status
    updatedAt
    version
    canEdit
  }
`);

export const EditInListMutation = graphql(
  `
    mutation EditInList($input: EditUseCaseInput!) {
      editUseCase(input: $input) {
        __typename
        ...WrittenFields
        ...ConflictFields
      }
    }
  `,
  [WrittenFields, ConflictFields],
);

export const MoveOnBoardMutation = graphql(
  `
    mutation MoveOnBoard($input: MoveUseCaseInput!) {
      moveUseCase(input: $input) {
        __typename
        ...MovedFields
        ...ConflictFields
      }
    }
  `,
  [MovedFields, ConflictFields],
);

export const BulkEditMutation = graphql(`
  mutation BulkEdit($input: BulkEditInput!) {
    bulkEditUseCases(input: $input) {
      changed
      unchanged
    }
  }
`);

export const SubmitUseCaseMutation = graphql(`
  mutation SubmitUseCase($input: SubmitUseCaseInput!) {
    submitUseCase(input: $input) {
      id
      reference
      title
    }
  }
`);

export const SetWipLimitMutation = graphql(`
  mutation SetWipLimit($input: SetWipLimitInput!) {
    setWipLimit(input: $input) {
      stages {
        stage
        wipLimit
      }
    }
  }
`);

export const RemoveDemoMutation = graphql(`
  mutation RemoveDemo {
    removeDemoData
  }
`);

export type ListAnswer = ResultOf<typeof UseCaseListQuery>;
type RawRow = ListAnswer['useCaseList'][number];

/** By field id: text, link, choice and date (YYYY-MM-DD) as text, number and money, yes or no, several choices. */
export type CustomValue = string | number | boolean | readonly string[];
export type ListRow = Omit<RawRow, 'customValues'> & { customValues: Readonly<Record<string, CustomValue>> };
export type StageEntries = ResultOf<typeof BoardOpeningQuery>['boardOpening']['stages'][number];
export interface BoardOpening {
  readonly stages: readonly StageEntries[];
  readonly useCases: readonly ListRow[];
}
export type ListContext = ResultOf<typeof ListContextQuery>;
export type CustomField = ListContext['customFields'][number];
export type WrittenRow = ResultOf<typeof MovedFields> & Partial<ResultOf<typeof WrittenFields>>;
export type Conflict = ResultOf<typeof ConflictFields>;
export type ConflictingField = Conflict['fields'][number];
export type UseCaseChanges = VariablesOf<typeof EditInListMutation>['input']['changes'];
export type MoveInput = VariablesOf<typeof MoveOnBoardMutation>['input'];
export type BulkEditInput = VariablesOf<typeof BulkEditMutation>['input'];
export type SubmitInput = VariablesOf<typeof SubmitUseCaseMutation>['input'];
export type SetWipLimitInput = VariablesOf<typeof SetWipLimitMutation>['input'];
