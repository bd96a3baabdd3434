import type { CriterionId, EvidenceLevel } from '@tamis/scoring';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Blind rounds come later: until then every score is given in the first one. */
export const ROUND = 1;

/**
 * What one assessor says of one criterion in one round; null is a score taken away, which is missing and never zero.
 * `version` runs through all rows of a criterion: the row with the highest one counts. An assessor who scores after another
 * adds a row of their own, so that the day several assessors count together nothing is lost of who said what.
 */
@Entity()
export class Assessment {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') useCaseId: string;
  @PrimaryColumn('text') criterion: CriterionId;
  @PrimaryColumn('integer', { default: 1 }) round: number;
  @PrimaryColumn('uuid') assessorId: string;
  @Column('numeric', { precision: 2, scale: 1, nullable: true }) score: number | null;
  @Column('text', { nullable: true }) evidence: EvidenceLevel | null;
  @Column('text', { nullable: true }) justification: string | null;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
