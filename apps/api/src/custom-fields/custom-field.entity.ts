import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const CUSTOM_FIELD_TYPES = ['text', 'number', 'money', 'date', 'yes_no', 'choice', 'multi_choice', 'link'] as const;
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number];

@Entity()
export class CustomField {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('text') name: string;
  @Column('text') type: CustomFieldType;
  @Column('text', { array: true, default: [] }) options: string[];
  @Column('integer', { default: 0 }) position: number;
  @Column('boolean', { default: false }) isDemo: boolean;
  @VersionColumn({ default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
