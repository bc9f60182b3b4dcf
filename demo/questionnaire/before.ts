import { INTERVIEWED } from './eligibility.ts';
import { ask, section, which, works, type Item } from './item.ts';
import { noNumber } from './lists.ts';
import { regionsOn } from './regions.ts';

const numberHint = {
  ar: 'يُكتب \u200e-98 لمن لا يعرف، و\u200e-99 لمن لا يريد الإجابة',
  fr: '-98 : ne sait pas ; -99 : ne souhaite pas répondre',
  en: '-98: does not know; -99: prefers not to say',
};
const numberMessage = { ar: 'تحقّق من العدد.', fr: 'Vérifiez le nombre.', en: 'Please check the number.' };

/** A whole number from 0 to `most`, or one of the two codes for no answer. */
export const count = (most: number) => ({
  hint: numberHint,
  constraint: `(. >= 0 and . <= ${most}) or ${noNumber}`,
  message: numberMessage,
});

/** First stage: life before leaving. */
export const BEFORE: Item = section(
  'before',
  { ar: 'قبل المغادرة', fr: 'Avant le départ', en: 'Before leaving', relevant: INTERVIEWED },
  [
    ask('select_one marital_after', 'marital_before', {
      ar: 'ماذا كانت حالتك العائلية قبل المغادرة؟',
      fr: 'Quelle était votre situation de famille avant le départ ?',
      en: 'What was your marital status before leaving?',
    }),
    ask('integer', 'household_size_before', {
      ar: 'كم شخصًا كان يعيش في البيت، وأنت منهم؟',
      fr: 'Combien de personnes vivaient dans votre ménage, vous compris ?',
      en: 'How many people lived in your household, yourself included?',
      ...count(40),
    }),
    ask('integer', 'children_before', {
      ar: 'كم طفلًا كان لديك قبل المغادرة؟',
      fr: 'Combien d’enfants aviez-vous avant le départ ?',
      en: 'How many children did you have before leaving?',
      ...count(20),
    }),
    ask('select_one area', 'area_before', {
      ar: 'أين كان السكن قبل المغادرة؟',
      fr: 'Où habitiez-vous avant le départ ?',
      en: 'Where did you live before leaving?',
    }),
    ask('select_one region', 'region_before', {
      ar: 'في أي جهة أو ولاية كان ذلك؟',
      fr: 'Dans quelle région, wilaya ou gouvernorat était-ce ?',
      en: 'In which region, wilaya or governorate was that?',
      hint: {
        ar: 'القائمة هي التي كان معمولًا بها عند المغادرة',
        fr: 'La liste est celle qui était en vigueur au moment du départ',
        en: 'The list is the one that was in force when you left',
      },
      filter: regionsOn('${country_return}', '${departure_low}'),
    }),
    which('region_before', 'other'),
    ask('select_one education_after', 'education_before', {
      ar: 'ما المستوى التعليمي الذي وصلت إليه قبل المغادرة؟',
      fr: 'Quel niveau d’instruction aviez-vous atteint avant le départ ?',
      en: 'What level of education had you reached before leaving?',
    }),
    ask('select_one yes_no_open', 'training_before', {
      ar: 'هل تابعت تكوينًا مهنيًا قبل المغادرة؟',
      fr: 'Aviez-vous suivi une formation professionnelle avant le départ ?',
      en: 'Had you followed vocational training before leaving?',
    }),
    ask('select_multiple language', 'languages_before', {
      ar: 'ما اللغات التي كان في وسعك التحدث بها قبل المغادرة؟',
      fr: 'Quelles langues parliez-vous avant le départ ?',
      en: 'Which languages could you speak before leaving?',
    }),
    ask('select_one status_before', 'status_before', {
      ar: 'ماذا كانت وضعيتك المهنية قبل المغادرة؟',
      fr: 'Quelle était votre situation professionnelle avant le départ ?',
      en: 'What was your working situation before leaving?',
    }),
    ask('select_one isco_after', 'isco_before', {
      ar: 'ما نوع العمل الذي كان لديك؟',
      fr: 'Quel genre de travail faisiez-vous ?',
      en: 'What kind of work did you do?',
      relevant: works('status_before'),
    }),
    ask('select_one sector_after', 'sector_before', {
      ar: 'في أي قطاع؟',
      fr: 'Dans quel secteur ?',
      en: 'In which sector?',
      relevant: works('status_before'),
    }),
    ask('select_one contract', 'contract_before', {
      ar: 'على أي أساس كان ذلك العمل؟',
      fr: 'Sur quelle base travailliez-vous ?',
      en: 'On what basis did you work?',
      relevant: works('status_before'),
    }),
    ask('select_one yes_no_open', 'social_security_before', {
      ar: 'هل كانت لديك تغطية في الضمان الاجتماعي؟',
      fr: 'Aviez-vous une couverture de sécurité sociale ?',
      en: 'Were you covered by social security?',
    }),
    ask('select_one fin_situation_before', 'fin_situation_before', {
      ar: 'كيف كانت الأوضاع المالية للأسرة؟',
      fr: 'Comment était la situation financière de votre ménage ?',
      en: 'How was the financial situation of your household?',
    }),
    ask('select_multiple belongings', 'belongings_before', {
      ar: 'ماذا كانت الأسرة تملك؟',
      fr: 'Que possédait votre ménage ?',
      en: 'What did your household own?',
    }),
    ask('select_one reason_departure', 'reason_departure', {
      ar: 'ما السبب الرئيسي للمغادرة؟',
      fr: 'Quelle a été la raison principale du départ ?',
      en: 'What was the main reason for leaving?',
    }),
    ask('text', 'reason_departure_other', {
      ar: 'ما هو هذا السبب؟',
      fr: 'Quelle était cette raison ?',
      en: 'What was that reason?',
      relevant: "${reason_departure} = 'other'",
    }),
    ask('select_one intended_stay', 'intended_stay', {
      ar: 'كم من الوقت كانت النية أن تبقى في الخارج؟',
      fr: 'Combien de temps pensiez-vous rester à l’étranger ?',
      en: 'How long did you intend to stay abroad?',
    }),
    ask('select_one yes_no_open', 'network_abroad_before', {
      ar: 'هل كان لديك أقارب أو أصدقاء في بلد الهجرة؟',
      fr: 'Aviez-vous des proches ou des amis dans le pays d’immigration ?',
      en: 'Did you have relatives or friends in the country of immigration?',
    }),
    ask('select_one informed', 'informed_before', {
      ar: 'ماذا كنت تعرف عن الحياة هناك؟',
      fr: 'De quelles informations disposiez-vous sur la vie là-bas ?',
      en: 'What did you know about life there?',
    }),
    ask('select_one entry_papers', 'entry_papers', {
      ar: 'بأي صفة كان الدخول إلى بلد الهجرة؟',
      fr: 'À quel titre avez-vous pu entrer dans le pays d’immigration ?',
      en: 'On what basis did you enter the country of immigration?',
    }),
    ask('select_one yes_no_open', 'job_promised_before', {
      ar: 'هل كان هناك عمل في انتظارك؟',
      fr: 'Un travail vous y attendait-il ?',
      en: 'Was a job waiting for you there?',
    }),
    ask('select_multiple paid_by', 'departure_paid_by', {
      ar: 'من دفع مصاريف السفر؟',
      fr: 'Qui a payé le départ ?',
      en: 'Who paid for the departure?',
    }),
  ],
);
