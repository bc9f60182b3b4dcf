import { category, level, missing, variable } from '../../content/codebook.ts';
import type { Variable } from '../../content/codebook.ts';
import { text } from '../../content/text.ts';
import type { Text } from '../../content/text.ts';
import { PROBLEMS } from './answers-after.ts';
import {
  CHANGE_LEVELS,
  EDUCATION_LEVELS,
  INTENTION_LEVELS,
  ISCO_LEVELS,
  MARITAL_LEVELS,
  MENTIONED,
  REINTEGRATION_LEVELS,
  SECTOR_LEVELS,
  STATUS_LEVELS,
  YES_NO,
} from './levels.ts';

const PROBLEM_LABELS: Readonly<Record<(typeof PROBLEMS)[number], Text>> = {
  work: text(
    'صعوبة بعد العودة: إيجاد عمل',
    'Difficulté au retour : trouver un emploi',
    'Problem after return: finding work',
  ),
  administration: text(
    'صعوبة بعد العودة: الإجراءات الإدارية',
    'Difficulté au retour : démarches administratives',
    'Problem after return: administrative procedures',
  ),
  housing: text('صعوبة بعد العودة: السكن', 'Difficulté au retour : logement', 'Problem after return: housing'),
  health: text(
    'صعوبة بعد العودة: العلاج',
    'Difficulté au retour : accès aux soins',
    'Problem after return: health care',
  ),
  school: text(
    'صعوبة بعد العودة: تمدرس الأطفال',
    'Difficulté au retour : scolarité des enfants',
    'Problem after return: children’s schooling',
  ),
  relations: text(
    'صعوبة بعد العودة: العلاقات مع المحيط',
    'Difficulté au retour : relations avec l’entourage',
    'Problem after return: relations with others',
  ),
  money: text(
    'صعوبة بعد العودة: نقص المال',
    'Difficulté au retour : manque d’argent',
    'Problem after return: lack of money',
  ),
};

