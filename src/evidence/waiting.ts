import { sql } from '../platform/database/transaction.ts';
import { scoped } from '../platform/scope/rows.sql.ts';
import { importRows } from './rows.ts';
import { defineTask, type TaskSource } from '../platform/tasks/task.ts';

const asImport = sql`i.id::text as id, i.changed_at as since, null::timestamptz as until, '/data/import/' || i.id as path, null::jsonb as title, i.file_name as name,
  null::integer as number`;
/** Whether the person asked for it, made it, or was let in by who did: then they are no second one. */
const handsOn = (
  hands: ReturnType<typeof sql>,
) => sql`(x.release_asked_by = platform.current_account() or platform.current_account() = any (${hands})
  or platform.let_in_by(platform.current_account(), ${hands} || x.release_asked_by))`;
const second = {
  ar: 'طلبه شخص آخر: ينشره ثانٍ لا يد له فيه.',
  fr: 'Une autre personne l’a demandé : une seconde, qui n’y a pas eu part, publie.',
  en: 'Somebody else asked for it: a second person who had no hand in it publishes.',
} as const;

/** What waits in the evidence wing for whoever sends files, and for the second person of a release. */
export const evidenceWaiting: readonly TaskSource[] = [
  defineTask({
    key: 'import.accept',
    compartment: 'statistical',
    permission: 'dataset.import',
    label: {
      ar: 'قبول ملف تم التحقق منه أو إلغاؤه',
      fr: 'Accepter ou annuler un fichier contrôlé',
      en: 'Accept or cancel a file that was checked',
    },
    why: {
      ar: 'لا يُحفظ شيء منه قبل قبولكم.',
      fr: 'Rien n’en est conservé avant votre accord.',
      en: 'Nothing of it is stored before you accept.',
    },
    rows: sql`select ${asImport} from ${scoped(importRows)} i where i.state = 'checked'`,
  }),
  defineTask({
    key: 'import.failed',
    compartment: 'statistical',
    permission: 'dataset.import',
    label: {
      ar: 'تصحيح ملف تعذرت قراءته أو إلغاؤه',
      fr: 'Corriger ou annuler un fichier illisible',
      en: 'Mend or cancel a file that could not be read',
    },
    why: {
      ar: 'توقف الاستيراد بخطأ.',
      fr: 'L’import s’est arrêté sur une erreur.',
      en: 'The import ended with an error.',
    },
    rows: sql`select ${asImport} from ${scoped(importRows)} i where i.state = 'failed'`,
  }),
  defineTask({
    key: 'dataset.release',
    compartment: 'statistical',
    permission: 'dataset.release',
    label: { ar: 'نشر دليل رموز مجموعة بيانات', fr: 'Publier un dictionnaire de données', en: 'Publish a codebook' },
    why: second,
    rows: sql`select x.id as id, x.release_asked_at as since, null::timestamptz as until, '/data/' || d.slug as path, d.title as title, null::text as name, x.number as number
      from evidence.data_version x join evidence.data_set d on d.id = x.data_set
      where x.release_asked_by is not null and x.released_at is null and not ${handsOn(sql`evidence.hands_on_version(x.id)`)}`,
  }),
  defineTask({
    key: 'result.release',
    compartment: 'statistical',
    permission: 'result.release',
    label: { ar: 'نشر نتيجة', fr: 'Publier un résultat', en: 'Publish a result' },
    why: second,
    rows: sql`select x.id as id, x.release_asked_at as since, null::timestamptz as until, '/results/' || x.id as path, d.title as title, null::text as name, null::integer as number
      from evidence.result x join evidence.data_version v on v.id = x.data and v.released_at is not null join evidence.data_set d on d.id = v.data_set
      where x.release_asked_by is not null and x.released_at is null and not ${handsOn(sql`evidence.hands_on_result(x.id)`)}`,
  }),
];
