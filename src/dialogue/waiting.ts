import { sql } from '../platform/database/transaction.ts';
import { holdersOf } from '../platform/http/permission.ts';
import { everyRow, scoped } from '../platform/scope/rows.sql.ts';
import { defineTask, type TaskSource } from '../platform/tasks/task.ts';
import {
  actionRows,
  amendmentRows,
  meetingRows,
  minutesRows,
  myMandates,
  obstacleRows,
  propositionRows,
  publicQuestionRows,
  questionRows,
  recommendationRows,
} from './rows.ts';
import { permissions } from './permissions.ts';
import { citedAs } from './recommendation/recommendation.sql.ts';
import { delayReaches } from './plan/action.ts';

const titled = everyRow(meetingRows, 'the title of the meeting of a row that is seen');
/** Questions that the reader sees; with a permission, those in whose reach they hold it. */
const meetingOf = (permission?: string) =>
  sql`${scoped(questionRows, permission ? holdersOf(permissions, permission) : undefined)} q join dialogue.question_state s on s.question = q.id join ${titled} m on m.id = q.meeting`;
const asQuestion = sql`q.id::text as id, s.at as since, null::timestamptz as until, '/questions/' || q.id as path, m.title as title, null::text as name, q.number as number`;
/** Whether an answer is being written on a question: drafted, in review or ready. */
const inWork = sql`exists (select from dialogue.answer_state a join dialogue.answer_question c on c.answer = a.answer and c.number = a.number
  where c.question = q.id and a.is_open)`;
const mine = sql`(q.asker = platform.current_account() or exists (select from dialogue.participant p where p.id = q.seat
  and (p.account = platform.current_account() or p.institution = platform.own_institution())))`;

const answers = sql`dialogue.answer_state s join dialogue.answer_version v on v.answer = s.answer and v.number = s.number`;
const asAnswer = sql`s.answer::text as id, s.at as since, null::timestamptz as until, '/answers/' || s.answer as path,
  (select jsonb_object_agg(t.key, t.value ->> 'text') from jsonb_each(v.title) t) as title, null::text as name, null::integer as number`;
const wrote = sql`exists (select from dialogue.answer_version w where w.answer = s.answer and w.author = platform.current_account())`;

const endOf = (day: ReturnType<typeof sql>) => sql`(dialogue.first_day(${day})::timestamp at time zone 'UTC')`;
const asMeeting = (
  until: ReturnType<typeof sql>,
) => sql`m.id::text as id, s.at as since, ${until} as until, '/meetings/' || m.id as path,
  m.title as title, null::text as name, m.edition as number`;

const minutesInApproval = sql`${scoped(minutesRows)} n join dialogue.minutes_state s on s.minutes = n.id and s.state = 'in_approval' join ${titled} m on m.id = n.meeting`;
const asMinutes = sql`n.id::text as id, s.at as since, ((s.until + 1)::timestamp at time zone 'UTC') as until, '/minutes/' || n.id as path, m.title as title,
  null::text as name, m.edition as number`;

const propositions = sql`${scoped(propositionRows)} p join dialogue.proposition_state s on s.proposition = p.id`;
const asProposition = sql`p.id::text as id, s.at as since, null::timestamptz as until, '/propositions/' || p.id as path,
  (select jsonb_object_agg(t.key, t.value ->> 'text') from jsonb_each(dialogue.wording(p.id, s.number)) t) as title, null::text as name, p.number as number`;

const actions = sql`${scoped(actionRows)} a join dialogue.action_state s on s.action = a.id join dialogue.action_version v on v.action = a.id and v.number = s.number`;
/** Late actions in the wording that was adopted. */
const lateActions = sql`${scoped(actionRows)} a join dialogue.late_action s on s.action = a.id join dialogue.action_version v on v.action = a.id and v.number = s.number`;
const asAction = (
  since: ReturnType<typeof sql>,
) => sql`a.id::text as id, ${since} as since, (v.deadline::timestamp at time zone 'UTC') as until, '/actions/' || a.id as path,
  (select jsonb_object_agg(t.key, t.value ->> 'text') from jsonb_each(v.text) t) as title, null::text as name, a.number as number`;
const answersFor = sql`(v.origin_mandate = any (${myMandates}) or v.destination_mandate = any (${myMandates})
  or v.origin_institution = platform.own_institution() or v.destination_institution = platform.own_institution())`;
