import { sql } from '../platform/database/transaction.ts';
import { everyRow, scoped } from '../platform/scope/rows.sql.ts';
import { defineSearch, type SearchSource } from '../platform/search/source.ts';
import {
  actionRows,
  adviceRows,
  policyRows,
  answerRows,
  mechanismRows,
  consultationRows,
  meetingRows,
  planRows,
  propositionRows,
  publicQuestionRows,
  questionRows,
  recommendationRows,
  spaceRows,
  statementListRows,
  termRows,
} from './rows.ts';
import { seenAct } from './plan/seen.ts';

const plain = (text: ReturnType<typeof sql>) =>
  sql`(select jsonb_object_agg(t.key, t.value ->> 'text') from jsonb_each(${text}) t)`;
const textsIn = (text: ReturnType<typeof sql>) =>
  sql`(select string_agg(t.value ->> 'text', ' ') from jsonb_each(${text}) t)`;

const recommendations = { ar: 'التوصيات', fr: 'Recommandations', en: 'Recommendations' } as const;
const recommendation = (
  state: ReturnType<typeof sql>,
) => sql`select r.id::text as id, ${plain(sql`v.text`)} as title, null::text as name, r.number as number,
    concat_ws(' ', r.charter, (select string_agg(t.value, ' ') from jsonb_each_text(m.title) t)) as words, '/recommendations/' || r.id as path, v.at as at
  from ${scoped(recommendationRows)} r join ${everyRow(meetingRows, 'the title of the meeting of a recommendation that is seen')} m on m.id = r.meeting
    join ${state} s on s.recommendation = r.id join dialogue.recommendation_version v on v.recommendation = r.id and v.number = s.number`;

