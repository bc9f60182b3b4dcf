import type { Codebook } from '../../content/codebook.ts';
import { toCsv } from '../../content/csv.ts';
import { text } from '../../content/text.ts';
import { generateProbabilitySurvey } from './generate.ts';
import { PROBABILITY_VARIABLES } from './variables.ts';

export { generateProbabilitySurvey, SEED } from './generate.ts';

/** File name, without extension, of the data and of their codebook. */
export const PROBABILITY_FILE = 'synthetic-probability-survey';

export const PROBABILITY_CODEBOOK: Codebook = {
  format: 'dawra-codebook/1',
  title: text(
    'مسح احتمالي اصطناعي للمهاجرين العائدين (بيانات مختلقة)',
    'Enquête probabiliste synthétique sur les migrants de retour (données inventées)',
    'Synthetic probability survey of return migrants (invented data)',
  ),
  variables: PROBABILITY_VARIABLES,
  design: {
    sample: 'probability',
    strata: ['stratum'],
    clusters: ['psu', 'id'],
    weights: 'weight',
    fpc: [{ count: 'n_districts' }, { count: 'n_listed' }],
    nest: false,
    lonelyPsu: 'fail',
    eligibility: 'hims-3-months',
    fieldwork: { from: '2021-03-01', to: '2021-06-30' },
    mode: text('مقابلة وجهًا لوجه على لوح إلكتروني', 'Face à face, sur tablette', 'Face to face, on a tablet'),
  },
  citation: text(
    'دورة: مسح احتمالي اصطناعي مولَّد ببرنامج. لا يصف أي سجل شخصًا حقيقيًا، ولا يصف أي رقم بلدًا حقيقيًا.',
    'Dawra : enquête probabiliste synthétique, produite par un programme. Aucun enregistrement ne décrit une personne réelle, aucun chiffre un pays réel.',
    'Dawra: synthetic probability survey, made by a program. No record describes a real person, no figure a real country.',
  ),
  licence: 'CC0-1.0',
  synthetic: true,
  threshold: 5,
};

/** The data file as it would come from the field, with its missing codes: UTF-8 CSV. */
export function probabilityCsv(): string {
  return toCsv(generateProbabilitySurvey(), PROBABILITY_VARIABLES);
}
