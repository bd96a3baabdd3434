import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lockTenantTable } from './tenant-table.js';

export class CreateScorecards1763803800000 implements MigrationInterface {
  readonly name = 'CreateScorecards1763803800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE scoring_model (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        version integer NOT NULL CHECK (version > 0),
        name text NOT NULL,
        definition jsonb NOT NULL,
        note text,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, version),
        FOREIGN KEY (organisation_id, created_by) REFERENCES member (organisation_id, id)
      );
      -- A round and an assessor are part of the key from the first day: several assessors and blind rounds add rows, not columns.
      CREATE TABLE assessment (
        organisation_id uuid NOT NULL,
        use_case_id uuid NOT NULL,
        criterion text NOT NULL,
        assessor_id uuid NOT NULL,
        round integer NOT NULL DEFAULT 1,
        score numeric(2, 1) NOT NULL CHECK (score BETWEEN 0 AND 5 AND score * 2 = trunc(score * 2)),
        evidence text NOT NULL CHECK (evidence IN ('opinion', 'expert', 'poc', 'production')),
        justification text,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, use_case_id, criterion, round, assessor_id),
        FOREIGN KEY (organisation_id, use_case_id) REFERENCES use_case (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, assessor_id) REFERENCES member (organisation_id, id)
      );
      CREATE TABLE use_case_score (
        organisation_id uuid NOT NULL,
        use_case_id uuid NOT NULL,
        model_version integer NOT NULL,
        value double precision,
        feasibility double precision,
        risk double precision,
        sobriety double precision,
        coverage double precision[] NOT NULL,
        priority double precision,
        priority_low double precision,
        priority_high double precision,
        product double precision,
        quadrant text,
        red_flags text[] NOT NULL DEFAULT '{}',
        amber boolean NOT NULL DEFAULT false,
        redesign boolean NOT NULL DEFAULT false,
        assessed integer NOT NULL DEFAULT 0,
        criteria integer NOT NULL,
        computed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, use_case_id),
        FOREIGN KEY (organisation_id, use_case_id) REFERENCES use_case (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, model_version) REFERENCES scoring_model (organisation_id, version)
      ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02)`);
    for (const table of ['scoring_model', 'assessment', 'use_case_score']) await lockTenantTable(runner, table);
    await runner.query('REVOKE UPDATE, DELETE ON scoring_model FROM tamis_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE use_case_score, assessment, scoring_model');
  }
}
