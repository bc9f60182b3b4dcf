import type { ControlledResult, ResultRow } from '../analysis/result.contract.ts';
import type { AskedEstimate, Speaker } from './caption.ts';
import { figure } from './figure.ts';

/** What a model is, without what does not change its fit. */
const fitOf = ({ kind, family, link, response, terms }: AskedEstimate): string =>
  JSON.stringify([kind, family ?? null, link ?? null, response ?? null, terms ?? null]);

/** The level that a model compares the others of a category with. */
export const referenceOf = (asked: AskedEstimate, column: string, { labels }: Speaker): string | undefined => {
  const terms = (asked['terms'] ?? []) as readonly (string | { column?: string; reference?: string })[];
  const term = terms.find((one) => typeof one === 'object' && one.column === column) as
    { reference?: string } | undefined;
  return term?.reference ?? labels.firstLevel(column);
};

/**
 * Average marginal effects of the categories of a binomial model by the names of its terms: what the same result says under `margins` of this
 * very model, against the level that its coefficients are against.
 */
export function marginalEffects(
  model: AskedEstimate,
  results: readonly ControlledResult[],
  asked: readonly AskedEstimate[],
  speaker: Speaker,
): Map<string, ResultRow> {
  const found = new Map<string, ResultRow>();
  if (model.kind !== 'glm' || !/binomial/.test(String(model['family']))) return found;
  asked.forEach((question, index) => {
    if (question.kind !== 'margins' || fitOf(question['model'] as AskedEstimate) !== fitOf(model)) return;
    if (question['against'] === undefined || question['against'] !== referenceOf(model, String(question.of), speaker))
      return;
    for (const row of results[index]?.rows ?? []) if (row.label) found.set(row.label, row);
  });
  return found;
}

/** Such an effect in points with its interval; empty where there is none. */
export function marginalText(row: ResultRow | undefined, { locale, t }: Speaker): string {
  if (!row) return '';
  const { text, interval } = figure(row, 'points', locale, t('keptBack'));
  return interval ? `${text} (${interval})` : text;
}
