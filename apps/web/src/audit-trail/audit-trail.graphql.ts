import { graphql, type ResultOf } from '../graphql/graphql';

export const AuditTrailQuery = graphql(`
  query AuditTrail($subjectId: ID!, $before: ID) {
    auditTrail(subjectId: $subjectId, before: $before) {
      hasMore
      names
      entries {
        id
        at
        actorName
        verb
        changes
      }
    }
  }
`);

export type AuditEntry = ResultOf<typeof AuditTrailQuery>['auditTrail']['entries'][number];
