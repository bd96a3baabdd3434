import pg from 'pg';

export class UnsafeServingRole extends Error {}

/**
 * Refuses to serve under a role that row-level security does not bind.
 * @throws UnsafeServingRole with what to do
 */
export async function refuseUnsafeRole(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string; unbound: boolean; owns: boolean }>(
      `SELECT r.rolname AS role, r.rolsuper OR r.rolbypassrls AS unbound,
              EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                      WHERE n.nspname = 'public' AND c.relkind = 'r' AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owns
       FROM pg_roles r WHERE r.rolname = current_user`,
    );
    const { role, unbound, owns } = rows[0]!;
    if (unbound || owns)
      throw new UnsafeServingRole(
        `Tamis does not serve as the database role "${role}": it ${unbound ? 'can bypass row-level security' : 'owns tables'}. ` +
          'Set DATABASE_URL to the role tamis_app, and keep the owner for DATABASE_MIGRATION_URL.',
      );
  } finally {
    await client.end();
  }
}
