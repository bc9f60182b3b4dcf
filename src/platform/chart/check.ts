import type { z } from 'zod';
import { isPeriod } from './period.ts';
import { chartSpec, type ChartInput, type ChartSpec } from './spec.ts';
import { valuesOf } from './values.ts';

type Refusal = string | undefined;

/** What the shape of a spec cannot say. */
function issueOf(spec: ChartSpec): Refusal {
  const figures = valuesOf(spec).map(({ figure }) => figure);
  const values = figures.flatMap(({ value }) => value ?? []);
  const ends = figures.flatMap(({ value, low, high }) => [value, low, high]);
  if (spec.unit === 'percent' && ends.some((end) => Math.abs(end ?? 0) > 1000))
    return 'a share of more than a thousand';
  switch (spec.kind) {
    case 'forest':
      if (spec.ratio && [...values, spec.around].some((value) => value <= 0)) return 'a ratio is above zero';
      return rowIssue(spec);
    case 'stacked':
      if (values.some((value) => value < 0)) return 'a part is not below zero';
      if (spec.rows.some(({ figures }) => sum(figures.map((one) => one?.value ?? 0)) > 1.005))
        return 'the parts of a row are more than the whole';
      return rowIssue(spec);
    case 'pyramid':
      return values.some((value) => value < 0) ? 'a group is not below zero' : rowIssue(spec);
    case 'dots':
    case 'bars':
      return rowIssue(spec);
    case 'lines':
    case 'multiples': {
      const periods = [...spec.series.flatMap(({ points }) => points), ...spec.breaks].map(({ period }) => period);
      const strange = periods.find((period) => !isPeriod(period));
      if (strange !== undefined) return `“${strange}” is no period`;
      const twice = spec.series.find(({ points }) => new Set(points.map(({ period }) => period)).size < points.length);
      return twice && `${twice.key} has a period twice`;
    }
    case 'stages':
      return spec.links.some(({ at, from, to }) => !hasNode(spec.stages[at], from) || !hasNode(spec.stages[at + 1], to))
        ? 'a link leads from a node to a node of the next stage'
        : values.some((value) => value < 0)
          ? 'a stage is not below zero'
          : undefined;
    default:
      return undefined;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const hasNode = (stage: { readonly nodes: readonly { readonly key: string }[] } | undefined, key: string): boolean =>
  stage?.nodes.some((node) => node.key === key) ?? false;
const rowIssue = ({ rows, series }: Extract<ChartSpec, { rows: unknown }>): Refusal =>
  rows.some(({ figures }) => figures.length !== series.length) ? 'each row has one figure a series' : undefined;

const checked: z.ZodType<ChartSpec, ChartInput> = chartSpec.superRefine((spec, context) => {
  const issue = issueOf(spec);
  if (issue) context.addIssue({ code: 'custom', message: issue });
});

/**
 * A chart from data that somebody wrote.
 * @throws ZodError for an unknown kind or field, for too much, and for what contradicts itself (parts above the whole, a ratio of zero)
 */
export const readChart = (input: unknown): ChartSpec => checked.parse(input);

/** A chart written in this program. @throws ZodError as `readChart` */
export const chartOf = (input: ChartInput): ChartSpec => checked.parse(input);
