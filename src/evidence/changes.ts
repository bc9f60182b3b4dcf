import { defineChange, type ChangeSource } from '../platform/changes/change.ts';
import { sql } from '../platform/database/transaction.ts';

const states = {
  frozen: { label: { ar: 'مجمّدة', fr: 'Figée', en: 'Frozen' } },
  released: { label: { ar: 'منشورة', fr: 'Publiée', en: 'Published' } },
} as const;

/** What can have changed of data and results; what is not released is absent for whoever does not work with data, by the database's own rule. */
export const evidenceChanges: readonly ChangeSource[] = [
  defineChange({
    key: 'data-version',
    compartment: 'statistical',
    permission: 'dataset.read',
    label: { ar: 'إصدارات البيانات', fr: 'Versions de données', en: 'Versions of data' },
    states,
    rows: sql`select v.id as id, coalesce(v.released_at, v.frozen_at) as at, coalesce(v.released_by, v.frozen_by) as actor, '/data/' || s.slug as path, s.title as title,
        null::text as name, v.number as number, case when v.released_at is null then 'frozen' else 'released' end as state
      from evidence.data_version v join evidence.data_set s on s.id = v.data_set`,
  }),
  defineChange({
    key: 'result',
    compartment: 'statistical',
    permission: 'result.read',
    label: { ar: 'نتائج منشورة', fr: 'Résultats publiés', en: 'Published results' },
    rows: sql`select r.id as id, r.released_at as at, r.released_by as actor, '/results/' || r.id as path,
        coalesce((select a.title from evidence.analysis a where a.result = r.id order by a.created_at desc, a.id limit 1), s.title) as title, null::text as name, null::integer as number,
        null::text as state
      from evidence.result r join evidence.data_version v on v.id = r.data join evidence.data_set s on s.id = v.data_set where r.released_at is not null`,
  }),
  defineChange({
    key: 'analysis',
    compartment: 'statistical',
    permission: 'result.read',
    label: { ar: 'تحليلات محفوظة', fr: 'Analyses enregistrées', en: 'Saved analyses' },
    rows: sql`select a.id::text as id, a.created_at as at, a.created_by as actor, '/results/' || a.result as path, a.title as title, null::text as name,
        null::integer as number, null::text as state
      from evidence.analysis a join evidence.result r on r.id = a.result and r.released_at is null`,
  }),
];
