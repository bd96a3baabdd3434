/** Organisations by size; each size also has one of exactly 150 cases, so that the cost of the same question can be compared between sizes. */
export const sizes = { S: { organisations: 1, cases: 150 }, M: { organisations: 20, cases: 500 }, L: { organisations: 200, cases: 1000 } };
const probeCases = 150;

const words =
  'customer agent summarise contract invoice retrieval quality manual team process risk draft email support ticket policy review report forecast ' +
  'demand supply price search knowledge document extract classify translate meeting notes code assistant legal finance marketing privacy compliance ' +
  'audit factory maintenance sensor image voice answer question workflow saving cost benefit vendor facture facturation contrat fournisseur synthèse ' +
  'réclamation qualité équipe données écart prévision capteur dossier rédaction vérification métier réponse délai réglementaire conformité';

/**
 * Fills every organisation inside PostgreSQL, set by set, the same on every run. Organisation 0 is there already, with its administrator.
 * Rows of organisations are spread among each other on disk, as after months of use.
 */
export async function generate(client, size, say) {
  const { organisations, cases } = sizes[size];
  for (const [what, text] of statements(organisations, cases)) {
    const start = Date.now();
    await client.query(text);
    if (Date.now() - start > 5000) say(`  ${what}: ${Math.round((Date.now() - start) / 1000)} s`);
  }
}

