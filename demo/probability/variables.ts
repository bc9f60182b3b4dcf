import { category, level, missing, variable } from '../../content/codebook.ts';
import type { Level, Variable } from '../../content/codebook.ts';
import { text } from '../../content/text.ts';
import type { Text } from '../../content/text.ts';
import {
  AREA_LEVELS,
  CHANGE_LEVELS,
  COUNTRY_LEVELS,
  EDUCATION_LEVELS,
  INTENTION_LEVELS,
  REINTEGRATION_LEVELS,
  RETURN_TYPE_LEVELS,
  SEX_LEVELS,
  STATUS_LEVELS,
  YES_NO,
} from '../returnees/levels.ts';
import { REGION_LEVELS } from '../returnees/levels-places.ts';
import { STRATA } from './frame.ts';
import type { Stratum } from './frame.ts';

const regions = new Set(STRATA.map((stratum) => stratum.region));
const YEARS = text('سنوات', 'années', 'years');

/** A stratum is named by its region and its kind of area. */
function stratumLevel(stratum: Stratum): Level {
  const region = labelOf(REGION_LEVELS, stratum.region);
  const area = labelOf(AREA_LEVELS, stratum.area);
  return level(
    stratum.code,
    `${region.ar}، ${area.ar}`,
    `${region.fr}, ${area.fr.toLowerCase()}`,
    `${region.en}, ${area.en.toLowerCase()}`,
  );
}

function labelOf(levels: readonly Level[], code: string): Text {
  const found = levels.find((candidate) => candidate.code === code);
  if (!found) throw new RangeError(`no label for ${code}`);
  return found.label;
}

const design: readonly Variable[] = [
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
  category('stratum', ['الطبقة', 'Strate', 'Stratum'], STRATA.map(stratumLevel)),
  variable('psu', 'text', [
    'الوحدة الأولية (دائرة إحصاء)',
    'Unité primaire (district de recensement)',
    'Primary sampling unit (enumeration district)',
  ]),
  variable('n_districts', 'number', [
    'عدد دوائر الإحصاء في الطبقة',
    'Districts de la strate dans la population',
    'Districts of the stratum in the population',
  ]),
  variable('n_listed', 'number', [
    'عدد العائدين المحصيين في الدائرة',
    'Migrants de retour recensés dans le district',
    'Returnees listed in the district',
  ]),
  variable('weight', 'number', ['وزن السحب', 'Poids de sondage', 'Sampling weight'], {
    note: text(
      'مقلوب احتمال السحب في المرحلتين: دوائر الطبقة على المسحوبة منها، ثم المحصيون في الدائرة على المستجوبين.',
      'Inverse de la probabilité de tirage aux deux degrés : districts de la strate sur districts tirés, puis personnes recensées sur personnes interrogées.',
      'Inverse of the probability of selection at the two stages: districts of the stratum over districts drawn, then people listed over people interviewed.',
    ),
  }),
];

/** Columns of the probability survey; most are shared, word for word, with the survey of 992 returnees. */
export const PROBABILITY_VARIABLES: readonly Variable[] = [
  ...design,
  category('country_return', ['بلد العودة', 'Pays de retour', 'Country of return'], COUNTRY_LEVELS),
  category(
    'region',
    ['جهة العودة', 'Région de retour', 'Region of return'],
    REGION_LEVELS.filter((region) => regions.has(region.code)),
    { stage: 'after' },
  ),
  category('area', ['وسط الإقامة', 'Milieu de résidence', 'Area of residence'], AREA_LEVELS, { stage: 'after' }),
  category('sex', ['الجنس', 'Sexe', 'Sex'], SEX_LEVELS),
  variable('age_survey', 'number', ['السن عند المسح', 'Âge à l’enquête', 'Age at survey'], { unit: YEARS }),
  variable('years_since_return', 'number', ['السنوات منذ العودة', 'Années depuis le retour', 'Years since return'], {
    unit: YEARS,
    stage: 'after',
  }),
  variable(
    'duration_abroad',
    'number',
    ['مدة الإقامة في الخارج', 'Durée du séjour à l’étranger', 'Time spent abroad'],
    { unit: YEARS, stage: 'abroad', missing: missing('does-not-know') },
  ),
  category(
    'education_after',
    ['المستوى التعليمي بعد العودة', 'Niveau d’instruction après le retour', 'Education after return'],
    EDUCATION_LEVELS,
    { stage: 'after', missing: missing('refused') },
  ),
  category('return_type', ['نوع العودة', 'Type de retour', 'Type of return'], RETURN_TYPE_LEVELS, {
    stage: 'after',
    missing: missing('refused'),
  }),
  category(
    'training_abroad',
    ['تكوين مهني في الخارج', 'Formation professionnelle à l’étranger', 'Vocational training abroad'],
    YES_NO,
    { stage: 'abroad' },
  ),
  category(
    'training_after',
    ['تكوين مهني بعد العودة', 'Formation professionnelle après le retour', 'Vocational training after return'],
    YES_NO,
    { stage: 'after' },
  ),
  category(
    'status_after',
    ['الوضعية المهنية بعد العودة', 'Situation professionnelle après le retour', 'Occupational status after return'],
    STATUS_LEVELS,
    { stage: 'after' },
  ),
  variable(
    'monthly_income',
    'number',
    ['الدخل الشهري من العمل', 'Revenu mensuel du travail', 'Monthly income from work'],
    {
      stage: 'after',
      unit: text(
        'مئات من عملة موحّدة مختلقة',
        'centaines d’une monnaie commune inventée',
        'hundreds of an invented common currency',
      ),
      missing: missing('not-asked', 'refused', 'does-not-know'),
      question: text(
        'كم كسبت من عملك في الشهر الماضي؟',
        'Combien votre travail vous a-t-il rapporté le mois dernier ?',
        'How much did your work bring you last month?',
      ),
    },
  ),
  variable(
    'household_size_after',
    'number',
    ['حجم الأسرة بعد العودة', 'Taille du ménage après le retour', 'Household size after return'],
    { stage: 'after', unit: text('أفراد', 'personnes', 'persons') },
  ),
  category(
    'reintegration',
    ['إعادة الاندماج كما يراها الشخص', 'Réinsertion ressentie', 'Reintegration as the person sees it'],
    REINTEGRATION_LEVELS,
    {
      stage: 'after',
      ordered: true,
      missing: missing('refused', 'does-not-know'),
    },
  ),
  category(
    'fin_situation_change',
    ['تغيّر الوضعية المالية', 'Évolution de la situation financière', 'Change in financial situation'],
    CHANGE_LEVELS,
    {
      stage: 'after',
      ordered: true,
      missing: missing('refused', 'does-not-know'),
    },
  ),
  category(
    'reemigration_intention',
    ['نية الهجرة من جديد', 'Intention de réémigrer', 'Intention to re-emigrate'],
    INTENTION_LEVELS,
    {
      stage: 'after',
      missing: missing('refused', 'does-not-know'),
    },
  ),
];
