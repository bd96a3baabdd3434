import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

// As a team begins: one class is the table and the type of the schema.

@ObjectType()
@Entity('use_case')
export class UseCase {
  @PrimaryColumn('uuid') organisationId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') reference: string;
  @Field() @Column('text') title: string;
  @Field({ nullable: true }) @Column('text') need?: string;
  @Field({ nullable: true }) @Column('text') description?: string;
  @Field() @Column('text') stage: string;
  @Field() @Column('timestamptz') stageEnteredAt: Date;
  @Field({ nullable: true }) @Column('text') status?: string;
  @Field({ nullable: true }) @Column('text') statusReason?: string;
  @Field(() => ID, { nullable: true }) @Column('uuid') businessUnitId?: string;
  @Field({ nullable: true }) @Column('text') theme?: string;
  @Field({ nullable: true }) @Column('text') function?: string;
  @Field(() => [String]) @Column('text', { array: true }) tags: string[];
  @Field(() => ID, { nullable: true }) @Column('uuid') requesterId?: string;
  @Column('text') requesterName?: string;
  @Field(() => ID, { nullable: true }) @Column('uuid') ownerId?: string;
  @Column('text') ownerName?: string;
  @Field(() => ID, { nullable: true }) @Column('uuid') sponsorId?: string;
  @Column('text') sponsorName?: string;
  @Field({ nullable: true }) @Column('text') intakeSource?: string;
  @Field({ nullable: true }) @Column('text') approach?: string;
  @Field({ nullable: true }) @Column('text') sourcing?: string;
  @Field({ nullable: true }) @Column('text') dataLevel?: string;
  @Field({ nullable: true }) @Column('date') submittedOn?: string;
  @Field({ nullable: true }) @Column('date') targetDate?: string;
  @Column('jsonb') customValues: object;
  @Field() @Column() isDemo: boolean;
  @Column('uuid') importRunId?: string;
  @Column('uuid') probableDuplicateOf?: string;
  @Field(() => Int) @VersionColumn() version: number;
  @Field() @Column('timestamptz') createdAt: Date;
  @Column('uuid') createdBy?: string;
  @Field() @UpdateDateColumn({ type: 'timestamptz' }) updatedAt: Date;
}

@ObjectType()
@Entity('use_case_score')
export class UseCaseScore {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') useCaseId: string;
  @Field(() => Float, { nullable: true }) @Column('float8') priority?: number;
  @Field(() => Float, { nullable: true }) @Column('float8') priorityLow?: number;
  @Field(() => Float, { nullable: true }) @Column('float8') priorityHigh?: number;
  @Field(() => Float, { nullable: true }) @Column('float8') value?: number;
  @Field(() => Float, { nullable: true }) @Column('float8') feasibility?: number;
  @Field(() => Float, { nullable: true }) @Column('float8') risk?: number;
  @Field(() => Float, { nullable: true }) @Column('float8') sobriety?: number;
  @Field(() => [Float]) @Column('float8', { array: true }) coverage: number[];
  @Field({ nullable: true }) @Column('text') quadrant?: string;
  @Field(() => [String]) @Column('text', { array: true }) redFlags: string[];
  @Field(() => Int) @Column() assessed: number;
  @Field(() => Int) @Column() criteria: number;
}

@ObjectType()
@Entity('use_case_stage_change')
export class StageChange {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid') useCaseId: string;
  @Field({ nullable: true }) @Column('text') fromStage?: string;
  @Field() @Column('text') toStage: string;
  @Field({ nullable: true }) @Column('text') toStatus?: string;
  @Field({ nullable: true }) @Column('text') reason?: string;
  @Column('uuid') changedBy?: string;
  @Field() @Column('timestamptz', { default: () => 'now()' }) changedAt: Date;
}

@Entity('member')
export class Member {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
}

@Entity('business_unit')
export class BusinessUnit {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
}

@Entity('import_run')
export class ImportRun {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') fileName: string;
}

@Entity('comment')
export class Comment {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') useCaseId: string;
}
