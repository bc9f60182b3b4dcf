import { sql } from '../platform/database/transaction.ts';
import { scoped } from '../platform/scope/rows.sql.ts';
import { importRows } from './rows.ts';
import { defineSearch, type SearchSource } from '../platform/search/source.ts';

const newest = sql`join lateral (select * from evidence.data_version where data_set = s.id order by number desc limit 1) v on true`;

/** What of data and results can be found; what is not released is absent for whoever does not work with data, by the database's own rule. */
export const evidenceSearch: readonly SearchSource[] = [
  defineSearch({
    key: 'data-set',
    compartment: 'statistical',
    permission: 'dataset.read',
    label: { ar: 'مجموعات البيانات', fr: 'Jeux de données', en: 'Data sets' },
    rows: sql`select s.slug as id, s.title as title, s.slug as name, null::integer as number,
        concat_ws(' ', (select string_agg(c.value, ' ') from jsonb_each_text(v.codebook -> 'citation') c), v.id) as words, '/data/' || s.slug as path, v.frozen_at as at
      from evidence.data_set s ${newest}`,
  }),
  defineSearch({
    key: 'variable',
    compartment: 'statistical',
    permission: 'dataset.read',
    label: { ar: 'المتغيرات', fr: 'Variables', en: 'Variables' },
    rows: sql`select s.slug || '/' || (x ->> 'name') as id, x -> 'label' as title, x ->> 'name' as name, null::integer as number, s.slug as words,
        '/data/' || s.slug || '/variables/' || (x ->> 'name') as path, v.frozen_at as at
      from evidence.data_set s ${newest} cross join lateral jsonb_array_elements(v.codebook -> 'variables') x`,
  }),
  defineSearch({
    key: 'analysis',
    compartment: 'statistical',
    permission: 'result.read',
    label: { ar: 'التحليلات المحفوظة', fr: 'Analyses enregistrées', en: 'Saved analyses' },
    rows: sql`select a.id::text as id, a.title as title, null::text as name, null::integer as number, concat_ws(' ', s.slug, a.result) as words,
        '/results/' || a.result as path, a.created_at as at
      from evidence.analysis a join evidence.data_set s on s.id = a.data_set join evidence.result r on r.id = a.result`,
  }),
  defineSearch({
    key: 'import',
    compartment: 'statistical',
    permission: 'dataset.import',
    label: { ar: 'ملفات قيد الاستيراد', fr: 'Fichiers en cours d’import', en: 'Files being imported' },
    rows: sql`select i.id::text as id, null::jsonb as title, i.file_name as name, null::integer as number, null::text as words, '/data/import/' || i.id as path,
        i.created_at as at
      from ${scoped(importRows)} i where i.state not in ('cancelled', 'accepted')`,
  }),
];
