import { sql } from '../database/transaction.ts';
import { defineSearch, type SearchSource } from '../search/source.ts';

/** What the administration of accounts finds; nobody else finds a person. */
export const accountSearch: readonly SearchSource[] = [
  defineSearch({
    key: 'person',
    compartment: 'administration',
    permission: 'account.manage',
    label: { ar: 'الأشخاص', fr: 'Personnes', en: 'People' },
    rows: sql`select a.id::text as id, null::jsonb as title, a.name as name, null::integer as number, a.email as words,
        '/people?search=' || replace(a.email, '+', '%2B') as path, a.created_at as at from platform.account a`,
  }),
  defineSearch({
    key: 'institution',
    compartment: 'administration',
    permission: 'account.manage',
    label: { ar: 'المؤسسات', fr: 'Institutions', en: 'Institutions' },
    rows: sql`select i.id::text as id, i.name as title, null::text as name, null::integer as number,
        i.country as words, '/people' as path, i.created_at as at from platform.institution i`,
  }),
  defineSearch({
    key: 'invitation',
    compartment: 'administration',
    permission: 'account.manage',
    label: { ar: 'الدعوات المفتوحة', fr: 'Invitations en attente', en: 'Open invitations' },
    rows: sql`select v.id::text as id, null::jsonb as title, v.name as name, null::integer as number, v.email as words, '/people' as path, v.created_at as at
      from platform.invitation v where v.used_at is null and v.withdrawn_at is null and v.expires_at > now()`,
  }),
];
