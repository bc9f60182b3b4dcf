import { defineChange, type ChangeSource } from '../changes/change.ts';
import { sql } from '../database/transaction.ts';

const nothing = sql`null::jsonb as title, a.name as name, null::integer as number, null::text as state`;
const path = sql`'/people?search=' || replace(a.email, '+', '%2B') as path`;

/** What can have changed for the administration of accounts; nobody else learns of a person here. */
export const accountChanges: readonly ChangeSource[] = [
  defineChange({
    key: 'person',
    compartment: 'administration',
    permission: 'account.manage',
    label: { ar: 'أشخاص انضموا', fr: 'Personnes arrivées', en: 'People who joined' },
    rows: sql`select a.id::text as id, a.created_at as at, null::uuid as actor, ${path}, ${nothing} from platform.account a where a.id <> platform.current_account()`,
  }),
  defineChange({
    key: 'role',
    compartment: 'administration',
    permission: 'account.manage',
    label: { ar: 'أدوار مُنحت', fr: 'Rôles donnés', en: 'Roles given' },
    rows: sql`select g.id::text as id, g.granted_at as at, g.granted_by as actor, ${path}, ${nothing}
      from platform.role_grant g join platform.account a on a.id = g.account where g.granted_at > a.created_at + interval '1 minute'`,
  }),
];
