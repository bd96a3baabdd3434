import { graphql } from '../../graphql/graphql';

/** A write gives back what a row shows; the page of a case asks the same and more. */
export const WrittenFields = graphql(`
  fragment WrittenFields on UseCase @_unmask {
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
    canEdit
    customValues
  }
`);

/** What somebody else changed meanwhile, beside what was about to be written. */
export const ConflictingFields = graphql(`
  fragment ConflictingFields on UseCaseConflict @_unmask {
    fields {
      field
      yours
      theirs
      changedByName
      changedAt
    }
  }
`);
