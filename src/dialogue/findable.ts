import { sql } from '../platform/database/transaction.ts';
import { defineFindable, type Findable } from '../platform/search/findable.ts';

/** What of the dialogue anyone finds. */
export const dialogueFindable: readonly Findable[] = [
  defineFindable({
    key: 'answer',
    order: 10,
    label: { ar: 'الإجابات', fr: 'Réponses', en: 'Answers' },
    face: 'dialogue.findable_answer',
  }),
  defineFindable({
    key: 'question',
    order: 20,
    label: { ar: 'الأسئلة', fr: 'Questions', en: 'Questions' },
    face: {
      listed: sql`select id::text as id, '/meetings/' || meeting || '#q' || number as path, number, at, locale, text::text as text, key from dialogue.findable_question`,
      contentOf: (texts) =>
        sql`select id::text as id, content from dialogue.published_text where id = any (${[...texts]}::uuid[])`,
    },
  }),
  defineFindable({
    key: 'recommendation',
    order: 30,
    label: { ar: 'التوصيات', fr: 'Recommandations', en: 'Recommendations' },
    face: 'dialogue.findable_recommendation',
  }),
  defineFindable({
    key: 'proposition',
    order: 33,
    label: { ar: 'المقترحات', fr: 'Propositions', en: 'Propositions' },
    face: 'dialogue.findable_proposition',
  }),
  defineFindable({
    key: 'action',
    order: 35,
    label: { ar: 'الوعود', fr: 'Engagements', en: 'Promises' },
    face: 'dialogue.findable_action',
  }),
  defineFindable({
    key: 'discussed-term',
    order: 65,
    label: { ar: 'مصطلحات الحوار', fr: 'Termes du dialogue', en: 'Terms of the dialogue' },
    face: 'dialogue.findable_discussed_term',
  }),
  defineFindable({
    key: 'advice',
    order: 68,
    label: { ar: 'توصيات جهات أخرى', fr: 'Recommandations d’autres organismes', en: 'Recommendations of other bodies' },
    face: 'dialogue.findable_advice',
  }),
  defineFindable({
    key: 'policy',
    order: 69,
    label: { ar: 'نصوص السياسات', fr: 'Textes de politique', en: 'Policy texts' },
    face: 'dialogue.findable_policy',
  }),
  defineFindable({
    key: 'consultation',
    order: 75,
    label: { ar: 'الاستشارات', fr: 'Consultations', en: 'Consultations' },
    face: 'dialogue.findable_consultation',
  }),
  defineFindable({
    key: 'statements',
    order: 77,
    label: { ar: 'عبارات للتصويت', fr: 'Affirmations', en: 'Statements' },
    face: 'dialogue.findable_statement_list',
  }),
  defineFindable({
    key: 'minutes',
    order: 85,
    label: { ar: 'محاضر الاجتماعات', fr: 'Comptes rendus de réunions', en: 'Minutes of meetings' },
    face: 'dialogue.findable_minutes',
  }),
  defineFindable({
    key: 'meeting',
    order: 80,
    label: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
    face: 'dialogue.findable_meeting',
  }),
];
