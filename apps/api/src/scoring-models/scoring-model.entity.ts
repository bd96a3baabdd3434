import type { ScoringModelDefinition } from '@tamis/scoring';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version is written once and never changed: a stored score names the version it was computed with. */
@Entity()
export class ScoringModel {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') name: string;
  @Column('jsonb') definition: ScoringModelDefinition;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
