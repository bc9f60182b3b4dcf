import type { Codebook } from '../../content/codebook.ts';
import { toCsv } from '../../content/csv.ts';
import { text } from '../../content/text.ts';
import { generateReturnees } from './generate.ts';
import { ABROAD_VARIABLES } from './variables-abroad.ts';
import { AFTER_VARIABLES } from './variables-after.ts';
import { BEFORE_VARIABLES } from './variables-before.ts';
import { IDENTITY_VARIABLES } from './variables-identity.ts';
import { RETURN_VARIABLES } from './variables-return.ts';
import { withQuestion } from './wording.ts';

export { generateReturnees, SEED } from './generate.ts';

/** File name, without extension, of the data and of their codebook. */
export const RETURNEES_FILE = 'synthetic-returnees-2006';

export const RETURNEES_CODEBOOK: Codebook = {
  format: 'dawra-codebook/1',
  title: text(
    'مسح اصطناعي لـ 992 مهاجرًا عائدًا إلى البلدان المغاربية (بيانات مختلقة)',
    'Enquête synthétique auprès de 992 migrants de retour au Maghreb (données inventées)',
    'Synthetic survey of 992 return migrants to the Maghreb (invented data)',
  ),
  variables: [
    ...IDENTITY_VARIABLES,
    ...BEFORE_VARIABLES,
    ...ABROAD_VARIABLES,
    ...RETURN_VARIABLES,
    ...AFTER_VARIABLES,
  ].map(withQuestion),
  design: {
    sample: 'quota',
    weights: 'unit_weight',
    eligibility: 'mirem-2006',
    fieldwork: { from: '2006-09-01', to: '2007-01-31' },
    mode: text(
      'مقابلة وجهًا لوجه، استبيان ورقي',
      'Face à face, questionnaire papier',
      'Face to face, paper questionnaire',
    ),
  },
  citation: text(
    'دورة: مسح اصطناعي لـ 992 عائدًا. معايَر على أرقام نشرها مشروع MIREM (© EUI)؛ أما السجلات فمختلقة ولا تصف أحدًا.',
    'Dawra : enquête synthétique de 992 personnes. Calée sur des chiffres publiés par MIREM (© EUI) ; les enregistrements sont inventés et ne décrivent personne.',
    'Dawra: synthetic survey of 992 returnees. Calibrated on figures published by MIREM ((c) EUI); the records are invented and describe nobody.',
  ),
  licence: 'CC0-1.0',
  synthetic: true,
  threshold: 5,
};

/** The data file as it would come from the field, with its missing codes: UTF-8 CSV. */
export function returneesCsv(): string {
  return toCsv(generateReturnees(), RETURNEES_CODEBOOK.variables);
}
