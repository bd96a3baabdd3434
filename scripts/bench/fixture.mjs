/** Brings an organisation to `size` use cases: copies of those it has, each with its scores. Rows of copies are spread on disk as after months of use. */
export async function growOrganisation(client, slug, size) {
  const { rows } = await client.query('SELECT id FROM organisation WHERE slug = $1', [slug]);
  const organisationId = rows[0].id;
  const { rows: counted } = await client.query('SELECT count(*)::int AS count FROM use_case WHERE organisation_id = $1', [organisationId]);
  const rounds = Math.ceil(size / counted[0].count) - 1;
  for (let round = 1; round <= rounds; round += 1) await copyOnce(client, organisationId, round);
  await client.query(
    `DELETE FROM use_case WHERE organisation_id = $1 AND id IN
       (SELECT id FROM use_case WHERE organisation_id = $1 AND reference LIKE 'COPY-%' ORDER BY id LIMIT greatest(0, $2::int))`,
    [organisationId, counted[0].count * (rounds + 1) - size],
  );
  await client.query('VACUUM (ANALYZE) use_case, use_case_score, member');
  return organisationId;
}

async function copyOnce(client, organisationId, round) {
  await client.query(
    `INSERT INTO use_case SELECT (jsonb_populate_record(u, jsonb_build_object(
         'id', md5(u.id::text || $2::text)::uuid, 'reference', 'COPY-' || $2 || '-' || u.reference, 'import_identity', NULL,
         'probable_duplicate_of', NULL))).*
       FROM use_case u WHERE u.organisation_id = $1 AND u.reference NOT LIKE 'COPY-%'`,
    [organisationId, round],
  );
  await client.query(
    `INSERT INTO use_case_score SELECT (jsonb_populate_record(s, jsonb_build_object('use_case_id', md5(s.use_case_id::text || $2::text)::uuid))).*
       FROM use_case_score s JOIN use_case u ON u.organisation_id = s.organisation_id AND u.id = s.use_case_id
       WHERE s.organisation_id = $1 AND u.reference NOT LIKE 'COPY-%'`,
    [organisationId, round],
  );
}