/** What of the dialogue can be found: the rows of its lists and boards, by their own rules. */
export const dialogueSearch: readonly SearchSource[] = [
  defineSearch({
    key: 'meeting',
    compartment: 'dialogue',
    permission: 'meeting.read',
    label: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
    rows: sql`select m.id::text as id, m.title as title, null::text as name, m.edition as number,
        concat_ws(' ', m.slug, m.starts, (select string_agg(p.value, ' ') from jsonb_each_text(m.place) p),
          (select string_agg(g.value, ' ') from jsonb_array_elements(m.agenda) a, jsonb_each_text(a -> 'title') g)) as words,
        '/meetings/' || m.id as path, m.created_at as at
      from ${scoped(meetingRows)} m`,
  }),
  defineSearch({
    key: 'consultation',
    compartment: 'dialogue',
    permission: 'consultation.read',
    label: { ar: 'الاستشارات', fr: 'Consultations', en: 'Consultations' },
    rows: sql`select c.id::text as id, c.title as title, null::text as name, null::integer as number, c.slug as words, '/consultations/' || c.id as path, c.created_at as at
      from ${scoped(consultationRows)} c`,
  }),
  defineSearch({
    key: 'question',
    compartment: 'dialogue',
    permission: 'question.read',
    sealed: true,
    label: { ar: 'الأسئلة', fr: 'Questions', en: 'Questions' },
    rows: sql`select q.id::text as id, x.texts as title, null::text as name, q.number as number, null::text as words, '/questions/' || q.id as path, q.raised_at as at
      from ${scoped(questionRows)} q cross join lateral (
        select jsonb_object_agg(n.locale, dialogue.sealed(n.text)) as texts from (
          select distinct on (y.locale) y.locale, y.text from dialogue.question_text y where y.question = q.id order by y.locale, y.version desc) n
        join platform.erasable e on e.id = n.text and e.erased_at is null) x
      where x.texts is not null`,
  }),
  defineSearch({
    key: 'public-question',
    compartment: 'dialogue',
    permission: 'question.accept',
    sealed: true,
    label: { ar: 'أسئلة العموم', fr: 'Questions du public', en: 'Questions of the public' },
    rows: sql`select p.id::text as id, jsonb_build_object(p.locale, dialogue.sealed(p.text)) as title, p.reference as name, null::integer as number, null::text as words,
        '/public-questions' as path, p.asked_at as at
      from ${scoped(publicQuestionRows)} p join platform.erasable e on e.id = p.text and e.erased_at is null
      where not exists (select from dialogue.public_decision d where d.public_question = p.id)`,
  }),
  defineSearch({
    key: 'answer',
    compartment: 'dialogue',
    permission: 'answer.review',
    label: { ar: 'الإجابات', fr: 'Réponses', en: 'Answers' },
    rows: sql`select a.id::text as id, ${plain(sql`v.title`)} as title, null::text as name, null::integer as number,
        concat_ws(' ', ${textsIn(sql`v.statement`)}, ${textsIn(sql`v.not_shown`)}, ${textsIn(sql`v.grounds`)}) as words, '/answers/' || a.id as path, s.at as at
      from ${scoped(answerRows)} a
        join lateral (select at, number from dialogue.answer_act where answer = a.id and (a.reach = 'all' or act = 'release') order by sequence desc limit 1) s on true
        join lateral (select * from dialogue.answer_version where answer = a.id and (a.reach = 'all' or number = s.number) order by number desc limit 1) v on true`,
  }),
  defineSearch({
    key: 'recommendation',
    compartment: 'dialogue',
    permission: 'recommendation.read',
    unless: 'recommendation.write',
    label: recommendations,
    rows: sql`${recommendation(sql`dialogue.standing_recommendation`)} where s.act = 'release'`,
  }),
  defineSearch({
    key: 'recommendation',
    compartment: 'dialogue',
    permission: 'recommendation.write',
    label: recommendations,
    rows: recommendation(sql`dialogue.recommendation_state`),
  }),
  defineSearch({
    key: 'space',
    compartment: 'dialogue',
    permission: 'space.read',
    label: { ar: 'فضاءات الحوار', fr: 'Espaces de dialogue', en: 'Spaces of the dialogue' },
    rows: sql`select s.id::text as id, s.title as title, null::text as name, null::integer as number,
        concat_ws(' ', s.slug, ${textsIn(sql`s.purpose`)}) as words, '/spaces/' || s.id as path, s.created_at as at
      from ${scoped(spaceRows)} s`,
  }),
  defineSearch({
    key: 'proposition',
    compartment: 'dialogue',
    permission: 'proposition.read',
    label: { ar: 'المقترحات', fr: 'Propositions', en: 'Propositions' },
    rows: sql`select p.id::text as id, ${plain(sql`w.text`)} as title, null::text as name, p.number as number,
        (select string_agg(t.value, ' ') from jsonb_each_text(k.title) t) as words, '/propositions/' || p.id as path, s.at as at
      from ${scoped(propositionRows)} p join dialogue.proposition_state s on s.proposition = p.id
        join ${everyRow(spaceRows, 'the title of the space of a proposition that is seen')} k on k.id = p.space
        cross join lateral (select dialogue.wording(p.id, s.number) as text) w`,
  }),
  defineSearch({
    key: 'mechanism',
    compartment: 'dialogue',
    permission: 'mechanism.read',
    label: { ar: 'الآليات', fr: 'Mécanismes', en: 'Mechanisms' },
    rows: sql`select m.id::text as id, m.name as title, null::text as name, null::integer as number,
        concat_ws(' ', m.basis, m.source, ${textsIn(sql`m.mandate`)}) as words, '/mechanisms/' || m.id as path, m.created_at as at
      from ${scoped(mechanismRows)} m`,
  }),
  defineSearch({
    key: 'plan',
    compartment: 'dialogue',
    permission: 'plan.read',
    label: { ar: 'خطط العمل', fr: 'Plans d’action', en: 'Action plans' },
    rows: sql`select p.id::text as id, p.title as title, null::text as name, null::integer as number,
        (select string_agg(t.value, ' ') from jsonb_each_text(k.title) t) as words, '/plans/' || p.id as path, p.created_at as at
      from ${scoped(planRows)} p join ${everyRow(spaceRows, 'the title of the space of a plan that is seen')} k on k.id = p.space`,
  }),
  defineSearch({
    key: 'action',
    compartment: 'dialogue',
    permission: 'plan.read',
    label: { ar: 'الإجراءات', fr: 'Actions', en: 'Actions' },
    rows: sql`select a.id::text as id, ${plain(sql`v.text`)} as title, null::text as name, a.number as number,
        (select string_agg(t.value, ' ') from jsonb_each_text(p.title) t) as words, '/actions/' || a.id as path, s.at as at
      from ${scoped(actionRows)} a join ${everyRow(planRows, 'the title of the plan of an action that is seen')} p on p.id = a.plan
        join lateral ${seenAct} s on true
        join dialogue.action_version v on v.action = a.id and v.number = s.number`,
  }),
  defineSearch({
    key: 'statement-list',
    compartment: 'dialogue',
    permission: 'statement.read',
    label: { ar: 'قوائم العبارات', fr: 'Listes d’affirmations', en: 'Lists of statements' },
    rows: sql`select l.id::text as id, l.title as title, null::text as name, null::integer as number,
        (select string_agg(t.value, ' ') from jsonb_each_text(k.title) t) as words, '/statement-lists/' || l.id as path, l.created_at as at
      from ${scoped(statementListRows)} l join ${everyRow(spaceRows, 'the title of the space of a list that is seen')} k on k.id = l.space`,
  }),
  defineSearch({
    key: 'term',
    compartment: 'dialogue',
    permission: 'term.read',
    label: { ar: 'مصطلحات الحوار', fr: 'Termes du dialogue', en: 'Terms of the dialogue' },
    rows: sql`select t.id::text as id, t.name as title, null::text as name, null::integer as number, t.code as words, '/terms/' || t.id as path, t.created_at as at
      from ${scoped(termRows)} t`,
  }),
  defineSearch({
    key: 'advice',
    compartment: 'dialogue',
    permission: 'library.read',
    label: { ar: 'توصيات جهات أخرى', fr: 'Recommandations d’autres organismes', en: 'Recommendations of other bodies' },
    rows: sql`select d.id::text as id, d.title as title, null::text as name, d.year as number,
        concat_ws(' ', (select string_agg(b.value, ' ') from jsonb_each_text(d.body) b), ${textsIn(sql`d.text`)}) as words, '/library/' || d.id as path, d.created_at as at
      from ${scoped(adviceRows)} d`,
  }),
  defineSearch({
    key: 'policy',
    compartment: 'dialogue',
    permission: 'policy.read',
    label: { ar: 'نصوص السياسات', fr: 'Textes de politique', en: 'Policy texts' },
    rows: sql`select d.id::text as id, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(d.title)) as title, null::text as name, null::integer as number,
        concat_ws(' ', (select string_agg(b.value, ' ') from jsonb_each_text(d.body) b), d.source) as words, '/policies/' || d.id as path, d.created_at as at
      from ${scoped(policyRows)} d`,
  }),
];