const sinceDeadline = (days: number) => sql`((v.deadline + ${days}::integer)::timestamp at time zone 'UTC')`;

/** What waits in the dialogue for whoever asks, writes, reviews and publishes. */
export const dialogueWaiting: readonly TaskSource[] = [
  defineTask({
    key: 'question.clarify',
    compartment: 'dialogue',
    permission: 'question.raise',
    label: { ar: 'توضيح سؤالكم', fr: 'Préciser votre question', en: 'Clarify your question' },
    why: {
      ar: 'طلبت الأمانة توضيحًا قبل أن يُجاب عنه.',
      fr: 'Le secrétariat demande une précision avant qu’on y réponde.',
      en: 'The secretariat asks for a clarification before it can be answered.',
    },
    rows: sql`select ${asQuestion} from ${meetingOf()} where s.state = 'to_clarify' and ${mine}`,
  }),
  defineTask({
    key: 'question.handle',
    compartment: 'dialogue',
    permission: 'question.handle',
    label: { ar: 'معالجة سؤال', fr: 'Traiter une question', en: 'Handle a question' },
    why: {
      ar: 'لا إجابة قيد التحرير: يُجاب عنه أو يُدمج أو يُطلب توضيحه.',
      fr: 'Aucune réponse n’est en cours : y répondre, la fusionner ou demander une précision.',
      en: 'No answer is under way: answer it, merge it or ask for clarification.',
    },
    rows: sql`select ${asQuestion} from ${meetingOf('question.handle')} where s.state in ('new', 'reopened') and not m.record and not ${inWork}`,
  }),
  defineTask({
    key: 'answer.begin',
    compartment: 'dialogue',
    permission: 'answer.write',
    unless: 'question.handle',
    label: { ar: 'تحرير إجابة عن سؤال', fr: 'Rédiger une réponse à une question', en: 'Write an answer to a question' },
    why: {
      ar: 'لا أحد يحرر إجابة عنه بعد.',
      fr: 'Personne n’y travaille encore.',
      en: 'Nobody works on it yet.',
    },
    rows: sql`select ${asQuestion} from ${meetingOf('answer.write')} where s.state in ('new', 'reopened') and not m.record and not ${inWork}`,
  }),
  defineTask({
    key: 'public-question.decide',
    compartment: 'dialogue',
    permission: 'question.accept',
    label: {
      ar: 'قبول سؤال من العموم أو ردّه',
      fr: 'Retenir ou décliner une question du public',
      en: 'Accept or decline a question of the public',
    },
    why: {
      ar: 'من طرحه يتابع مصيره برقمه المرجعي.',
      fr: 'La personne qui l’a posée en suit le sort par sa référence.',
      en: 'Whoever asked follows what becomes of it by its reference.',
    },
    rows: sql`select p.id::text as id, p.asked_at as since, null::timestamptz as until, '/public-questions' as path, null::jsonb as title, p.reference as name,
        null::integer as number
      from ${scoped(publicQuestionRows)} p join platform.erasable e on e.id = p.text and e.erased_at is null
      where not exists (select from dialogue.public_decision d where d.public_question = p.id)`,
  }),
  defineTask({
    key: 'answer.finish',
    compartment: 'dialogue',
    permission: 'answer.write',
    label: {
      ar: 'إتمام مسودتكم وإرسالها للمراجعة',
      fr: 'Achever votre brouillon et le soumettre',
      en: 'Finish your draft and send it to review',
    },
    why: {
      ar: 'أنتم من حرّرها آخر مرة.',
      fr: 'Vous y avez écrit en dernier.',
      en: 'You wrote on it last.',
    },
    rows: sql`select ${asAnswer} from ${answers} where s.state = 'draft' and v.author = platform.current_account()`,
  }),
  defineTask({
    key: 'answer.review',
    compartment: 'dialogue',
    permission: 'answer.review',
    label: { ar: 'مراجعة إجابة', fr: 'Relire une réponse', en: 'Review an answer' },
    why: {
      ar: 'حرّرها شخص آخر: يراجعها ثانٍ قبل نشرها.',
      fr: 'Une autre personne l’a rédigée : une seconde la relit avant publication.',
      en: 'Somebody else wrote it: a second person reads it before it is published.',
    },
    rows: sql`select ${asAnswer} from ${answers} where s.state = 'in_review' and not ${wrote}
      and not platform.let_in_by(platform.current_account(), array(select w.author from dialogue.answer_version w where w.answer = s.answer))`,
  }),
  defineTask({
    key: 'answer.release',
    compartment: 'dialogue',
    permission: 'answer.release',
    label: { ar: 'نشر إجابة تمت مراجعتها', fr: 'Publier une réponse relue', en: 'Publish a reviewed answer' },
    why: {
      ar: 'صادق عليها شخص ثانٍ.',
      fr: 'Une seconde personne l’a approuvée.',
      en: 'A second person approved it.',
    },
    rows: sql`select ${asAnswer} from ${answers} where s.state = 'reviewed'`,
  }),
  defineTask({
    key: 'meeting.open',
    compartment: 'dialogue',
    permission: 'meeting.write',
    label: {
      ar: 'إتمام اجتماع مقرر وافتتاحه',
      fr: 'Compléter et ouvrir une réunion prévue',
      en: 'Complete and open a planned meeting',
    },
    why: {
      ar: 'لا تُطرح الأسئلة على العموم قبل افتتاحه.',
      fr: 'Avant son ouverture, rien n’en paraît en public.',
      en: 'Before it is opened nothing of it is shown to the public.',
    },
    rows: sql`select ${asMeeting(endOf(sql`m.starts`))} from ${scoped(meetingRows, holdersOf(permissions, 'meeting.write'))} m join dialogue.meeting_state s on s.meeting = m.id
      where s.state = 'planned' and not m.record`,
  }),
  defineTask({
    key: 'meeting.close',
    compartment: 'dialogue',
    permission: 'meeting.write',
    label: { ar: 'اختتام اجتماع', fr: 'Clore une réunion', en: 'Close a meeting' },
    why: {
      ar: 'انقضت أيامه ولم يبق سؤال دون إجابة أو سبب.',
      fr: 'Ses jours sont passés et chaque question a sa réponse ou sa raison.',
      en: 'Its days are over and every question has its answer or its reason.',
    },
    rows: sql`select ${asMeeting(sql`null::timestamptz`)} from ${scoped(meetingRows, holdersOf(permissions, 'meeting.write'))} m join dialogue.meeting_state s on s.meeting = m.id
      where s.state = 'open' and not m.record and m.ends < left(((now() at time zone 'UTC')::date)::text, length(m.ends))
        and not exists (select from ${everyRow(questionRows, 'a meeting is closed over every question, whoever sees it')} q join dialogue.question_state x on x.question = q.id where q.meeting = m.id and x.is_open)`,
  }),
  defineTask({
    key: 'minutes.write',
    compartment: 'dialogue',
    permission: 'minutes.write',
    label: { ar: 'تحرير محضر اجتماع', fr: 'Rédiger un compte rendu', en: 'Write minutes' },
    why: {
      ar: 'اختُتم الاجتماع، ولا محضر له بعد أو لم يُرسل للمصادقة.',
      fr: 'La réunion est close et son compte rendu n’est pas écrit, ou pas soumis.',
      en: 'The meeting is closed and its minutes are not written, or not sent for approval.',
    },
    rows: sql`select m.id::text as id, s.at as since, null::timestamptz as until, coalesce('/minutes/' || n.id, '/minutes/new?meeting=' || m.id) as path,
        m.title as title, null::text as name, m.edition as number
      from ${scoped(meetingRows, holdersOf(permissions, 'minutes.write'))} m join dialogue.meeting_state s on s.meeting = m.id
        left join ${scoped(minutesRows)} n on n.meeting = m.id left join dialogue.minutes_state x on x.minutes = n.id
      where s.state = 'closed' and not m.record and coalesce(x.state, 'draft') = 'draft'`,
  }),
  defineTask({
    key: 'minutes.speak',
    compartment: 'dialogue',
    permission: 'minutes.speak',
    label: { ar: 'المصادقة على محضر', fr: 'Approuver un compte rendu', en: 'Approve minutes' },
    why: {
      ar: 'حضرتم الاجتماع ولم تُبدِ مؤسستكم رأيها بعد.',
      fr: 'Vous étiez à la réunion et votre institution ne s’est pas exprimée.',
      en: 'You were at the meeting and your institution has not spoken.',
    },
    rows: sql`select ${asMinutes} from ${minutesInApproval} where exists (select from dialogue.minutes_silent q join dialogue.participant p on p.id = q.id
      where q.minutes = n.id and (p.account = platform.current_account() or p.institution = platform.own_institution()))`,
  }),
  defineTask({
    key: 'minutes.approve',
    compartment: 'dialogue',
    permission: 'minutes.write',
    label: { ar: 'إثبات مصادقة الجانبين', fr: 'Constater l’approbation', en: 'Record an approval' },
    why: {
      ar: 'صادق الجانبان على المحضر: يُنشر بعد إثبات ذلك.',
      fr: 'Les deux parties approuvent le compte rendu : il paraît une fois cela constaté.',
      en: 'Both parties approve the minutes: they appear once this is recorded.',
    },
    rows: sql`select ${asMinutes} from ${minutesInApproval} where dialogue.minutes_lacking(n.id) = '{}'`,
  }),
  defineTask({
    key: 'recommendation.finish',
    compartment: 'dialogue',
    permission: 'recommendation.write',
    label: {
      ar: 'إتمام توصية ونشرها',
      fr: 'Achever et publier une recommandation',
      en: 'Finish and publish a recommendation',
    },
    why: { ar: 'ما زالت مسودة.', fr: 'C’est encore un brouillon.', en: 'It is still a draft.' },
    rows: sql`select r.id::text as id, s.at as since, null::timestamptz as until, '/recommendations/' || r.id as path, m.title as title, null::text as name, null::integer as number
      from ${scoped(recommendationRows, holdersOf(permissions, 'recommendation.write'))} r join dialogue.recommendation_state s on s.recommendation = r.id join ${titled} m on m.id = r.meeting
      where s.state = 'draft' and not m.record`,
  }),
  defineTask({
    key: 'recommendation.recheck',
    compartment: 'dialogue',
    permission: 'recommendation.write',
    label: {
      ar: 'إعادة النظر في توصية منشورة',
      fr: 'Revoir une recommandation publiée',
      en: 'Look again at a published recommendation',
    },
    why: {
      ar: 'تغيّر ما تستند إليه.',
      fr: 'Ce sur quoi elle repose a changé.',
      en: 'What it is based on has changed.',
    },
    rows: sql`select r.id::text as id, s.at as since, null::timestamptz as until, '/recommendations/' || r.id as path, m.title as title, null::text as name, r.number as number
      from ${scoped(recommendationRows, holdersOf(permissions, 'recommendation.write'))} r join dialogue.recommendation_state s on s.recommendation = r.id join ${titled} m on m.id = r.meeting
      where s.state = 'released' and not m.record
        and exists (select from dialogue.citation_detail c where c.recommendation = r.id and c.number = s.number and ${citedAs} <> 'current')`,
  }),
  defineTask({
    key: 'proposition.vote',
    compartment: 'dialogue',
    permission: 'proposition.vote',
    label: { ar: 'التصويت على مقترح', fr: 'Voter sur une proposition', en: 'Vote on a proposition' },
    why: {
      ar: 'لم يُدلَ بعد بصوت التفويض الذي تتكلمون بموجبه.',
      fr: 'Le mandat sous lequel vous parlez n’a pas encore voté.',
      en: 'The mandate under which you speak has not voted yet.',
    },
    rows: sql`select ${asProposition} from ${propositions} where s.state = 'in_vote'
      and exists (select from dialogue.mandate_in_force f where f.space = p.space and f.id = any (${myMandates})
        and not exists (select from dialogue.counted_vote v where v.proposition = p.id and v.number = s.number and v.mandate = f.id))`,
  }),
  defineTask({
    key: 'amendment.answer',
    compartment: 'dialogue',
    permission: 'proposition.write',
    label: { ar: 'الرد على تعديل', fr: 'Répondre à un amendement', en: 'Answer an amendment' },
    why: {
      ar: 'يخص نصًا قدمتموه: يُقبل أو يُرد بتعليل.',
      fr: 'Il porte sur un texte que vous avez déposé : l’accepter, ou l’écarter avec un motif.',
      en: 'It changes a text of yours: accept it, or decline it with a reason.',
    },
    rows: sql`select ${asProposition} from ${propositions} where s.state in ('tabled', 'in_vote') and p.mandate = any (${myMandates})
      and exists (select from ${scoped(amendmentRows)} a join dialogue.amendment_state x on x.amendment = a.id where a.proposition = p.id and x.is_open)`,
  }),
  defineTask({
    key: 'action.adopt',
    compartment: 'dialogue',
    permission: 'plan.adopt',
    label: {
      ar: 'اعتماد إجراء أو بيان سبب رفضه',
      fr: 'Adopter une action, ou dire pourquoi non',
      en: 'Adopt an action, or say why not',
    },
    why: {
      ar: 'لم يُدلَ بعد بكلمة التفويض الذي تتكلمون بموجبه.',
      fr: 'Le mandat sous lequel vous parlez ne s’est pas encore prononcé.',
      en: 'The mandate under which you speak has not said its word yet.',
    },
    rows: sql`select ${asAction(sql`s.at`)} from ${actions} where s.state = 'proposed'
      and exists (select from dialogue.mandate_in_force f where f.space = a.space and f.id = any (${myMandates})
        and not exists (select from dialogue.counted_action_adoption c where c.action = a.id and c.number = s.number
          and coalesce(c.institution, c.mandate) = coalesce(f.institution, f.id)))`,
  }),
  defineTask({
    key: 'action.late',
    compartment: 'dialogue',
    permission: 'plan.report',
    label: { ar: 'إجراء انقضى أجله', fr: 'Une action en retard', en: 'A late action' },
    why: {
      ar: 'أنتم مسؤولون عنه: أنجزوه وأعلنوا ذلك مع الدليل، أو اطلبوا صيغة جديدة أو اتركوه مع التعليل.',
      fr: 'Vous en répondez : déclarez-la réalisée, éléments à l’appui, reformulez-la, ou abandonnez-la avec un motif.',
      en: 'You answer for it: finish it with the evidence, reword it, or drop it with the reason.',
    },
    rows: sql`select ${asAction(sinceDeadline(delayReaches.owner))} from ${lateActions} where s.days >= ${delayReaches.owner} and ${answersFor}`,
  }),
  defineTask({
    key: 'action.long-late',
    compartment: 'dialogue',
    permission: 'space.write',
    label: {
      ar: 'إجراء تأخر طويلًا',
      fr: 'Une action en retard depuis longtemps',
      en: 'An action that has long been late',
    },
    why: {
      ar: 'لم يتحرك من يتحمل مسؤوليته: سيظهر التأخر على الصفحة العمومية.',
      fr: 'Qui en répond n’a pas bougé : le retard paraît bientôt sur la page publique.',
      en: 'Whoever answers for it has not moved: the delay will stand on the public page.',
    },
    rows: sql`select ${asAction(sinceDeadline(delayReaches.chair))} from ${lateActions} where s.days >= ${delayReaches.chair}`,
  }),
  defineTask({
    key: 'action.evidence-changed',
    compartment: 'dialogue',
    permission: 'plan.write',
    label: {
      ar: 'النظر من جديد في إجراء تغيّرت بياناته',
      fr: 'Revoir une action dont les données ont changé',
      en: 'Look again at an action whose data have changed',
    },
    why: {
      ar: 'بيانات أحدث تعطي أرقامًا أخرى لما تستند إليه: اقترحوا صيغة جديدة إن لزم.',
      fr: 'Des données plus récentes donnent d’autres chiffres que ceux cités : reformulez-la s’il le faut.',
      en: 'Newer data give other figures than those cited: reword it where that is needed.',
    },
    rows: sql`select ${asAction(sql`s.at`)} from ${actions} where s.state in ('adopted', 'under_way') and ${answersFor}
      and exists (select from dialogue.action_evidence e where e.action = a.id and e.number = s.number and e.result ->> 'state' = 'data-changed')`,
  }),
  defineTask({
    key: 'obstacle.remove',
    compartment: 'dialogue',
    permission: 'plan.report',
    label: { ar: 'إزالة عائق', fr: 'Lever un obstacle', en: 'Remove an obstacle' },
    why: {
      ar: 'أُسند إليكم: أزيلوه أو ارفعوه إلى الأمانة.',
      fr: 'Il vous est confié : levez-le, ou faites-le remonter.',
      en: 'It was given to you: remove it, or escalate it.',
    },
    rows: sql`select o.id::text as id, s.at as since, (o.due::timestamp at time zone 'UTC') as until, '/actions/' || o.action as path,
        (select jsonb_object_agg(t.key, t.value ->> 'text') from jsonb_each(o.text) t) as title, null::text as name, o.number as number
      from ${scoped(obstacleRows)} o join dialogue.obstacle_state s on s.obstacle = o.id where s.state = 'open' and o.owner = any (${myMandates})`,
  }),
];
