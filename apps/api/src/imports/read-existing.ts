import type { ReadStatement } from '../platform/database/database.js';
import type { Existing } from './import-plan.js';

/** What an import must know of the organisation, as it stood at `revision`. */
export interface ExistingAt extends Existing {
  readonly revision: string;
  readonly referencePrefix: string;
}

/** One statement, hence one moment: the revision belongs to exactly these rows. */
export const EXISTING: ReadStatement = {
  name: 'import_existing',
  text: `
    SELECT (SELECT coalesce(string_agg(part || ' ' || writes, ',' ORDER BY part), '') FROM organisation_revision WHERE organisation_id = $1) AS revision,
      o.currency, o.reference_prefix AS "referencePrefix",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'reference', reference, 'title', title, 'businessUnitId', business_unit_id,
                'importIdentity', import_identity, 'importContentHash', import_content_hash) ORDER BY id), '[]')
         FROM use_case WHERE organisation_id = $1) AS cases,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'type', type, 'options', options) ORDER BY position, id), '[]')
         FROM custom_field WHERE organisation_id = $1) AS fields,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'parentId', parent_id, 'name', name, 'kind', kind) ORDER BY id), '[]')
         FROM business_unit WHERE organisation_id = $1) AS units,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'email', email) ORDER BY id), '[]')
         FROM member WHERE organisation_id = $1 AND state <> 'removed') AS members
    FROM organisation o WHERE o.id = $1`,
};
