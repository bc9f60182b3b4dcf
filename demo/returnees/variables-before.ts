import { category, level, missing, variable } from '../../content/codebook.ts';
import type { Variable } from '../../content/codebook.ts';
import { text } from '../../content/text.ts';
import { EDUCATION_LEVELS, ISCO_LEVELS, MARITAL_LEVELS, SECTOR_LEVELS, STATUS_LEVELS } from './levels.ts';

/** Nobody had retired before leaving. */
const BEFORE_STATUSES = STATUS_LEVELS.filter((status) => status.code !== 'retired');

/** First stage of the interview: before leaving. */
export const BEFORE_VARIABLES: readonly Variable[] = [
  category(
    'education_before',
    ['المستوى التعليمي قبل المغادرة', 'Niveau d’instruction avant le départ', 'Education before leaving'],
    EDUCATION_LEVELS,
    {
      stage: 'before',
      question: text(
        'ما المستوى التعليمي الذي بلغته قبل المغادرة؟',
        'Quel niveau d’instruction aviez-vous atteint avant de partir ?',
        'What level of education had you reached before leaving?',
      ),
      note: text(
        'الفئة المتبقية غير مطبوعة في المصدر؛ وهي تُعرض هنا دائمًا.',
        'La catégorie résiduelle n’est pas imprimée dans la source ; elle est toujours montrée ici.',
        'The source does not print the residual category; it is always shown here.',
      ),
    },
  ),
  category(
    'status_before',
    ['الوضعية المهنية قبل المغادرة', 'Situation professionnelle avant le départ', 'Occupational status before leaving'],
    BEFORE_STATUSES,
    {
      stage: 'before',
      missing: missing('does-not-know', 'not-readable'),
      question: text(
        'ماذا كانت وضعيتك قبل المغادرة؟',
        'Quelle était votre situation avant de partir ?',
        'What was your situation before leaving?',
      ),
    },
  ),
  category(
    'sector_before',
    ['قطاع النشاط قبل المغادرة', 'Secteur d’activité avant le départ', 'Sector before leaving'],
    SECTOR_LEVELS,
    {
      stage: 'before',
      missing: missing('not-applicable'),
    },
  ),
  category(
    'isco_before',
    [
      'المهنة قبل المغادرة (المجموعة الكبرى)',
      'Profession avant le départ (grand groupe)',
      'Occupation before leaving (major group)',
    ],
    ISCO_LEVELS,
    {
      stage: 'before',
      missing: missing('not-applicable', 'not-readable'),
    },
  ),
  category(
    'marital_before',
    ['الحالة العائلية قبل المغادرة', 'Situation matrimoniale avant le départ', 'Marital status before leaving'],
    MARITAL_LEVELS,
    { stage: 'before' },
  ),
  variable(
    'household_size_before',
    'number',
    ['حجم الأسرة قبل المغادرة', 'Taille du ménage avant le départ', 'Household size before leaving'],
    {
      stage: 'before',
      unit: text('أفراد', 'personnes', 'persons'),
      missing: missing('does-not-know'),
    },
  ),
  category(
    'reason_departure',
    ['السبب الرئيسي للمغادرة', 'Motif principal du départ', 'Main reason for leaving'],
    [
      level('work', 'إيجاد عمل', 'Trouver un emploi', 'To find work'),
      level('income', 'تحسين الدخل', 'Améliorer ses revenus', 'To earn more'),
      level('family', 'الالتحاق بالعائلة أو الزواج', 'Rejoindre la famille ou se marier', 'To join family or marry'),
      level('studies', 'الدراسة', 'Étudier', 'To study'),
      level('discover', 'التعرّف على بلد آخر', 'Connaître un autre pays', 'To know another country'),
      level('other', 'سبب آخر', 'Autre motif', 'Another reason'),
    ],
    {
      stage: 'before',
      missing: missing('refused'),
      question: text(
        'لماذا غادرت، بالدرجة الأولى؟',
        'Pour quelle raison principale êtes-vous parti ?',
        'What was your main reason for leaving?',
      ),
    },
  ),
  category(
    'fin_situation_before',
    ['الوضعية المالية قبل المغادرة', 'Situation financière avant le départ', 'Financial situation before leaving'],
    [
      level('very_difficult', 'صعبة جدًا', 'Très difficile', 'Very difficult'),
      level('difficult', 'صعبة', 'Difficile', 'Difficult'),
      level('fair', 'متوسطة', 'Moyenne', 'Fair'),
      level('comfortable', 'مريحة', 'Aisée', 'Comfortable'),
    ],
    { stage: 'before', ordered: true, missing: missing('refused', 'does-not-know') },
  ),
];
