import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../platform/access/actor.js';

@Entity()
export class Organisation {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text') referencePrefix: string;
  @Column('text', { default: 'fr' }) language: Language;
  @Column('text', { default: 'EUR' }) currency: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
