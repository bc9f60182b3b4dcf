import { level, MISSING, type Level } from '../../content/codebook.ts';
import { RETURNEES_CODEBOOK } from '../returnees/index.ts';
import { YES_NO } from '../returnees/levels.ts';
import { COUNTRIES_OF_STAY, MAGHREB } from './countries.ts';
import { ABROAD_LISTS } from './lists-abroad.ts';
import { AFTER_LISTS } from './lists-after.ts';
import { BEFORE_LISTS } from './lists-before.ts';
import { INTERVIEW_LISTS } from './lists-interview.ts';
import { CONSEQUENCE_LISTS } from './lists-consequences.ts';
import { open } from './open.ts';
import { REGION_CHOICES, type DatedChoice } from './regions.ts';

/** The categories of a variable of the data file, so that questionnaire and codebook cannot part. */
function codebookLevels(name: string): readonly Level[] {
  const variable = RETURNEES_CODEBOOK.variables.find((candidate) => candidate.name === name);
  if (!variable?.levels) throw new Error(`${name} is not a category of the codebook`);
  return variable.levels;
}

/** Categories whose answers are plain facts: nothing to refuse that an earlier question has not settled. */
const facts = ['area', 'sex', 'interview_language', 'return_type'];

/** Variables of the data file whose list bears the variable's own name. */
const shared = [
  'education_after',
  'status_before',
  'status_after',
  'isco_after',
  'sector_after',
  'marital_after',
  'reason_departure',
  'fin_situation_before',
  'legal_status_abroad',
  'remittances',
  'visits_home',
  'objectives_met',
  'choice_degree',
  'reason_decided',
  'reason_compelled',
  'permanence',
  'savings',
  'time_to_prepare',
  'institution_contact',
  'reintegration',
  'fin_situation_change',
  'reemigration_intention',
];

/** One choice; the country and the days for which it is offered serve the filter of regions. */
export type Choice = Level & Partial<Omit<DatedChoice, keyof Level>>;

const infoSources: readonly Level[] = RETURNEES_CODEBOOK.variables
  .filter(({ name }) => name.startsWith('info_'))
  .map(({ name, label }) => {
    const after = (text: string) => text.replace(/^[^:]*:\s*/, '');
    return level(name.replace('info_', ''), after(label.ar), after(label.fr), after(label.en));
  });

/** Every list of answers by name. Codes that stand in the data file's codebook are taken from it. */
export const LISTS: ReadonlyMap<string, readonly Choice[]> = new Map<string, readonly Choice[]>([
  ['yes_no', YES_NO],
  ['yes_no_open', open(YES_NO)],
  ...facts.map((name) => [name, codebookLevels(name)] as const),
  ['country_return', MAGHREB],
  ['country_stay', COUNTRIES_OF_STAY],
  ['region', REGION_CHOICES],
  ...shared.map((name) => [name, open(codebookLevels(name))] as const),
  [
    'info',
    [
      ...infoSources,
      level('visit', 'زيارة إلى البلد', 'Une visite au pays', 'A visit to the country'),
      level('none', 'لم أبحث عن معلومات', 'Je n’ai pas cherché d’informations', 'I looked for no information'),
    ],
  ],
  ...[INTERVIEW_LISTS, BEFORE_LISTS, ABROAD_LISTS, AFTER_LISTS, CONSEQUENCE_LISTS].flatMap((lists) =>
    Object.entries(lists),
  ),
]);

/** Codes that mean "no answer" wherever a number is typed. */
export const noNumber = `. = ${MISSING.doesNotKnow} or . = ${MISSING.refused}`;
