import { INTERVIEWED } from './eligibility.ts';
import { ask, note, section, type Item, type Question } from './item.ts';

const agreed = "${consent_consequences} = 'yes'";

const several = (list: string, name: string, wording: { ar: string; fr: string; en: string }): Question[] => [
  ask(`select_multiple ${list}`, name, {
    ...wording,
    relevant: agreed,
    constraint: "not(selected(., 'none') and count-selected(.) > 1)",
    message: {
      ar: '«لا شيء» إجابة وحيدة.',
      fr: '« Aucune » exclut les autres réponses.',
      en: '“None” excludes the other answers.',
    },
  }),
  ask('text', `${name}_other`, {
    ar: 'ما هو تحديدًا؟',
    fr: 'Laquelle ?',
    en: 'Which one?',
    relevant: `${agreed} and selected(\${${name}}, 'other')`,
  }),
];

/**
 * What a return that the person did not choose has done to them, their family and the place (charter I-1.7, V-15, V-16). It has its own
 * consent, may be passed over as a whole, and asks nothing about procedures of removal.
 */
export const CONSEQUENCES: Item = section(
  'consequences',
  {
    ar: 'آثار العودة',
    fr: 'Les conséquences du retour',
    en: 'Consequences of the return',
    relevant: `${INTERVIEWED} and \${return_type} = 'compelled'`,
  },
  [
    note('consequences_text', {
      ar: 'تتعلق الأسئلة التالية بآثار هذه العودة عليك وعلى عائلتك وعلى المكان الذي تعيش فيه. قد تعيد ذكريات مؤلمة. يمكنك تجاوز هذا الجزء كله أو التوقف في أثنائه، دون ذكر سبب ودون أي أثر على بقية المقابلة ولا على حقوقك. ولا نسأل عن أي إجراء.',
      fr: 'Les questions suivantes portent sur ce que ce retour a entraîné pour vous, votre famille et l’endroit où vous vivez. Elles peuvent rappeler des moments difficiles. Vous pouvez passer toute cette partie ou l’arrêter en chemin, sans donner de raison, sans effet sur la suite de l’entretien ni sur vos droits. Rien n’est demandé sur les procédures.',
      en: 'The next questions are about what this return has meant for you, your family and the place where you live. They may bring back hard moments. You may pass over this whole part or stop on the way, without giving a reason and with no effect on the rest of the interview or on your rights. Nothing is asked about procedures.',
    }),
    ask('select_one yes_no', 'consent_consequences', {
      ar: 'هل توافق على هذه الأسئلة؟',
      fr: 'Acceptez-vous ces questions ?',
      en: 'Do you agree to these questions?',
      hint: { ar: 'دون إلحاح', fr: 'Sans insister', en: 'Without pressing' },
    }),
    ...several('consequence_self', 'consequence_self', {
      ar: 'ما الآثار التي خلّفتها هذه العودة عليك؟',
      fr: 'Quelles conséquences ce retour a-t-il eues pour vous ?',
      en: 'What consequences has this return had for you?',
    }),
    ...several('consequence_family', 'consequence_family', {
      ar: 'وعلى عائلتك، هنا أو هناك؟',
      fr: 'Et pour votre famille, ici ou là-bas ?',
      en: 'And for your family, here or there?',
    }),
    ...several('consequence_place', 'consequence_place', {
      ar: 'وعلى القرية أو الحي؟',
      fr: 'Et pour le village ou le quartier ?',
      en: 'And for the village or neighbourhood?',
    }),
    ask('select_one often', 'blamed', {
      ar: 'هل لامك الناس أو عاملوك معاملة سيئة بسبب هذه العودة؟',
      fr: 'Vous a-t-on fait des reproches ou mal traité à cause de ce retour ?',
      en: 'Have people blamed you or treated you badly because of this return?',
      relevant: agreed,
    }),
    ask('select_one weight', 'consequences_now', {
      ar: 'هل ما زالت هذه الآثار تثقل عليك اليوم؟',
      fr: 'Ces conséquences pèsent-elles encore aujourd’hui ?',
      en: 'Do these consequences still weigh on you today?',
      relevant: agreed,
    }),
    ask('select_one yes_no_open', 'consequences_help', {
      ar: 'هل ساعدك أحد على تجاوزها؟',
      fr: 'Quelqu’un vous a-t-il aidé à y faire face ?',
      en: 'Has anyone helped you to cope with them?',
      relevant: agreed,
    }),
  ],
);
