import { infiniteQueryOptions } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import { AuditTrailQuery } from './audit-trail.graphql';

export const AuditTrailQueries = {
  /** Newest first, page by page. */
  ofSubject: (organisation: string, subjectId: string) =>
    infiniteQueryOptions({
      queryKey: [organisation, 'audit-trail', subjectId],
      queryFn: async ({ pageParam }) => (await execute(organisation, AuditTrailQuery, { subjectId, before: pageParam })).auditTrail,
      initialPageParam: null as string | null,
      // Opened to see what has just happened.
      staleTime: 0,
      getNextPageParam: (page) => (page.hasMore ? page.entries.at(-1)?.id : undefined),
    }),
};
