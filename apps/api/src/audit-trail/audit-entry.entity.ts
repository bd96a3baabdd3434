import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Field by field, what it was and what it became. */
export type Changes = Record<string, readonly [before: unknown, after: unknown]>;

@Entity()
export class AuditEntry {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') verb: string;
  @Column('text') subjectType: string;
  @Column('uuid') subjectId: string;
  @Column('integer', { nullable: true }) subjectVersion: number | null;
  @Column('jsonb', { default: {} }) changes: Changes;
}
