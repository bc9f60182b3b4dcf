import { SEVERAL_COUNTRIES } from './countries.ts';
import { INTERVIEWED } from './eligibility.ts';
import { ask, section, which, type Item } from './item.ts';

const mayLeave = "${reemigration_intention} = 'yes_no_plan' or ${reemigration_intention} = 'yes_plan'";

/** What the person hopes for, and whether leaving again is part of it. Leaving by choice is not a failure: the wording never says so. */
export const FUTURE: Item = section(
  'future',
  { ar: 'التطلعات', fr: 'Les aspirations', en: 'Hopes and plans', relevant: INTERVIEWED },
  [
    ask('range', 'satisfaction', {
      ar: 'من 0 إلى 10، ما مدى رضاك عن حياتك منذ العودة؟',
      fr: 'De 0 à 10, quelle est votre satisfaction de la vie depuis le retour ?',
      en: 'From 0 to 10, how satisfied are you with life since the return?',
      parameters: 'start=0 end=10 step=1',
    }),
    ask('select_multiple aspiration', 'aspirations', {
      ar: 'ما أهم ما ترجوه للسنوات القادمة؟',
      fr: 'Qu’espérez-vous le plus pour les prochaines années ?',
      en: 'What do you hope for most in the coming years?',
      hint: { ar: 'ثلاث إجابات على الأكثر', fr: 'Trois réponses au plus', en: 'At most three answers' },
      constraint: 'count-selected(.) <= 3',
      message: { ar: 'ثلاث إجابات على الأكثر.', fr: 'Trois réponses au plus.', en: 'At most three answers.' },
    }),
    ask('select_one yes_no_open', 'return_again_same', {
      ar: 'لو كان لك أن تختار من جديد، هل كنت ستختار العودة؟',
      fr: 'Si c’était à refaire, choisiriez-vous de revenir ?',
      en: 'If you had the choice again, would you return?',
    }),
    ask('select_one reemigration_intention', 'reemigration_intention', {
      ar: 'هل لديك نية في الهجرة من جديد؟',
      fr: 'Avez-vous l’intention d’émigrer de nouveau ?',
      en: 'Do you intend to leave again?',
    }),
    ask('select_one country_stay', 'reemigration_country', {
      ar: 'إلى أي بلد؟',
      fr: 'Vers quel pays ?',
      en: 'To which country?',
      relevant: mayLeave,
    }),
    which('reemigration_country', ...SEVERAL_COUNTRIES),
    ask('select_one when', 'reemigration_when', {
      ar: 'متى؟',
      fr: 'Quand ?',
      en: 'When?',
      relevant: "${reemigration_intention} = 'yes_plan'",
    }),
    ask('select_one leave_reason', 'reemigration_reason', {
      ar: 'ما السبب الرئيسي؟',
      fr: 'Quelle en est la raison principale ?',
      en: 'What is the main reason?',
      relevant: mayLeave,
    }),
    ask('select_multiple steps', 'reemigration_steps', {
      ar: 'ما الخطوات التي قمت بها؟',
      fr: 'Quelles démarches avez-vous faites ?',
      en: 'What steps have you taken?',
      relevant: mayLeave,
    }),
    ask('text', 'would_stay_if', {
      ar: 'ما الذي يجعل البقاء هنا ممكنًا بالنسبة إليك؟',
      fr: 'Qu’est-ce qui vous permettrait de rester ici ?',
      en: 'What would make it possible for you to stay here?',
      relevant: mayLeave,
      required: false,
    }),
    ask('text', 'advice', {
      ar: 'ما نصيحتك لمن يفكر في العودة؟',
      fr: 'Quel conseil donneriez-vous à une personne qui pense revenir ?',
      en: 'What advice would you give someone who is thinking of returning?',
      required: false,
    }),
  ],
);
