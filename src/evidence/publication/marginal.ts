import type { ControlledResult, ResultRow } from '../result/result.contract.ts';
import type { EstimateSpec, ModelSpec } from '@dawra/survey-estimation';
import type { Speaker } from './caption.ts';
import { figure } from './figure.ts';

/** What a model is, without what does not change its fit. */
const fitOf = ({ family, link, response, terms }: Extract<ModelSpec, { kind: 'glm' }>): string =>
  JSON.stringify([family ?? null, link ?? null, response, terms]);

/** The level that a model compares the others of a category with. */
export const referenceOf = ({ terms }: ModelSpec, column: string, { labels }: Speaker): string | undefined => {
  const named = terms.flatMap((one) =>
    typeof one === 'object' && 'column' in one && one.column === column ? (one.reference ?? []) : [],
  );
  return named[0] ?? labels.firstLevel(column);
};

/**
 * Average marginal effects of the categories of a binomial model by the names of its terms: what the same result says under `margins` of this
 * very model, against the level that its coefficients are against.
 */
export function marginalEffects(
  model: ModelSpec,
  results: readonly ControlledResult[],
  asked: readonly EstimateSpec[],
  speaker: Speaker,
): Map<string, ResultRow> {
  const found = new Map<string, ResultRow>();
  if (model.kind !== 'glm' || !/binomial/.test(model.family ?? '')) return found;
  asked.forEach((question, index) => {
    if (question.kind !== 'margins' || fitOf(question.model) !== fitOf(model)) return;
    if (question.against === undefined || question.against !== referenceOf(model, question.of, speaker)) return;
    for (const row of results[index]?.rows ?? []) if (row.label) found.set(row.label, row);
  });
  return found;
}

/** Such an effect in points with its interval; empty where there is none. */
export function marginalText(row: ResultRow | undefined, { locale, t }: Speaker): string {
  if (!row) return '';
  const { text, interval } = figure(row, 'points', locale, t('suppressed'));
  return interval ? `${text} (${interval})` : text;
}
