import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import type { Changes } from './audit-entry.entity.js';

/** Each verb that is recorded, and what it is about. A verb that is not here does not compile. */
const SUBJECTS = {
  'use-case.submit': 'use_case',
  'use-case.edit': 'use_case',
  'use-case.move': 'use_case',
  'use-case.import': 'use_case',
  'comment.write': 'use_case',
  'comment.edit': 'use_case',
  'comment.remove': 'use_case',
  'scorecard.assess': 'use_case',
  'scoring-model.revise': 'organisation',
  'organisation.configure': 'organisation',
  'member.invite': 'member',
  'member.accept': 'member',
  'member.edit': 'member',
  'member.remove': 'member',
  'preferences.edit': 'member',
  'api-token.create': 'api_token',
  'api-token.revoke': 'api_token',
  'business-unit.add': 'business_unit',
  'business-unit.edit': 'business_unit',
  'business-unit.remove': 'business_unit',
  'custom-field.add': 'custom_field',
  'custom-field.edit': 'custom_field',
  'custom-field.remove': 'custom_field',
  'saved-view.save': 'saved_view',
  'saved-view.remove': 'saved_view',
  'import.run': 'import_run',
  'demo.remove': 'organisation',
} as const;

export type AuditVerb = keyof typeof SUBJECTS;

export interface AuditRecord {
  readonly verb: AuditVerb;
  readonly subjectId: string;
  readonly subjectVersion?: number;
  readonly changes?: Changes;
}

const RECORD = {
  name: 'audit_record',
  text: `INSERT INTO audit_entry (organisation_id, actor_id, verb, subject_type, subject_id, subject_version, changes)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};

/** Writes what happened, in the transaction in which it happened. */
@Injectable()
export class AuditTrailService {
  async record(scope: OrganisationScope, { verb, subjectId, subjectVersion, changes }: AuditRecord): Promise<void> {
    await scope.sql(RECORD, [scope.actor.memberId, verb, SUBJECTS[verb], subjectId, subjectVersion ?? null, changes ?? {}]);
  }

  /** Many entries in one statement: an import or a bulk edit. */
  async recordAll(scope: OrganisationScope, records: readonly AuditRecord[]): Promise<void> {
    if (records.length === 0) return;
    const rows = records.map(({ verb, subjectId, subjectVersion, changes }) => ({
      verb,
      subject_type: SUBJECTS[verb],
      subject_id: subjectId,
      subject_version: subjectVersion ?? null,
      changes: changes ?? {},
    }));
    await scope.sql(
      `INSERT INTO audit_entry (organisation_id, actor_id, verb, subject_type, subject_id, subject_version, changes)
       SELECT $1, $2, r.verb, r.subject_type, r.subject_id, r.subject_version, r.changes
       FROM jsonb_to_recordset($3::jsonb) AS r (verb text, subject_type text, subject_id uuid, subject_version integer, changes jsonb)`,
      [scope.actor.memberId, JSON.stringify(rows)],
    );
  }
}

/** The fields of `after` whose value differs from `before`: what an audit entry keeps. */
export function changesBetween(before: object, after: object): Changes {
  const was = before as Record<string, unknown>;
  const changed = Object.entries(after).filter(([field, value]) => !isDeepStrictEqual(was[field] ?? null, value ?? null));
  return Object.fromEntries(changed.map(([field, value]) => [field, [was[field] ?? null, value ?? null] as const]));
}
