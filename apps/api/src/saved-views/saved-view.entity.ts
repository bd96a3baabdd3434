import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class SavedView {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid') ownerId: string;
  @Column('text') name: string;
  @Column('boolean', { default: false }) isShared: boolean;
  @Column('text') search: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
