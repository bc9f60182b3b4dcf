import type pg from 'pg';
import { withClient } from './client.ts';
import { compartments } from './transaction.ts';

/**
 * Logins of the embedded server. Only the start of the installation uses `administrator`, to make the other two; migrations, backups and
 * restores work as `owner`; everything else works as `everyday`. None of the names begins with `dawra_`: those are the compartments.
 */
export const roles = { administrator: 'postgres', owner: 'dawra', everyday: 'app' } as const;

const ordinary = 'login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls';

/**
 * Makes the logins, the compartments they stand as and the database, or brings them back to what they may be; told to the server at each
 * start, so that a right given by hand does not stay.
 * @param url the administrator's address of the database `postgres`
 */
export async function ensureRoles(url: string): Promise<void> {
  await withClient(url, async (client) => {
    for (const role of [roles.owner, roles.everyday]) await ensureRole(client, role, ordinary);
    for (const compartment of compartments) {
      const role = `dawra_${compartment}`;
      await ensureRole(client, role, 'nologin noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls');
      for (const login of [roles.owner, roles.everyday])
        await client.query(`grant ${role} to ${login} with admin false, inherit false, set true`);
    }
    await revokeOthers(client);
    const found = await client.query(`select from pg_database where datname = 'dawra'`);
    if (!found.rowCount) await client.query(`create database dawra owner ${roles.owner}`);
    await client.query('revoke all on database dawra from public');
    await client.query(`grant connect on database dawra to ${roles.everyday}`);
    for (const other of ['postgres', 'template1']) await client.query(`revoke all on database ${other} from public`);
  });
}

async function ensureRole(client: pg.Client, role: string, options: string): Promise<void> {
  const found = await client.query('select from pg_roles where rolname = $1', [role]);
  await client.query(`${found.rowCount ? 'alter' : 'create'} role ${role} ${options}`);
}

/** Takes away every membership of the installation's roles but that of the logins in the compartments. */
async function revokeOthers(client: pg.Client): Promise<void> {
  const found = await client.query<{ statement: string }>(
    `select format('revoke %I from %I', g.rolname, m.rolname) as statement
     from pg_auth_members a join pg_roles g on g.oid = a.roleid join pg_roles m on m.oid = a.member
     where (m.rolname = any ($1) or starts_with(m.rolname, 'dawra_'))
       and not (m.rolname = any ($1) and starts_with(g.rolname, 'dawra_'))`,
    [[roles.owner, roles.everyday]],
  );
  for (const { statement } of found.rows) await client.query(statement);
}
