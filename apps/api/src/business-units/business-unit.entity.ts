import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const BUSINESS_UNIT_KINDS = ['group', 'subsidiary', 'department'] as const;
export type BusinessUnitKind = (typeof BUSINESS_UNIT_KINDS)[number];

@Entity()
export class BusinessUnit {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text') name: string;
  @Column('text', { default: 'department' }) kind: BusinessUnitKind;
  @Column('boolean', { default: false }) isDemo: boolean;
  @VersionColumn({ default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
