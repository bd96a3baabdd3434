import { graphql, type ResultOf } from '../graphql/graphql';

const RunFields = graphql(`
  fragment ImportRunFields on ImportRun @_unmask {
    id
    fileName
    sheet
    state
    progress
    createdAt
    startedByName
    error
    report {
      createdUnits
      createdFields
      firstReference
      lastReference
      warnings
      seconds
      totals {
        rows
        created
        updated
        unchanged
        refused
        probableDuplicates
        blankRows
      }
      refused {
        row
        reason
      }
    }
  }
`);

export const ImportsQuery = graphql(
  `
    query Imports {
      imports {
        ...ImportRunFields
      }
    }
  `,
  [RunFields],
);

export const ImportRunQuery = graphql(
  `
    query ImportRun($id: ID!) {
      importRun(importRunId: $id) {
        ...ImportRunFields
      }
    }
  `,
  [RunFields],
);

export const RunImportMutation = graphql(
  `
    mutation RunImport($id: ID!, $mapping: JSON) {
      runImport(importRunId: $id, mapping: $mapping) {
        ...ImportRunFields
      }
    }
  `,
  [RunFields],
);

export const DiscardImportMutation = graphql(`
  mutation DiscardImport($id: ID!) {
    discardImport(importRunId: $id) {
      id
    }
  }
`);

export const ImportPreviewQuery = graphql(`
  query ImportPreview($id: ID!, $mapping: JSON) {
    importPreview(importRunId: $id, mapping: $mapping) {
      fileName
      sheet
      otherSheets {
        name
        hidden
        rows
      }
      headerRow
      aboveHeader {
        row
        text
      }
      encoding
      delimiter
      language
      dateOrder
      mapping
      rememberedFrom
      hasTitleColumn
      totals {
        rows
        created
        updated
        unchanged
        refused
        probableDuplicates
        blankRows
      }
      columns {
        index
        header
        target
        level
        confidence
        why
        chosen
        filled
        distinct
        examples
        field {
          id
          name
          type
        }
      }
      valueTables {
        target
        index
        header
        blank
        values {
          raw
          count
          value
          origin
        }
      }
      units {
        raw
        path
        count
        unitId
        create
      }
      rowCounts {
        each_kind
        refused
        to_check
        all
      }
      targets {
        key
        name
        many
      }
    }
  }
`);

export const ImportRowsQuery = graphql(`
  query ImportRows($id: ID!, $mapping: JSON, $filter: ImportRowFilter!, $offset: Int!, $limit: Int!) {
    importRows(importRunId: $id, mapping: $mapping, filter: $filter, offset: $offset, limit: $limit) {
      row
      action
      title
      key
      duplicateOfReference
      problems {
        code
        severity
        columnIndex
        value
        sentence
      }
    }
  }
`);

export const ImportCellsQuery = graphql(`
  query ImportCells($id: ID!, $mapping: JSON, $filter: ImportRowFilter!, $offset: Int!) {
    importRows(importRunId: $id, mapping: $mapping, filter: $filter, offset: $offset, limit: 200) {
      row
      problems {
        sentence
      }
      cells
    }
  }
`);

/** What the organisation has already, for columns and units to be given to. */
export const ImportPlacesQuery = graphql(`
  query ImportPlaces {
    customFields {
      id
      name
      type
    }
    businessUnits {
      id
      parentId
      name
    }
  }
`);

export type ImportRun = ResultOf<typeof ImportRunQuery>['importRun'];
export type ImportReport = NonNullable<ImportRun['report']>;
export type Preview = ResultOf<typeof ImportPreviewQuery>['importPreview'];
export type PreviewColumn = Preview['columns'][number];
export type ValueTable = Preview['valueTables'][number];
export type PreviewUnit = Preview['units'][number];
export type PreviewRow = ResultOf<typeof ImportRowsQuery>['importRows'][number];
export type Places = ResultOf<typeof ImportPlacesQuery>;
export type RowFilter = keyof Preview['rowCounts'];
