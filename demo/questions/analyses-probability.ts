import { text } from '../../content/text.ts';
import type { Text } from '../../content/text.ts';
import type { AnalysisRequest } from './analysis.ts';

/** An analysis saved on the probability survey, to show design-based intervals, design effects and degrees of freedom. */
export interface SavedAnalysis {
  readonly id: string;
  readonly title: Text;
  readonly analysis: AnalysisRequest;
}

/** Saved analyses of the synthetic probability survey. */
export const PROBABILITY_ANALYSES: readonly SavedAnalysis[] = [
  {
    id: 'probability_unemployment',
    title: text(
      'البطالة حسب نوع العودة (مسح احتمالي اصطناعي)',
      'Chômage selon le type de retour (enquête probabiliste synthétique)',
      'Unemployment by type of return (synthetic probability survey)',
    ),
    analysis: {
      estimates: [
        {
          kind: 'proportion',
          of: { column: 'status_after', level: 'unemployed' },
          by: ['return_type'],
          deff: 'wor',
          confidence: { method: 'beta' },
        },
        {
          kind: 'difference',
          of: { kind: 'proportion', of: { column: 'status_after', level: 'unemployed' }, by: ['return_type'] },
          between: [{ return_type: 'compelled' }, { return_type: 'decided' }],
        },
      ],
    },
  },
  {
    id: 'probability_income',
    title: text(
      'الدخل الشهري حسب البلد والوسط (مسح احتمالي اصطناعي)',
      'Revenu mensuel par pays et milieu (enquête probabiliste synthétique)',
      'Monthly income by country and area (synthetic probability survey)',
    ),
    analysis: {
      estimates: [
        { kind: 'mean', of: 'monthly_income', by: ['country_return', 'area'], deff: 'wor' },
        { kind: 'quantile', of: 'monthly_income', probs: [0.25, 0.5, 0.75], by: ['country_return'] },
      ],
    },
  },
  {
    id: 'probability_reintegration',
    title: text(
      'إعادة الاندماج حسب الوسط (مسح احتمالي اصطناعي)',
      'Réinsertion selon le milieu (enquête probabiliste synthétique)',
      'Reintegration by area (synthetic probability survey)',
    ),
    analysis: {
      estimates: [
        { kind: 'table', rows: 'area', columns: 'reintegration', percent: 'row' },
        { kind: 'crosstabTest', rows: 'area', columns: 'reintegration', statistic: 'F' },
      ],
    },
  },
];
