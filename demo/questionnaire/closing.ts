import { ask, calculate, note, section, type Item } from './item.ts';
import { INTERVIEWED } from './eligibility.ts';

/** After the last question: how the interview went, by the interviewer, and its outcome. */
export const CLOSING: Item = section(
  'closing',
  { ar: 'نهاية المقابلة', fr: 'Fin de l’entretien', en: 'End of the interview' },
  [
    note('thanks', {
      ar: 'شكرًا جزيلًا على وقتك وثقتك.',
      fr: 'Merci beaucoup pour votre temps et votre confiance.',
      en: 'Thank you very much for your time and your trust.',
      relevant: "${consent} = 'yes'",
    }),
    ask('text', 'respondent_comment', {
      ar: 'هل هناك ما تود إضافته؟',
      fr: 'Souhaitez-vous ajouter quelque chose ?',
      en: 'Is there anything you would like to add?',
      relevant: INTERVIEWED,
      required: false,
    }),
    ask('select_one yes_no', 'others_present', {
      ar: 'للباحث: هل كان في وسع أشخاص آخرين سماع المقابلة؟',
      fr: 'À l’enquêteur ou l’enquêtrice : d’autres personnes pouvaient-elles entendre l’entretien ?',
      en: 'To the interviewer: could other people hear the interview?',
      relevant: INTERVIEWED,
    }),
    ask('select_multiple others', 'others_who', {
      ar: 'من هم؟',
      fr: 'Lesquelles ?',
      en: 'Who were they?',
      relevant: "${others_present} = 'yes'",
    }),
    ask('select_one quality', 'understanding', {
      ar: 'كيف كان فهم الأسئلة؟',
      fr: 'Comment les questions ont-elles été comprises ?',
      en: 'How well were the questions understood?',
      relevant: INTERVIEWED,
    }),
    ask('select_one quality', 'trust', {
      ar: 'كيف كان جو الثقة؟',
      fr: 'Comment était le climat de confiance ?',
      en: 'How was the climate of trust?',
      relevant: INTERVIEWED,
    }),
    ask('select_multiple parts', 'hesitation', {
      ar: 'في أي أجزاء ظهر تردد في الإجابة؟',
      fr: 'Dans quelles parties les réponses ont-elles été hésitantes ?',
      en: 'In which parts were answers hesitant?',
      relevant: INTERVIEWED,
      constraint: "not(selected(., 'none') and count-selected(.) > 1)",
      message: {
        ar: '«لا شيء» إجابة وحيدة.',
        fr: '« Aucune » exclut les autres réponses.',
        en: '“None” excludes the other answers.',
      },
    }),
    ask('geopoint', 'place', {
      ar: 'مكان المقابلة (اختياري)',
      fr: 'Lieu de l’entretien (facultatif)',
      en: 'Place of the interview (optional)',
      relevant: INTERVIEWED,
      required: false,
    }),
    ask('text', 'interviewer_comment', {
      ar: 'ملاحظات الباحث',
      fr: 'Remarques de l’enquêteur ou de l’enquêtrice',
      en: 'Interviewer’s remarks',
      required: false,
    }),
    calculate(
      'outcome',
      "if(${consent} = 'no', 'refused', if(${eligible} = 'not_eligible', 'not_eligible', 'interviewed'))",
    ),
  ],
);