/** Third stage of the interview: after return. */
export const AFTER_VARIABLES: readonly Variable[] = [
  category(
    'education_after',
    ['المستوى التعليمي بعد العودة', 'Niveau d’instruction après le retour', 'Education after return'],
    EDUCATION_LEVELS,
    {
      stage: 'after',
      missing: missing('refused'),
      question: text(
        'ما مستواك التعليمي اليوم؟',
        'Quel est aujourd’hui votre niveau d’instruction ?',
        'What is your level of education today?',
      ),
      note: text(
        'لم يُجب 14 شخصًا في المغرب و4 في تونس: المقامات 332 و316 و326 مستنتجة من النسب المنشورة.',
        'Sans réponse : 14 au Maroc et 4 en Tunisie ; les bases 332, 316 et 326 sont déduites des pourcentages publiés.',
        'No answer from 14 people in Morocco and 4 in Tunisia: the bases 332, 316 and 326 are inferred from the published percentages.',
      ),
    },
  ),
  category(
    'status_after',
    ['الوضعية المهنية بعد العودة', 'Situation professionnelle après le retour', 'Occupational status after return'],
    STATUS_LEVELS,
    {
      stage: 'after',
      question: text('ما وضعيتك اليوم؟', 'Quelle est aujourd’hui votre situation ?', 'What is your situation today?'),
    },
  ),
  category(
    'sector_after',
    ['قطاع النشاط بعد العودة', 'Secteur d’activité après le retour', 'Sector after return'],
    SECTOR_LEVELS,
    { stage: 'after', missing: missing('not-applicable') },
  ),
  category(
    'isco_after',
    [
      'المهنة بعد العودة (المجموعة الكبرى)',
      'Profession après le retour (grand groupe)',
      'Occupation after return (major group)',
    ],
    ISCO_LEVELS,
    {
      stage: 'after',
      missing: missing('not-applicable', 'not-readable'),
    },
  ),
  category(
    'marital_after',
    ['الحالة العائلية بعد العودة', 'Situation matrimoniale après le retour', 'Marital status after return'],
    MARITAL_LEVELS,
    { stage: 'after' },
  ),
  variable(
    'household_size_after',
    'number',
    ['حجم الأسرة بعد العودة', 'Taille du ménage après le retour', 'Household size after return'],
    {
      stage: 'after',
      unit: text('أفراد', 'personnes', 'persons'),
      missing: missing('does-not-know'),
    },
  ),
  category(
    'training_after',
    ['تكوين مهني بعد العودة', 'Formation professionnelle après le retour', 'Vocational training after return'],
    YES_NO,
    {
      stage: 'after',
      question: text(
        'هل تابعت تكوينًا مهنيًا منذ عودتك؟',
        'Avez-vous suivi une formation professionnelle depuis votre retour ?',
        'Have you received vocational training since your return?',
      ),
    },
  ),
  category(
    'social_security_after',
    ['التغطية الاجتماعية بعد العودة', 'Couverture sociale après le retour', 'Social security after return'],
    YES_NO,
    {
      stage: 'after',
      missing: missing('does-not-know'),
    },
  ),
  variable(
    'first_job_months',
    'number',
    [
      'المدة قبل أول عمل بعد العودة',
      'Délai avant le premier emploi après le retour',
      'Time to the first job after return',
    ],
    {
      stage: 'after',
      unit: text('أشهر', 'mois', 'months'),
      missing: missing('does-not-know', 'not-applicable'),
    },
  ),
  category(
    'entrepreneur_since_return',
    ['أنشأ مقاولة منذ العودة', 'Devenu entrepreneur depuis le retour', 'Became an entrepreneur since return'],
    YES_NO,
    { stage: 'after' },
  ),
  category('investment_project', ['مشروع استثماري', 'Projet d’investissement', 'Investment project'], YES_NO, {
    stage: 'after',
    missing: missing('refused', 'does-not-know'),
  }),
  category(
    'institution_contact',
    ['الاتصال بمؤسسة للمساعدة', 'Contact avec une institution d’aide', 'Contact with an institution for help'],
    [
      level('never', 'أبدًا', 'Jamais', 'Never'),
      level('once', 'مرة واحدة', 'Une fois', 'Once'),
      level('several', 'عدة مرات', 'Plusieurs fois', 'Several times'),
    ],
    { stage: 'after', ordered: true, missing: missing('does-not-know') },
  ),
  category(
    'reintegration',
    ['إعادة الاندماج كما يراها الشخص', 'Réinsertion ressentie', 'Reintegration as the person sees it'],
    REINTEGRATION_LEVELS,
    {
      stage: 'after',
      ordered: true,
      missing: missing('refused', 'does-not-know'),
      question: text(
        'كيف تصف إعادة اندماجك إلى اليوم؟',
        'Comment décririez-vous votre réinsertion à ce jour ?',
        'How would you describe your reintegration so far?',
      ),
    },
  ),
  category('reintegration_good', ['إعادة اندماج جيدة', 'Bonne réinsertion', 'Good reintegration'], YES_NO, {
    stage: 'after',
    missing: missing('refused', 'does-not-know'),
    rule: {
      version: 'reintegration-good-1',
      text: text(
        'نعم إذا كانت الإجابة جيدة أو جيدة جدًا؛ لا لباقي الإجابات.',
        'Oui si la réponse est bonne ou très bonne ; non pour les autres réponses.',
        'Yes if the answer is good or very good; no for the other answers.',
      ),
    },
  }),
  category(
    'fin_situation_change',
    ['تغيّر الوضعية المالية', 'Évolution de la situation financière', 'Change in financial situation'],
    CHANGE_LEVELS,
    {
      stage: 'after',
      ordered: true,
      missing: missing('refused', 'does-not-know'),
      question: text(
        'مقارنة بما قبل المغادرة، كيف أصبحت وضعيتك المالية؟',
        'Par rapport à avant votre départ, comment est votre situation financière ?',
        'Compared with before you left, how is your financial situation?',
      ),
    },
  ),
  ...PROBLEMS.map((problem): Variable => {
    const { ar, fr, en } = PROBLEM_LABELS[problem];
    const base = {
      stage: 'after' as const,
      question: text(
        'ما الصعوبات التي واجهتها منذ عودتك؟',
        'Quelles difficultés avez-vous rencontrées depuis votre retour ?',
        'What problems have you met since your return?',
      ),
    };
    return category(
      `problem_${problem}`,
      [ar, fr, en],
      MENTIONED,
      problem === 'school' ? { ...base, missing: missing('not-asked') } : base,
    );
  }),
  category(
    'reemigration_intention',
    ['نية الهجرة من جديد', 'Intention de réémigrer', 'Intention to re-emigrate'],
    INTENTION_LEVELS,
    {
      stage: 'after',
      missing: missing('refused', 'does-not-know'),
      question: text(
        'هل تنوي المغادرة من جديد؟',
        'Avez-vous l’intention de repartir ?',
        'Do you intend to leave again?',
      ),
    },
  ),
];
