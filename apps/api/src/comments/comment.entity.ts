import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity()
export class Comment {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid') useCaseId: string;
  @Column('uuid') authorId: string;
  @Column('text') body: string;
  @Column('uuid', { array: true, default: [] }) mentions: string[];
  @VersionColumn({ default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
}
