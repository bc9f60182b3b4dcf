import { category, level, missing } from '../../content/codebook.ts';
import type { Variable } from '../../content/codebook.ts';
import { text } from '../../content/text.ts';
import { EDUCATION_LEVELS, ISCO_LEVELS, MARITAL_LEVELS, SECTOR_LEVELS, STATUS_LEVELS, YES_NO } from './levels.ts';

/** Second stage of the interview: in the country of immigration. */
export const ABROAD_VARIABLES: readonly Variable[] = [
  category(
    'education_abroad',
    ['المستوى التعليمي في بلد الهجرة', 'Niveau d’instruction pendant le séjour', 'Education while abroad'],
    EDUCATION_LEVELS,
    {
      stage: 'abroad',
      missing: missing('refused'),
    },
  ),
  category(
    'status_abroad',
    ['الوضعية المهنية في الخارج', 'Situation professionnelle à l’étranger', 'Occupational status abroad'],
    STATUS_LEVELS,
    {
      stage: 'abroad',
      question: text(
        'ماذا كانت وضعيتك في آخر بلد هجرة؟',
        'Quelle était votre situation dans le dernier pays d’immigration ?',
        'What was your situation in the last country of immigration?',
      ),
    },
  ),
  category(
    'sector_abroad',
    ['قطاع النشاط في الخارج', 'Secteur d’activité à l’étranger', 'Sector abroad'],
    SECTOR_LEVELS,
    {
      stage: 'abroad',
      missing: missing('not-applicable'),
    },
  ),
  category(
    'isco_abroad',
    ['المهنة في الخارج (المجموعة الكبرى)', 'Profession à l’étranger (grand groupe)', 'Occupation abroad (major group)'],
    ISCO_LEVELS,
    {
      stage: 'abroad',
      missing: missing('not-applicable', 'not-readable'),
    },
  ),
  category(
    'marital_abroad',
    ['الحالة العائلية في الخارج', 'Situation matrimoniale à l’étranger', 'Marital status abroad'],
    MARITAL_LEVELS,
    { stage: 'abroad' },
  ),
  category('worked_abroad', ['عمل في الخارج', 'A travaillé à l’étranger', 'Worked abroad'], YES_NO, {
    stage: 'abroad',
    question: text(
      'هل عملت ولو لمدة قصيرة في بلد الهجرة؟',
      'Avez-vous travaillé, même peu de temps, dans le pays d’immigration ?',
      'Did you work, even for a short time, in the country of immigration?',
    ),
  }),
  category(
    'training_abroad',
    ['تكوين مهني في الخارج', 'Formation professionnelle à l’étranger', 'Vocational training abroad'],
    YES_NO,
    {
      stage: 'abroad',
      question: text(
        'هل تابعت تكوينًا مهنيًا في الخارج؟',
        'Avez-vous suivi une formation professionnelle à l’étranger ?',
        'Did you receive vocational training abroad?',
      ),
    },
  ),
  category(
    'language_learnt_abroad',
    ['تعلّم لغة في الخارج', 'Langue apprise à l’étranger', 'Language learnt abroad'],
    YES_NO,
    { stage: 'abroad', missing: missing('not-readable') },
  ),
  category(
    'legal_status_abroad',
    ['الوضعية القانونية في الخارج', 'Situation administrative à l’étranger', 'Legal status abroad'],
    [
      level('long_permit', 'رخصة إقامة طويلة', 'Titre de séjour long', 'Long-term permit'),
      level('short_permit', 'رخصة إقامة قصيرة أو موسمية', 'Titre court ou saisonnier', 'Short-term or seasonal permit'),
      level('student_permit', 'رخصة طالب', 'Titre étudiant', 'Student permit'),
      level('none', 'بدون رخصة إقامة', 'Sans titre de séjour', 'No permit'),
    ],
    {
      stage: 'abroad',
      missing: missing('refused', 'does-not-know', 'not-applicable'),
      question: text(
        'ماذا كانت وضعيتك الإدارية قبيل العودة؟',
        'Quelle était votre situation administrative peu avant le retour ?',
        'What was your administrative situation shortly before returning?',
      ),
    },
  ),
  category(
    'social_security_abroad',
    ['التغطية الاجتماعية في الخارج', 'Couverture sociale à l’étranger', 'Social security abroad'],
    YES_NO,
    {
      stage: 'abroad',
      missing: missing('does-not-know'),
    },
  ),
  category(
    'remittances',
    ['تحويل الأموال إلى الوطن', 'Envois d’argent au pays', 'Money sent home'],
    [
      level('never', 'أبدًا', 'Jamais', 'Never'),
      level('sometimes', 'أحيانًا', 'Parfois', 'Sometimes'),
      level('regularly', 'بانتظام', 'Régulièrement', 'Regularly'),
    ],
    { stage: 'abroad', ordered: true, missing: missing('refused') },
  ),
  category(
    'association_abroad',
    ['عضو في جمعية مهاجرين', 'Membre d’une association de migrants', 'Member of a migrant association'],
    YES_NO,
    {
      stage: 'abroad',
      missing: missing('not-readable'),
    },
  ),
  category(
    'visits_home',
    ['زيارات الوطن خلال الإقامة', 'Visites au pays pendant le séjour', 'Visits home during the stay'],
    [
      level('never', 'أبدًا', 'Jamais', 'Never'),
      level('less', 'أقل من مرة في السنة', 'Moins d’une fois par an', 'Less than once a year'),
      level('yearly', 'كل سنة', 'Chaque année', 'Every year'),
    ],
    { stage: 'abroad', ordered: true },
  ),
  category(
    'objectives_met',
    ['تحقّق أهداف الهجرة', 'Objectifs de la migration atteints', 'Objectives of the migration met'],
    [
      level('yes', 'نعم', 'Oui', 'Yes'),
      level('partly', 'جزئيًا', 'En partie', 'Partly'),
      level('no', 'لا', 'Non', 'No'),
    ],
    {
      stage: 'abroad',
      ordered: true,
      missing: missing('refused', 'does-not-know'),
      question: text(
        'هل حقّقت ما هاجرت من أجله؟',
        'Avez-vous atteint ce pour quoi vous étiez parti ?',
        'Did you achieve what you left for?',
      ),
    },
  ),
];
