import { count } from './before.ts';
import { INTERVIEWED } from './eligibility.ts';
import { ask, section, works, type Item } from './item.ts';

const holdsWork = works('status_after');

/** Third stage, first part: household, learning, work and protection since the return. */
export const AFTER: Item = section(
  'after',
  { ar: 'بعد العودة', fr: 'Depuis le retour', en: 'Since the return', relevant: INTERVIEWED },
  [
    ask('select_one marital_after', 'marital_after', {
      ar: 'ما حالتك العائلية اليوم؟',
      fr: 'Quelle est votre situation de famille aujourd’hui ?',
      en: 'What is your marital status today?',
    }),
    ask('integer', 'household_size_after', {
      ar: 'كم شخصًا يعيش في البيت اليوم، وأنت منهم؟',
      fr: 'Combien de personnes vivent dans votre ménage, vous compris ?',
      en: 'How many people live in your household, yourself included?',
      ...count(40),
    }),
    ask('select_one yes_no_open', 'school_children', {
      ar: 'هل في البيت أطفال في سن الدراسة؟',
      fr: 'Le ménage compte-t-il des enfants d’âge scolaire ?',
      en: 'Are there children of school age in the household?',
    }),
    ask('select_one housing', 'housing_after', {
      ar: 'كيف هو السكن اليوم؟',
      fr: 'Quel est votre logement aujourd’hui ?',
      en: 'What is your housing today?',
    }),
    ask('select_one education_after', 'education_after', {
      ar: 'ما مستواك التعليمي اليوم؟',
      fr: 'Quel est votre niveau d’instruction aujourd’hui ?',
      en: 'What is your level of education today?',
    }),
    ask('select_one yes_no_open', 'training_after', {
      ar: 'هل تابعت تكوينًا مهنيًا منذ العودة؟',
      fr: 'Avez-vous suivi une formation professionnelle depuis le retour ?',
      en: 'Have you received vocational training since your return?',
    }),
    ask('text', 'training_after_field', {
      ar: 'في أي مجال؟',
      fr: 'Dans quel domaine ?',
      en: 'In what field?',
      relevant: "${training_after} = 'yes'",
    }),
    ask('select_one yes_no_open', 'training_wanted', {
      ar: 'هل تحتاج إلى تكوين اليوم؟',
      fr: 'Avez-vous besoin d’une formation aujourd’hui ?',
      en: 'Do you need training today?',
    }),
    ask('select_one status_first', 'status_first', {
      ar: 'ما الذي شغلك في الأشهر الأولى بعد العودة؟',
      fr: 'Qu’est-ce qui vous a occupé les premiers mois après le retour ?',
      en: 'What took up your time in the first months after the return?',
    }),
    ask('integer', 'first_job_months', {
      ar: 'بعد كم شهرًا كان أول عمل؟',
      fr: 'Au bout de combien de mois avez-vous eu un premier travail ?',
      en: 'After how many months did you have a first job?',
      relevant: "${status_first} != 'work' and ${status_first} != 'retirement'",
      ...count(600),
    }),
    ask('select_one status_after', 'status_after', {
      ar: 'ما وضعيتك المهنية اليوم؟',
      fr: 'Quelle est votre situation professionnelle aujourd’hui ?',
      en: 'What is your working situation today?',
    }),
    ask('select_one isco_after', 'isco_after', {
      ar: 'ما نوع العمل؟',
      fr: 'Quel genre de travail faites-vous ?',
      en: 'What kind of work do you do?',
      relevant: holdsWork,
    }),
    ask('select_one sector_after', 'sector_after', {
      ar: 'في أي قطاع؟',
      fr: 'Dans quel secteur ?',
      en: 'In which sector?',
      relevant: holdsWork,
    }),
    ask('select_one contract', 'contract_after', {
      ar: 'على أي أساس هذا العمل؟',
      fr: 'Sur quelle base travaillez-vous ?',
      en: 'On what basis do you work?',
      relevant: holdsWork,
    }),
    ask('select_one yes_no_open', 'uses_skills_after', {
      ar: 'هل تفيدك في هذا العمل خبرة اكتسبتها في الخارج؟',
      fr: 'Ce travail fait-il appel à ce que vous avez appris à l’étranger ?',
      en: 'Does this work draw on what you learnt abroad?',
      relevant: holdsWork,
    }),
    ask('integer', 'months_looking', {
      ar: 'منذ كم شهرًا بدأ البحث عن عمل؟',
      fr: 'Depuis combien de mois cherchez-vous du travail ?',
      en: 'For how many months have you been looking for work?',
      relevant: "${status_after} = 'unemployed'",
      ...count(600),
    }),
    ask('select_one fin_situation_before', 'fin_situation_after', {
      ar: 'كيف هي أوضاعك المالية اليوم؟',
      fr: 'Comment est votre situation financière aujourd’hui ?',
      en: 'How is your financial situation today?',
    }),
    ask('select_one fin_situation_change', 'fin_situation_change', {
      ar: 'مقارنة بما قبل المغادرة، كيف أصبحت أوضاعك المالية؟',
      fr: 'Par rapport à l’époque d’avant le départ, comment est devenue votre situation financière ?',
      en: 'Compared with before you left, how has your financial situation become?',
    }),
    ask('select_multiple belongings', 'belongings_after', {
      ar: 'ماذا تملك الأسرة اليوم؟',
      fr: 'Que possède votre ménage aujourd’hui ?',
      en: 'What does your household own today?',
    }),
    ask('select_one yes_no_open', 'social_security_after', {
      ar: 'هل لديك اليوم تغطية في الضمان الاجتماعي؟',
      fr: 'Avez-vous aujourd’hui une couverture de sécurité sociale ?',
      en: 'Are you covered by social security today?',
    }),
    ask('select_one yes_no_open', 'pension_from_abroad', {
      ar: 'هل تتقاضى معاشًا من الخارج؟',
      fr: 'Recevez-vous une pension de l’étranger ?',
      en: 'Do you receive a pension from abroad?',
      relevant: "${pension_rights_abroad} = 'yes'",
    }),
  ],
);
