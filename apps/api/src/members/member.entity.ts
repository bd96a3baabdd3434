import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Language } from '../platform/access/actor.js';
import type { Role } from '../platform/access/permissions.js';

export type MemberState = 'invited' | 'active' | 'removed';
export type ColourTheme = 'light' | 'dark' | 'auto';

@Entity()
export class Member {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { nullable: true }) accountId: string | null;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text') role: Role;
  @Column('text', { default: 'active' }) state: MemberState;
  @Column('uuid', { nullable: true }) businessUnitId: string | null;
  @Column('text', { default: 'fr' }) language: Language;
  @Column('text', { default: 'auto' }) theme: ColourTheme;
  @Column('boolean', { default: true }) singleKeyShortcuts: boolean;
  @Column('text', { nullable: true }) invitationHash: string | null;
  @Column('timestamptz', { nullable: true }) invitationExpiresAt: Date | null;
  @Column('boolean', { default: false }) isDemo: boolean;
  @VersionColumn({ default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
