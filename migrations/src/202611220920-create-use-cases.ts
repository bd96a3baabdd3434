import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lockAppendOnlyTable, lockTenantTable } from './tenant-table.js';

export class CreateUseCases1763803200000 implements MigrationInterface {
  readonly name = 'CreateUseCases1763803200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_run (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT uuidv7(),
        file_name text NOT NULL,
        file_hash text NOT NULL,
        sheet text,
        mapping jsonb NOT NULL DEFAULT '{}',
        header_hash text,
        state text NOT NULL DEFAULT 'preview' CHECK (state IN ('preview', 'running', 'done', 'failed', 'discarded')),
        progress real NOT NULL DEFAULT 0,
        result jsonb,
        started_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, started_by) REFERENCES member (organisation_id, id)
      );
      CREATE TABLE import_file (
        organisation_id uuid NOT NULL,
        import_run_id uuid NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (organisation_id, import_run_id),
        FOREIGN KEY (organisation_id, import_run_id) REFERENCES import_run (organisation_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE use_case (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT uuidv7(),
        reference text NOT NULL,
        title text NOT NULL CHECK (title <> ''),
        need text,
        description text,
        business_unit_id uuid,
        requester_id uuid,
        requester_name text,
        owner_id uuid,
        owner_name text,
        sponsor_id uuid,
        sponsor_name text,
        theme text,
        function text,
        tags text[] NOT NULL DEFAULT '{}',
        intake_source text,
        stage text NOT NULL DEFAULT 'idea' CHECK (stage IN ('idea', 'triage', 'poc', 'pilot', 'industrialisation', 'run', 'retired')),
        stage_entered_at timestamptz NOT NULL DEFAULT now(),
        status text CHECK (status IN ('parked', 'rejected', 'excluded', 'merged', 'routed', 'blocked_legal')),
        status_reason text,
        approach text,
        sourcing text,
        data_level text CHECK (data_level IN ('L0', 'L1', 'L2', 'L3')),
        submitted_on date,
        target_date date,
        custom_values jsonb NOT NULL DEFAULT '{}',
        is_demo boolean NOT NULL DEFAULT false,
        import_run_id uuid,
        import_identity text,
        import_content_hash text,
        probable_duplicate_of uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, reference),
        FOREIGN KEY (organisation_id, business_unit_id) REFERENCES business_unit (organisation_id, id),
        FOREIGN KEY (organisation_id, requester_id) REFERENCES member (organisation_id, id),
        FOREIGN KEY (organisation_id, owner_id) REFERENCES member (organisation_id, id),
        FOREIGN KEY (organisation_id, sponsor_id) REFERENCES member (organisation_id, id),
        FOREIGN KEY (organisation_id, created_by) REFERENCES member (organisation_id, id),
        FOREIGN KEY (organisation_id, import_run_id) REFERENCES import_run (organisation_id, id),
        FOREIGN KEY (organisation_id, probable_duplicate_of) REFERENCES use_case (organisation_id, id)
      ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
      CREATE UNIQUE INDEX use_case_import_identity ON use_case (organisation_id, import_identity) WHERE import_identity IS NOT NULL;
      CREATE INDEX use_case_business_unit ON use_case (organisation_id, business_unit_id);
      CREATE INDEX use_case_duplicate ON use_case (organisation_id, probable_duplicate_of) WHERE probable_duplicate_of IS NOT NULL`);
    await runner.query(`
      CREATE TABLE use_case_stage_change (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        use_case_id uuid NOT NULL,
        from_stage text,
        to_stage text NOT NULL,
        from_status text,
        to_status text,
        reason text,
        changed_by uuid,
        changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, use_case_id) REFERENCES use_case (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, changed_by) REFERENCES member (organisation_id, id)
      );
      CREATE INDEX use_case_stage_change_case ON use_case_stage_change (organisation_id, use_case_id, changed_at);
      CREATE TABLE stage_setting (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        stage text NOT NULL,
        wip_limit integer CHECK (wip_limit > 0),
        PRIMARY KEY (organisation_id, stage)
      );
      CREATE TABLE custom_field (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL CHECK (name <> ''),
        type text NOT NULL CHECK (type IN ('text', 'number', 'money', 'date', 'yes_no', 'choice', 'multi_choice', 'link')),
        options text[] NOT NULL DEFAULT '{}',
        position integer NOT NULL DEFAULT 0,
        is_demo boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id)
      );
      CREATE UNIQUE INDEX custom_field_name ON custom_field (organisation_id, lower(name));
      CREATE TABLE comment (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        use_case_id uuid NOT NULL,
        author_id uuid NOT NULL,
        body text NOT NULL CHECK (body <> ''),
        mentions uuid[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        edited_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, use_case_id) REFERENCES use_case (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, author_id) REFERENCES member (organisation_id, id)
      );
      CREATE INDEX comment_case ON comment (organisation_id, use_case_id, created_at);
      CREATE TABLE saved_view (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT uuidv7(),
        owner_id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        is_shared boolean NOT NULL DEFAULT false,
        search text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, owner_id) REFERENCES member (organisation_id, id)
      );
      CREATE TABLE audit_entry (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT uuidv7(),
        at timestamptz NOT NULL DEFAULT now(),
        actor_id uuid,
        verb text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        subject_version integer,
        changes jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, actor_id) REFERENCES member (organisation_id, id)
      );
      CREATE INDEX audit_entry_subject ON audit_entry (organisation_id, subject_id, id)`);
    const tables = ['import_run', 'import_file', 'use_case', 'stage_setting', 'custom_field', 'comment', 'saved_view'];
    for (const table of tables) await lockTenantTable(runner, table);
    for (const table of ['use_case_stage_change', 'audit_entry']) await lockAppendOnlyTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE audit_entry, saved_view, comment, custom_field, stage_setting, use_case_stage_change, use_case, import_file, import_run',
    );
  }
}
