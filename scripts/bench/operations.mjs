/** What the web asks, field for field; the server is given this list as the operations that it knows. */
export const rowFields = `id reference title stage stageEnteredAt status businessUnitId theme function tags requesterId requesterName ownerId ownerName
  sponsorId sponsorName intakeSource approach sourcing dataLevel submittedOn targetDate updatedAt version isDemo probableDuplicateOf hasNeed
  customValues canEdit
  score { priority priorityLow priorityHigh value feasibility risk sobriety coverage quadrant redFlags assessed criteria }`;

export const pageFields = `id reference title need description stage stageEnteredAt status statusReason businessUnitId theme function tags requesterId
  requesterName ownerId ownerName sponsorId sponsorName intakeSource approach sourcing dataLevel submittedOn targetDate createdAt createdByName
  importedFrom updatedAt version isDemo probableDuplicateOf customValues canEdit commentCount
  score { priority redFlags assessed criteria coverage }
  stageChanges { fromStage toStage toStatus reason changedByName changedAt }`;

const writtenFields = `id reference title stage stageEnteredAt status businessUnitId theme function tags requesterId requesterName ownerId ownerName
  sponsorId sponsorName intakeSource approach sourcing dataLevel submittedOn targetDate updatedAt version canEdit customValues`;

export const operations = {
  board: `query UseCaseList { useCaseList { ${rowFields} } }`,
  opening: `query BoardOpening { boardOpening { stages { stage scoredCount enteredAt } useCases { ${rowFields} } } }`,
  case: `query UseCase($reference: ID!) { useCase(reference: $reference) { ${pageFields} } }`,
  search: `query Search($text: String!) { searchUseCases(text: $text, first: 20) { id reference title stage status theme matchedField excerpt } }`,
  dashboard: `query Portfolio { portfolioSummary { useCaseCount activeCount scoredCount funnel { stage active aside }
    businessUnits { businessUnitId name useCaseCount scoredCount priority value feasibility risk sobriety }
    top { id reference title stage businessUnitId priority } } }`,
  move: `mutation MoveOnBoard($input: MoveUseCaseInput!) { moveUseCase(input: $input) { __typename
    ... on UseCase { id reference stage stageEnteredAt status updatedAt version canEdit }
    ... on UseCaseConflict { current { ${writtenFields} } fields { field yours theirs changedByName changedAt } } } }`,
};

/** What is looked for: beginnings and whole words, in both languages, that some of the generated cases hold. */
export const searches = ['factur', 'contrat fournisseur', 'summar', 'privacy audit', 'maintenance capteur', 'synthese'];
