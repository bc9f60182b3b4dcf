import { z } from 'zod';
import { addAccount } from '../platform/accounts/enrol.ts';
import { insertGrant } from '../platform/accounts/person.sql.ts';
import { rows, sql, transact, type Compartment, type Db } from '../platform/database/transaction.ts';
import { roles, type Permission, type Role } from '../platform/http/permission.ts';
import { everyRow, scoped, type Rows } from '../platform/scope/rows.sql.ts';
import { scopeKinds, type ScopeKind } from '../platform/scope/scope.ts';

/** What each kind of scope is of where it is tried: a meeting with rows, and things of which no row is. */
export interface Tried {
  readonly space: string;
  readonly nowhere: string;
}

const ofKind = (kind: ScopeKind, of: Tried): string | null =>
  ({
    ...{ everywhere: null, own: null, institution: of.nowhere, space: of.space },
    ...{ territory: 'countries/MA/1974-01-01', corridor: 'corridors/MA-FR/1974-01-01' },
    case: `assigned/service.file/${of.nowhere}`,
  })[kind];

/** What one grant opens of one table beside what anybody signed in sees. */
export interface Opened {
  readonly table: string;
  readonly role: Role;
  readonly kind: ScopeKind;
  readonly rows: number;
  /** Rows that the declaration lets it open. */
  readonly expected: number;
}

const keys = z.object({ key: z.string() });
const compartmentOf = (table: string): Compartment => (table.startsWith('evidence.') ? 'statistical' : 'dialogue');

/** Reads every table of the wings by its fragment as each role in each kind of scope, one grant at a time. */
export async function scopeMatrix(db: Db, tables: readonly Rows[], tried: Tried): Promise<Opened[]> {
  const [nobody, ...holders] = await Promise.all([
    addAccount(db, { email: 'scope-nobody@example.org', name: 'Nobody', locale: 'en', roles: [] }),
    ...roles.flatMap((role) =>
      scopeKinds
        .filter((kind) => role !== 'administrator' || kind === 'everywhere')
        .map(async (kind) => {
          const email = `scope-${role}-${kind}@example.org`;
          const account = await addAccount(db, { email, name: role, locale: 'en', roles: [] });
          const grant = { account, role, scope: { kind, of: ofKind(kind, tried) }, validFrom: null, validTo: null };
          await transact(db, { compartment: 'administration', account: null }, (trx) =>
            insertGrant(trx, { ...grant, grantedBy: null }),
          );
          return { account, role, kind };
        }),
    ),
  ]);
  const opened: Opened[] = [];
  for (const of of tables) {
    const read = async (account: string | null, from: ReturnType<typeof sql>) =>
      (
        await transact(db, { compartment: compartmentOf(of.table), account, reading: true }, (trx) =>
          rows(trx, keys, sql`select t.id::text as key from ${from} t`),
        )
      ).map(({ key }) => key);
    const base = new Set(await read(nobody, scoped(of)));
    const granted = sql`${everyRow(of, 'what the matrix compares with')} r where ${of.granted ?? sql`true`}`;
    const all = await read(null, sql`(select * from ${granted})`);
    const inSpace = of.by?.space
      ? await read(null, sql`(select * from ${granted} and ${sql.ref(`r.${of.by.space}`)} = ${tried.space})`)
      : [];
    for (const { account, role, kind } of holders) {
      const may = !of.roles.includes(role) ? [] : kind === 'everywhere' ? all : kind === 'space' ? inSpace : [];
      const seen = await read(account, scoped(of));
      const beyond = seen.filter((key) => !base.has(key));
      const expected = may.filter((key) => !base.has(key));
      const same = beyond.toSorted().join() === expected.toSorted().join();
      opened.push({ table: of.table, role, kind, rows: same ? beyond.length : -1, expected: expected.length });
    }
  }
  return opened;
}

/** docs/scopes.md, printed from what the matrix saw and from the table of permissions. */
export function scopePage(
  tables: readonly Rows[],
  opened: readonly Opened[],
  permissions: readonly Permission[],
): string {
  const cell = ({ table }: Rows, kind: ScopeKind): string =>
    opened
      .filter((one) => one.table === table && one.kind === kind && one.rows > 0)
      .map(({ role }) => role)
      .join(', ');
  const within = permissions.filter((line) => line.within);
  return [
    '# Scopes',
    '',
    'Printed by `src/main/who-sees.test.ts` from what it saw: which grant opens rows of a table that not everybody signed in sees. Who sees a row by what they',
    'are to it (its asker, their seat, published) stands in the declaration of the table (`rows.ts` of each wing) and in `who-sees`. An empty cell: nothing.',
    '',
    `| table | ${scopeKinds.join(' | ')} | or by a rule |`,
    `|---|${scopeKinds.map(() => '---|').join('')}---|`,
    ...tables.map(
      (of) => `| \`${of.table}\` | ${scopeKinds.map((kind) => cell(of, kind)).join(' | ')} | ${of.rule ? 'yes' : ''} |`,
    ),
    '',
    'Permissions that a grant in a scope opens; every other one needs a grant that reaches everywhere:',
    '',
    '| permission | within |',
    '|---|---|',
    ...within.map(({ name, within: of }) => `| \`${name}\` | ${of!.join(', ')} |`),
    '',
  ].join('\n');
}
