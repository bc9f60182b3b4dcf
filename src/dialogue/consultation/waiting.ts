import { sql } from '../../platform/database/transaction.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { defineTask, type TaskSource } from '../../platform/tasks/task.ts';
import { consultationRows, contributionRows } from '../rows.ts';

const from = sql`${scoped(consultationRows)} c join dialogue.consultation_state s on s.consultation = c.id`;
const endOf = (day: ReturnType<typeof sql>) => sql`((${day} + 1)::timestamp at time zone 'UTC')`;
const line = (
  until: ReturnType<typeof sql>,
) => sql`c.id::text as id, s.at as since, ${until} as until, '/consultations/' || c.id as path, c.title as title, null::text as name,
  null::integer as number`;
const never = sql`null::timestamptz`;
const contributions = everyRow(
  contributionRows,
  'which stakeholder groups contributed, which the public page says too',
);
/** Days between two reminders of the same consultation. */
const between = 21;

/** What waits in a consultation for whoever opens, reminds, closes, codes and publishes. */
export const consultationWaiting: readonly TaskSource[] = [
  defineTask({
    key: 'consultation.open',
    compartment: 'dialogue',
    permission: 'consultation.write',
    label: { ar: 'فتح استشارة', fr: 'Ouvrir une consultation', en: 'Open a consultation' },
    why: { ar: 'حلّ يومها الأول.', fr: 'Son premier jour est venu.', en: 'Its first day has come.' },
    rows: sql`select ${line(endOf(sql`c.closes`))} from ${from} where s.state = 'draft' and c.opens <= dialogue.today()`,
  }),
  defineTask({
    key: 'consultation.remind',
    compartment: 'dialogue',
    permission: 'consultation.write',
    label: { ar: 'تذكير من لم يساهم', fr: 'Relancer qui n’a pas contribué', en: 'Remind who has not contributed' },
    why: {
      ar: 'فئات لم يُسمع منها بعد، ولم يصلها تذكير منذ ثلاثة أسابيع.',
      fr: 'Des catégories d’acteurs manquent et n’ont pas été relancées depuis trois semaines.',
      en: 'Stakeholder groups are missing and were not reminded for three weeks.',
    },
    rows: sql`select ${line(endOf(sql`c.closes`))} from ${from} where s.state = 'open' and not c.sealed and c.closes >= dialogue.today()
      and not exists (select from dialogue.consultation_act a where a.consultation = c.id and a.act in ('open', 'remind') and a.at > now() - make_interval(days => ${between}))
      and (select count(distinct d.family) from ${contributions} d where d.consultation = c.id) < 6`,
  }),
  defineTask({
    key: 'consultation.close',
    compartment: 'dialogue',
    permission: 'consultation.write',
    label: { ar: 'إغلاق استشارة', fr: 'Clore une consultation', en: 'Close a consultation' },
    why: { ar: 'انقضى يومها الأخير.', fr: 'Son dernier jour est passé.', en: 'Its last day is over.' },
    rows: sql`select ${line(never)} from ${from} where s.state = 'open' and c.closes < dialogue.today()`,
  }),
  defineTask({
    key: 'consultation.code',
    compartment: 'dialogue',
    permission: 'contribution.code',
    label: { ar: 'ترميز المساهمات', fr: 'Coder des contributions', en: 'Code contributions' },
    why: {
      ar: 'لم يرمّزها شخصان بعد، ولستم ممن رمّزوا.',
      fr: 'Deux personnes ne les ont pas encore codées, et vous n’en êtes pas.',
      en: 'Two people have not coded them yet, and you are not one of them.',
    },
    rows: sql`select ${line(never)} from ${from} where s.state = 'closed'
      and exists (select from ${scoped(contributionRows)} d where d.consultation = c.id
        and (select count(*) from dialogue.counted_coding k where k.contribution = d.id) < 2
        and not exists (select from dialogue.counted_coding k where k.contribution = d.id and k.coder = platform.current_account()))`,
  }),
  defineTask({
    key: 'consultation.publish',
    compartment: 'dialogue',
    permission: 'consultation.write',
    label: { ar: 'نشر ملخص استشارة', fr: 'Publier une synthèse', en: 'Publish a synopsis' },
    why: {
      ar: 'كُتب الملخص ولم يُنشر.',
      fr: 'La synthèse est écrite et n’est pas publiée.',
      en: 'The synopsis is written and not published.',
    },
    rows: sql`select ${line(never)} from ${from} where s.state = 'closed'
      and exists (select from dialogue.consultation_synopsis y where y.consultation = c.id)`,
  }),
];
