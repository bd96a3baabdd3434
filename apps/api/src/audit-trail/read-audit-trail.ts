import type { Actor } from '../platform/access/actor.js';
import { isIdentifier } from '../platform/access/identifier.js';
import type { Database } from '../platform/database/database.js';
import type { AuditEntryType, AuditTrailPage } from './audit-trail.type.js';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

// One statement: the page, and the names of what its ids stand for. A removed unit or field keeps the name that its removal recorded.
const PAGE = {
  name: 'audit_trail_page',
  text: `WITH page AS MATERIALIZED (
           SELECT a.id, a.at, a.verb, a.changes, m.name AS "actorName"
           FROM audit_entry a LEFT JOIN member m ON m.organisation_id = $1 AND m.id = a.actor_id
           WHERE a.organisation_id = $1 AND a.subject_id = $2 AND ($3::uuid IS NULL OR a.id < $3)
           ORDER BY a.id DESC LIMIT $4
         ), mentioned AS (
           SELECT DISTINCT found[1]::uuid AS id FROM page, regexp_matches(page.changes::text, '(${UUID})', 'g') AS found
         ), named AS (
           SELECT id, name FROM member WHERE organisation_id = $1 AND id IN (SELECT id FROM mentioned)
           UNION ALL SELECT id, name FROM business_unit WHERE organisation_id = $1 AND id IN (SELECT id FROM mentioned)
           UNION ALL SELECT id, name FROM custom_field WHERE organisation_id = $1 AND id IN (SELECT id FROM mentioned)
           UNION ALL SELECT id, reference FROM use_case WHERE organisation_id = $1 AND id IN (SELECT id FROM mentioned)
           UNION ALL SELECT subject_id, changes -> 'name' ->> 0 FROM audit_entry
             WHERE organisation_id = $1 AND subject_id IN (SELECT id FROM mentioned) AND verb IN ('custom-field.remove', 'business-unit.remove')
         )
         SELECT (SELECT coalesce(jsonb_agg(to_jsonb(page) ORDER BY id DESC), '[]') FROM page) AS entries,
                (SELECT coalesce(jsonb_object_agg(id, name) FILTER (WHERE name IS NOT NULL), '{}') FROM named) AS names`,
};

type Row = { entries: (Omit<AuditEntryType, 'at'> & { at: string })[]; names: Record<string, string> };

/** What happened to a subject, newest first; an unknown subject has no past. */
export async function readAuditTrail(
  database: Database,
  actor: Actor,
  asked: { subjectId: string; before?: string; first: number },
): Promise<AuditTrailPage> {
  const { subjectId, before, first } = asked;
  if (!isIdentifier(subjectId) || (before && !isIdentifier(before))) return { entries: [], names: {}, hasMore: false };
  // One more than asked says whether there are older ones.
  const [row] = await database.readRows<Row>(actor, PAGE, [subjectId, before ?? null, first + 1]);
  const { entries, names } = row!;
  return {
    entries: entries.slice(0, first).map((entry) => ({ ...entry, at: new Date(entry.at) })),
    names,
    hasMore: entries.length > first,
  };
}
