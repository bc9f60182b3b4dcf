import { SEVERAL_COUNTRIES } from './countries.ts';
import { RULES } from './eligibility.ts';
import { ask, calculate, note, section, which, type Item } from './item.ts';
import { regionsOn } from './regions.ts';

const outOfRange = {
  ar: 'تحقّق من السنة.',
  fr: 'Vérifiez l’année.',
  en: 'Please check the year.',
};

/** Questions that place the person in the sample, asked of everyone who agrees, and the rules on who counts as a returnee. */
export const SCREENING: Item = section(
  'screening',
  {
    ar: 'بعض المعلومات العامة',
    fr: 'Quelques renseignements généraux',
    en: 'Some general facts',
    relevant: "${consent} = 'yes'",
  },
  [
    ask('select_one country_return', 'country_return', {
      ar: 'إلى أي بلد كانت العودة؟',
      fr: 'Dans quel pays êtes-vous de retour ?',
      en: 'Which country did you return to?',
    }),
    calculate('interview_day', 'number(format-date(${interview_date}, "%Y%m%d"))'),
    ask('select_one region', 'region_today', {
      ar: 'في أي جهة أو ولاية تسكن اليوم؟',
      fr: 'Dans quelle région, wilaya ou gouvernorat habitez-vous aujourd’hui ?',
      en: 'In which region, wilaya or governorate do you live today?',
      hint: {
        ar: 'القائمة هي المعمول بها يوم المقابلة',
        fr: 'La liste est celle en vigueur le jour de l’entretien',
        en: 'The list is the one in force on the day of the interview',
      },
      filter: regionsOn('${country_return}', '${interview_day}'),
    }),
    which('region_today', 'other'),
    ask('select_one area', 'area', {
      ar: 'أين يوجد السكن؟',
      fr: 'Où se trouve votre logement ?',
      en: 'Where is your home?',
    }),
    ask('select_one sex', 'sex', { ar: 'الجنس', fr: 'Sexe', en: 'Sex' }),
    ask('integer', 'age_survey', {
      ar: 'كم عمرك بالسنوات الكاملة؟',
      fr: 'Quel est votre âge, en années révolues ?',
      en: 'How old are you, in completed years?',
      constraint: '. >= 12 and . <= 105',
      message: { ar: 'من 12 إلى 105.', fr: 'De 12 à 105 ans.', en: 'From 12 to 105.' },
    }),
    ask('select_one yes_no', 'guardian_consent', {
      ar: 'هل وافق أحد الوالدين أو الولي؟',
      fr: 'Un parent ou tuteur a-t-il donné son accord ?',
      en: 'Has a parent or guardian agreed?',
      relevant: '${age_survey} < 18',
      constraint: ". = 'yes'",
      message: {
        ar: 'لا تُجرى المقابلة مع قاصر دون موافقة وليّه.',
        fr: 'Sans cet accord, l’entretien avec une personne mineure ne peut avoir lieu.',
        en: 'Without it, a minor cannot be interviewed.',
      },
    }),
    ask('select_one birth_country', 'birth_country', {
      ar: 'في أي بلد كانت ولادتك؟',
      fr: 'Quel est votre pays de naissance ?',
      en: 'In which country were you born?',
    }),
    which('birth_country', 'other'),
    ask('select_one yes_no_open', 'binational', {
      ar: 'هل لديك أيضًا جنسية بلد آخر؟',
      fr: 'Avez-vous aussi la nationalité d’un autre pays ?',
      en: 'Do you also hold the nationality of another country?',
    }),
    ask('integer', 'year_departure', {
      ar: 'في أي سنة كانت المغادرة إلى الخارج؟',
      fr: 'En quelle année avez-vous quitté le pays ?',
      en: 'In which year did you leave for abroad?',
      hint: {
        ar: 'المغادرة التي سبقت آخر عودة',
        fr: 'Le départ qui a précédé le dernier retour',
        en: 'The departure before the latest return',
      },
      constraint: '. >= 1930 and . <= number(format-date(${interview_date}, "%Y"))',
      message: outOfRange,
    }),
    ask('select_one month', 'month_departure', {
      ar: 'وفي أي شهر؟',
      fr: 'Et quel mois ?',
      en: 'And in which month?',
    }),
    ask('integer', 'year_return', {
      ar: 'في أي سنة كانت آخر عودة؟',
      fr: 'En quelle année a eu lieu votre dernier retour ?',
      en: 'In which year did you last return?',
      constraint: '. >= ${year_departure} and . <= number(format-date(${interview_date}, "%Y"))',
      message: {
        ar: 'لا تكون العودة قبل المغادرة ولا بعد اليوم.',
        fr: 'Le retour suit le départ et ne peut être à venir.',
        en: 'The return follows the departure and cannot lie ahead.',
      },
    }),
    ask('select_one month', 'month_return', {
      ar: 'وفي أي شهر؟',
      fr: 'Et quel mois ?',
      en: 'And in which month?',
    }),
    ask('integer', 'day_return', {
      ar: 'وفي أي يوم من الشهر؟',
      fr: 'Et quel jour du mois ?',
      en: 'And on which day of the month?',
      hint: {
        ar: 'يُكتب \u200e-98 إذا لم يُعرف اليوم',
        fr: '-98 si le jour n’est pas connu',
        en: '-98 if the day is not known',
      },
      relevant: "${month_return} != '-98'",
      constraint: '(. >= 1 and . <= 31) or . = -98',
      message: { ar: 'من 1 إلى 31.', fr: 'De 1 à 31.', en: 'From 1 to 31.' },
    }),
    ask('select_one country_stay', 'country_last', {
      ar: 'من أي بلد كانت العودة؟',
      fr: 'Dans quel pays viviez-vous juste avant ce retour ?',
      en: 'Which country did you return from?',
    }),
    which('country_last', ...SEVERAL_COUNTRIES),
    ask('select_one return_type', 'return_type', {
      ar: 'هل كانت العودة قرارًا منك، أم اضطرّتك إليها ظروف غير مواتية؟',
      fr: 'Avez-vous décidé vous-même de revenir, ou est-ce l’effet de circonstances défavorables ?',
      en: 'Did you decide to return yourself, or did unfavourable circumstances compel you?',
    }),
    ask('select_one permanence', 'permanence', {
      ar: 'كيف ترى هذه العودة اليوم؟',
      fr: 'Comment voyez-vous ce retour aujourd’hui ?',
      en: 'How do you see this return today?',
    }),
    ...RULES,
    note('not_eligible_note', {
      ar: 'شكرًا جزيلًا. هذه الدراسة تخص فترة عودة أو إقامة مختلفة، فلن نطيل عليك. الإجابات السابقة تُحفظ لحساب التغطية فقط.',
      fr: 'Merci beaucoup. L’étude porte sur d’autres durées de séjour ou dates de retour : nous n’allons pas vous retenir. Les réponses déjà données ne servent qu’à mesurer la couverture.',
      en: 'Thank you very much. The study concerns other lengths of stay or dates of return, so we will not keep you. The answers given so far serve only to measure coverage.',
      relevant: "${eligible} = 'not_eligible'",
    }),
  ],
);
