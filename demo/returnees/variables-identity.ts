import { category, level, missing, variable } from '../../content/codebook.ts';
import type { Variable } from '../../content/codebook.ts';
import { text } from '../../content/text.ts';
import { AREA_LEVELS, COUNTRY_LEVELS, RETURN_TYPE_LEVELS, SEX_LEVELS, YES_NO } from './levels.ts';
import { COUNTRY_ABROAD_LEVELS, LAST_GROUP_LEVELS, REGION_LEVELS } from './levels-places.ts';

const YEARS = text('سنوات', 'années', 'years');

/** Who was interviewed, where, and the dates of the migration. */
export const IDENTITY_VARIABLES: readonly Variable[] = [
  variable('id', 'id', [
    'رقم المقابلة (اصطناعية)',
    'Numéro de l’entretien (synthétique)',
    'Interview number (synthetic)',
  ]),
  category(
    'record_kind',
    ['طبيعة السجل', 'Nature de l’enregistrement', 'Kind of record'],
    [level('synthetic', 'اصطناعي: شخص غير موجود', 'Synthétique : personne inventée', 'Synthetic: an invented person')],
  ),
  variable('unit_weight', 'number', ['وزن موحّد', 'Poids unitaire', 'Unit weight'], {
    note: text(
      'كل مقابلة تُحتسب مرة واحدة: لم يُسحب الأشخاص بالقرعة، فلا توجد احتمالات سحب ولا أوزان مستخلصة منها.',
      'Chaque entretien compte une fois : les personnes n’ont pas été tirées au sort, il n’existe donc ni probabilités ni poids qui en découlent.',
      'Every interview counts once: people were not drawn at random, so there are no probabilities and no weights that follow from them.',
    ),
  }),
  category('country_return', ['بلد العودة', 'Pays de retour', 'Country of return'], COUNTRY_LEVELS),
  category('region', ['جهة العودة', 'Région de retour', 'Region of return'], REGION_LEVELS, {
    stage: 'after',
    note: text(
      'الجهات كما كانت سنة 2006. الولايات الجزائرية الأربع مأخوذة من المنشور؛ أما الجهات المغربية والولايات التونسية فمختلقة.',
      'Les régions sont celles de 2006. Les quatre wilayas algériennes viennent des publications ; les régions marocaines et les gouvernorats tunisiens sont inventés.',
      'Regions as they were in 2006. The four Algerian wilayas come from print; the Moroccan regions and Tunisian governorates are invented.',
    ),
  }),
  category('area', ['وسط الإقامة', 'Milieu de résidence', 'Area of residence'], AREA_LEVELS, { stage: 'after' }),
  variable('interview_date', 'date', ['تاريخ المقابلة', 'Date de l’entretien', 'Date of interview']),
  category(
    'interview_language',
    ['لغة المقابلة', 'Langue de l’entretien', 'Language of interview'],
    [
      level('ar', 'العربية', 'Arabe', 'Arabic'),
      level('fr', 'الفرنسية', 'Français', 'French'),
      level('ber', 'الأمازيغية', 'Amazighe', 'Amazigh'),
    ],
  ),
  category('sex', ['الجنس', 'Sexe', 'Sex'], SEX_LEVELS, { missing: missing('not-readable') }),
  variable('age_survey', 'number', ['السن عند المسح', 'Âge à l’enquête', 'Age at survey'], {
    unit: YEARS,
    question: text(
      'كم عمرك بالسنوات الكاملة؟',
      'Quel est votre âge, en années révolues ?',
      'How old are you, in completed years?',
    ),
  }),
  variable('age_return', 'number', ['السن عند العودة', 'Âge au retour', 'Age at return'], { unit: YEARS }),
  category('binational', ['مزدوج الجنسية', 'Binational', 'Dual national'], YES_NO, {
    missing: missing('refused'),
    question: text(
      'هل تحمل جنسية بلد آخر؟',
      'Avez-vous la nationalité d’un autre pays ?',
      'Do you hold the nationality of another country?',
    ),
  }),
  variable('year_departure', 'number', ['سنة المغادرة', 'Année du départ', 'Year of departure'], { stage: 'before' }),
  variable('year_return', 'number', ['سنة العودة', 'Année du retour', 'Year of return'], { stage: 'after' }),
  variable(
    'duration_abroad',
    'number',
    ['مدة الإقامة في الخارج', 'Durée du séjour à l’étranger', 'Time spent abroad'],
    { unit: YEARS, stage: 'abroad' },
  ),
  category(
    'country_main',
    ['بلد الهجرة الرئيسي', 'Principal pays d’immigration', 'Main country of immigration'],
    COUNTRY_ABROAD_LEVELS,
    {
      stage: 'abroad',
      question: text(
        'في أي بلد أقمت أطول مدة؟',
        'Dans quel pays avez-vous vécu le plus longtemps ?',
        'In which country did you stay longest?',
      ),
    },
  ),
  category(
    'country_last',
    ['آخر بلد هجرة', 'Dernier pays d’immigration', 'Last country of immigration'],
    COUNTRY_ABROAD_LEVELS,
    {
      stage: 'abroad',
      question: text('من أي بلد عدت؟', 'De quel pays êtes-vous revenu ?', 'Which country did you return from?'),
    },
  ),
  category(
    'country_last_group',
    ['مجموعة آخر بلد هجرة', 'Groupe du dernier pays d’immigration', 'Group of the last country of immigration'],
    LAST_GROUP_LEVELS,
    {
      stage: 'abroad',
      rule: {
        version: 'country-last-group-1',
        text: text(
          'تجميع آخر بلد كما في الجدول المنشور: فرنسا، ألمانيا، إيطاليا، إسبانيا، بلدان أوروبية أخرى، خارج أوروبا.',
          'Regroupement du dernier pays comme dans le tableau publié : France, Allemagne, Italie, Espagne, autres pays d’Europe, hors d’Europe.',
          'The last country grouped as in the published table: France, Germany, Italy, Spain, other Europe, outside Europe.',
        ),
      },
    },
  ),
  category('return_type', ['نوع العودة', 'Type de retour', 'Type of return'], RETURN_TYPE_LEVELS, {
    stage: 'after',
    question: text(
      'هل قرّرت العودة بنفسك، أم اضطرّتك إليها ظروف غير مواتية؟',
      'Avez-vous décidé vous-même de revenir, ou y avez-vous été contraint par des circonstances défavorables ?',
      'Did you decide to return yourself, or did unfavourable circumstances compel you?',
    ),
    note: text(
      'النسبة منشورة عن الجزائر وحدها؛ والتقسيم الخاص بالمغرب وتونس مختلق.',
      'La part n’est publiée que pour l’Algérie ; la répartition est inventée pour le Maroc et la Tunisie.',
      'The share is published for Algeria alone; the split for Morocco and Tunisia is invented.',
    ),
  }),
];
