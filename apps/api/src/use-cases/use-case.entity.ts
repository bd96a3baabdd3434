import type { Approach, DataLevel, SideStatus, Sourcing, Stage } from '@tamis/scoring';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CustomValues } from '../custom-fields/custom-values.js';

@Entity()
export class UseCase {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('text') reference: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) need: string | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('uuid', { nullable: true }) businessUnitId: string | null;
  @Column('uuid', { nullable: true }) requesterId: string | null;
  @Column('text', { nullable: true }) requesterName: string | null;
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @Column('text', { nullable: true }) ownerName: string | null;
  @Column('uuid', { nullable: true }) sponsorId: string | null;
  @Column('text', { nullable: true }) sponsorName: string | null;
  @Column('text', { nullable: true }) theme: string | null;
  @Column('text', { nullable: true }) function: string | null;
  @Column('text', { array: true, default: [] }) tags: string[];
  @Column('text', { nullable: true }) intakeSource: string | null;
  @Column('text', { default: 'idea' }) stage: Stage;
  @Column('timestamptz', { default: () => 'now()' }) stageEnteredAt: Date;
  @Column('text', { nullable: true }) status: SideStatus | null;
  @Column('text', { nullable: true }) statusReason: string | null;
  @Column('text', { nullable: true }) approach: Approach | null;
  @Column('text', { nullable: true }) sourcing: Sourcing | null;
  @Column('text', { nullable: true }) dataLevel: DataLevel | null;
  @Column('date', { nullable: true }) submittedOn: string | null;
  @Column('date', { nullable: true }) targetDate: string | null;
  @Column('jsonb', { default: {} }) customValues: CustomValues;
  @Column('boolean', { default: false }) isDemo: boolean;
  @Column('uuid', { nullable: true }) importRunId: string | null;
  @Column('text', { nullable: true }) importIdentity: string | null;
  @Column('text', { nullable: true }) importContentHash: string | null;
  @Column('uuid', { nullable: true }) probableDuplicateOf: string | null;
  @VersionColumn({ default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