const statements = (organisations, cases) => [
  [
    'settings',
    `SET synchronous_commit = off; SET work_mem = '128MB';
     -- Rows refer to what was just made: checking each of them again, row by row, would take most of the time.
     SET session_replication_role = replica;
     CREATE FUNCTION pg_temp.uid(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE 
       AS $$ SELECT overlay(overlay(md5(kind || ':' || n) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid $$;
     CREATE FUNCTION pg_temp.below(seed bigint, salt int, most int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
       AS $$ SELECT (hashint8extended(seed, salt) & 2147483647)::int % most $$;
     CREATE TEMP TABLE tenant AS
       SELECT 0 AS o, o.id, m.account_id, m.email, m.name FROM organisation o JOIN member m ON m.organisation_id = o.id
       UNION ALL SELECT n, pg_temp.uid('organisation', n), m.account_id, m.email, m.name FROM generate_series(1, ${organisations}) n, member m`,
  ],
  [
    'organisations',
    `INSERT INTO organisation (id, slug, name, reference_prefix) SELECT id, 'org-' || o, 'Organisation ' || o, 'OR' FROM tenant WHERE o > 0;
     INSERT INTO reference_counter (organisation_id, next_reference) SELECT id, 100000 FROM tenant WHERE o > 0;
     INSERT INTO scoring_model (organisation_id, version, name, definition)
       SELECT t.id, s.version, s.name, s.definition FROM tenant t, (SELECT * FROM scoring_model LIMIT 1) s WHERE o > 0;
     INSERT INTO member (organisation_id, id, account_id, email, name, role)
       SELECT id, pg_temp.uid('administrator', o), account_id, email, name, 'administrator' FROM tenant WHERE o > 0;
     INSERT INTO member (organisation_id, id, email, name, role)
       SELECT id, pg_temp.uid('member', o * 1000 + n), 'person-' || n || '@org-' || o || '.example', 'Person ' || n || ' of ' || o, 'triager'
       FROM tenant, generate_series(0, 39) n;
     INSERT INTO business_unit (organisation_id, id, parent_id, name)
       SELECT id, pg_temp.uid('unit', o * 100 + n), CASE WHEN n = 0 THEN NULL WHEN n < 4 THEN pg_temp.uid('unit', o * 100)
         ELSE pg_temp.uid('unit', o * 100 + 1 + n % 3) END, 'Unit ' || o || '.' || n
       FROM tenant, generate_series(0, 11) n`,
  ],
  [
    'plan',
    `CREATE TEMP TABLE plan AS
       SELECT row_number() OVER (ORDER BY k, o) AS n, k, o, id AS organisation_id
       FROM tenant, generate_series(0, ${Math.max(probeCases, cases) - 1}) k WHERE k < CASE WHEN o = 0 THEN ${probeCases} ELSE ${cases} END;
     CREATE TEMP TABLE vocabulary AS SELECT string_to_array('${words}', ' ') AS w, array_length(string_to_array('${words}', ' '), 1) AS many`,
  ],
  [
    'cases',
    `INSERT INTO use_case (organisation_id, id, reference, title, need, description, business_unit_id, requester_id, owner_id, sponsor_name, theme, function,
         tags, intake_source, stage, stage_entered_at, status, approach, sourcing, data_level, submitted_on, target_date, created_at, created_by, updated_at)
       SELECT organisation_id, pg_temp.uid('case', n), 'UC-' || k + 1,
         initcap(w[1 + pg_temp.below(n, 3, many)]) || ' ' || w[1 + pg_temp.below(n, 4, many)] || ' ' || w[1 + pg_temp.below(n, 5, many)] || ' ' || k,
         (SELECT string_agg(w[1 + pg_temp.below(n * 128 + j, 6, many)], ' ') FROM generate_series(1, 24) j),
         (SELECT string_agg(w[1 + pg_temp.below(n * 128 + j, 7, many)], ' ') FROM generate_series(1, 84) j),
         pg_temp.uid('unit', o * 100 + pg_temp.below(n, 8, 12)), pg_temp.uid('member', o * 1000 + pg_temp.below(n, 9, 40)),
         pg_temp.uid('member', o * 1000 + pg_temp.below(n, 10, 40)), CASE WHEN n % 3 = 0 THEN 'Somebody outside' END,
         (ARRAY['Relation client', 'Operations', 'Finance', 'People', 'Product', 'Juridique'])[1 + pg_temp.below(n, 11, 6)],
         (ARRAY['Achats', 'Support', 'Qualité', NULL])[1 + pg_temp.below(n, 12, 4)],
         CASE WHEN n % 2 = 0 THEN ARRAY['rag', 'prioritaire'] ELSE '{}' END, 'form',
         (ARRAY['idea', 'idea', 'idea', 'triage', 'triage', 'poc', 'poc', 'pilot', 'run', 'retired'])[1 + pg_temp.below(n, 13, 10)],
         now() - pg_temp.below(n, 14, 200) * interval '1 day', CASE WHEN n % 17 = 0 THEN 'parked' END,
         (ARRAY['genai_rag', 'ml_supervised', NULL])[1 + pg_temp.below(n, 15, 3)], NULL, (ARRAY['L0', 'L1', 'L2', 'L3'])[1 + pg_temp.below(n, 16, 4)],
         date '2025-01-01' + pg_temp.below(n, 17, 300), CASE WHEN n % 2 = 0 THEN date '2027-01-01' END,
         timestamptz '2025-01-01' + pg_temp.below(n, 18, 300) * interval '1 day', pg_temp.uid('member', o * 1000 + 1),
         timestamptz '2026-09-01' + pg_temp.below(n, 19, 5000000) * interval '1 second'
       FROM plan, vocabulary ORDER BY n`,
  ],
  [
    'search documents',
    // Most of the time goes here: reading and writing apart lets PostgreSQL share the work between processors.
    `SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
     CREATE TEMP TABLE written AS SELECT organisation_id, id, search_document(u) AS document FROM use_case u;
     INSERT INTO use_case_search (organisation_id, use_case_id, document) SELECT organisation_id, id, document FROM written;
     RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size`,
  ],
  [
    'scores',
    `INSERT INTO use_case_score (organisation_id, use_case_id, model_version, value, feasibility, risk, sobriety, coverage, priority, priority_low,
         priority_high, quadrant, red_flags, assessed, criteria)
       SELECT organisation_id, pg_temp.uid('case', n), 1, pg_temp.below(n, 20, 700) / 7.0, pg_temp.below(n, 21, 700) / 7.0, pg_temp.below(n, 22, 700) / 7.0,
         pg_temp.below(n, 23, 700) / 7.0, '{1,0.8333333333333334,0.75,0.5}', pg_temp.below(n, 24, 700) / 7.0, pg_temp.below(n, 24, 700) / 7.0 - 3.3,
         pg_temp.below(n, 24, 700) / 7.0 + 4.7, (ARRAY['quick_win', 'strategic_bet', 'fill_in', 'drop'])[1 + pg_temp.below(n, 25, 4)],
         CASE WHEN n % 9 = 0 THEN ARRAY['R1'] ELSE '{}' END, 18, 23
       FROM plan WHERE n % 10 < 9 ORDER BY n`,
  ],
  [
    'assessments',
    `INSERT INTO assessment (organisation_id, use_case_id, criterion, assessor_id, score, evidence)
       SELECT organisation_id, pg_temp.uid('case', n), c.criterion, pg_temp.uid('member', o * 1000 + 1), pg_temp.below(n, 26 + length(c.criterion), 11) / 2.0, 'opinion'
       FROM plan, unnest(ARRAY['V1', 'V2', 'V3', 'F1', 'F2', 'F3', 'R1', 'R2', 'R3', 'S1']) c (criterion) WHERE n % 10 < 9 ORDER BY n`,
  ],
  [
    'histories',
    `INSERT INTO use_case_stage_change (organisation_id, use_case_id, from_stage, to_stage, changed_by, changed_at)
       SELECT organisation_id, pg_temp.uid('case', n), (ARRAY[NULL, 'idea', 'triage'])[i], (ARRAY['idea', 'triage', 'poc'])[i],
         pg_temp.uid('member', o * 1000 + pg_temp.below(n, 50 + i, 40)), timestamptz '2025-02-01' + i * interval '20 days' FROM plan, generate_series(1, 3) i ORDER BY n, i;
     INSERT INTO audit_entry (organisation_id, actor_id, verb, subject_type, subject_id, subject_version, changes)
       SELECT organisation_id, pg_temp.uid('member', o * 1000 + 1), 'use-case.move', 'use_case', pg_temp.uid('case', n), i, '{"stage": ["idea", "triage"]}'
       FROM plan, generate_series(1, 3) i ORDER BY n, i;
     INSERT INTO comment (organisation_id, use_case_id, author_id, body, created_at)
       SELECT organisation_id, pg_temp.uid('case', n), pg_temp.uid('member', o * 1000 + pg_temp.below(n, 60 + i, 40)),
         repeat('A remark about this case. ', 5), timestamptz '2025-03-01' + i * interval '3 days' FROM plan, generate_series(1, 4) i ORDER BY n, i;
     SET session_replication_role = origin`,
  ],
];
