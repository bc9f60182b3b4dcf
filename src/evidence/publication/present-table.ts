import { formatNumber } from '../../platform/language/format.ts';
import type { ControlledResult, ResultRow } from '../result/result.contract.ts';
import { figure, type Unit } from './figure.ts';
import type { EstimateSpec } from '@dawra/survey-estimation';
import { captionOf, setAsked, type Speaker } from './caption.ts';
import type { Labels } from './labels.ts';
import type { Heading, TableBlock } from './presentation.ts';

function unitOf(asked: EstimateSpec): Unit {
  if (asked.kind === 'margins')
    return !/binomial/.test(asked.model.family ?? '') ? 'number' : asked.against === undefined ? 'percent' : 'points';
  if (asked.kind === 'difference' || asked.kind === 'contrast')
    return asked.of.kind === 'proportion' ? 'points' : 'number';
  const share =
    asked.kind === 'proportion' ||
    asked.kind === 'rds' ||
    asked.kind === 'km' ||
    (asked.kind === 'table' && asked.percent !== 'count');
  return share ? 'percent' : 'number';
}

interface Place {
  readonly row: Heading;
  readonly column: Heading;
}

/**
 * Lays rows of a result out: levels (or measures) down, groups across; when there is one measure, groups down.
 * Bases stand under the columns where a whole column has one.
 */
export function presentTable(result: ControlledResult, asked: EstimateSpec, speaker: Speaker): TableBlock {
  const { t, locale } = speaker;
  const unit = unitOf(asked);
  const rows = result.rows ?? [];
  const single = new Set(rows.map((row) => `${row.label}|${row.prob ?? ''}`)).size === 1 && rows.every((row) => row.by);
  const set = setAsked(asked, speaker.labels);
  const named = set ? 'option' : variablesOf(rows).size > 1 ? 'variable' : 'level';
  const places = rows.map((row): Place => placeOf(row, asked, speaker, { single, named }));
  const columns = distinct(places.map(({ column }) => column));
  const lines = distinct(places.map(({ row }) => row));
  const figures = rows.map((row) => figure(row, unit, locale, t('suppressed')));
  const at = (line: Heading, column: Heading): number =>
    places.findIndex((place) => place.row.key === line.key && place.column.key === column.key);
  const baseOf = (indices: number[]): string | null => {
    const found = [...new Set(indices.flatMap((index) => figures[index]?.n ?? []))];
    return found.length === 1 ? formatNumber(locale, found[0]!) : null;
  };
  return {
    kind: 'table',
    caption: captionOf(asked, speaker),
    unit,
    fromZero: asked.kind === 'total' || unit === 'percent' || asked.kind === 'table',
    around:
      asked.kind === 'difference' ||
      asked.kind === 'contrast' ||
      (asked.kind === 'margins' && asked.against !== undefined),
    corner: set?.label ?? cornerOf(lines, speaker),
    ...(asked.kind === 'table'
      ? { crossed: { across: cornerOf(columns, speaker), percent: asked.percent ?? 'total' } }
      : {}),
    columns,
    rows: lines.map((line) => ({ ...line, cells: columns.map((column) => figures[at(line, column)] ?? null) })),
    bases: single
      ? lines.map((line) => baseOf(columns.map((column) => at(line, column))))
      : columns.map((column) => baseOf(lines.map((line) => at(line, column)))),
  };
}

/** The variables that the rows are of. */
const variablesOf = (rows: readonly ResultRow[]): Set<string> =>
  new Set(rows.flatMap(({ label = '' }) => Object.keys(codesOf(label))[0] ?? (label || [])));

/** What the row headings are: the variables they are levels of, or plainly what is measured. */
function cornerOf(lines: readonly Heading[], { labels, t }: Speaker): string {
  const named = new Set(lines.map(({ codes }) => Object.keys(codes).map(labels.variable).join(' × ')));
  const [only = ''] = named;
  return named.size === 1 && only ? only : t('measure');
}

interface Shape {
  readonly single: boolean;
  /** What a row is called by: its level, where all are of one variable; else the variable too; in a multi-answer set the option. */
  readonly named: 'level' | 'variable' | 'option';
}

function measureText(label: string, named: Shape['named'], labels: Labels): string {
  if (named === 'level') return labels.short(label);
  const [variable] = Object.keys(codesOf(label));
  return named === 'option' && variable ? labels.variable(variable) : labels.measure(label);
}

function placeOf(row: ResultRow, asked: EstimateSpec, { labels, t, locale }: Speaker, { single, named }: Shape): Place {
  if (row.levels) {
    const [[down = '', downCode = ''] = [], [across = '', acrossCode = ''] = []] = Object.entries(row.levels);
    return {
      row: { key: downCode, label: labels.level(down, downCode), codes: { [down]: downCode } },
      column: { key: acrossCode, label: labels.level(across, acrossCode), codes: { [across]: acrossCode } },
    };
  }
  const by = Object.entries(row.by ?? {}).map(([name, code]): [string, string] => [name, String(code)]);
  const group: Heading = {
    key: by.map(([, code]) => code).join('/'),
    label: by.length
      ? by.map(([name, code]) => labels.level(name, code)).join(' · ')
      : asked.kind === 'difference'
        ? betweenText(asked.between, { labels, t, locale })
        : t('all'),
    codes: Object.fromEntries(by),
  };
  const suffix =
    row.prob === undefined
      ? row['time'] === undefined
        ? ''
        : ` ${formatNumber(locale, row['time'] as number)}`
      : ` ${formatNumber(locale, row.prob * 100, 0)} %`;
  const label = row.label ?? '';
  const measure: Heading = {
    key: `${label}|${row.prob ?? ''}|${String(row['time'] ?? '')}`,
    label: measureText(label, named, labels) + suffix,
    codes: codesOf(label),
  };
  return single ? { row: group, column: measure } : { row: measure, column: group };
}

function betweenText(between: readonly Readonly<Record<string, string | number>>[], { labels, t }: Speaker): string {
  const [first = {}, second = {}] = between;
  const name = (group: Readonly<Record<string, string | number>>): string =>
    Object.entries(group)
      .map(([variable, code]) => labels.level(variable, String(code)))
      .join(' · ');
  return t('between', { first: name(first), second: name(second) });
}

function codesOf(label: string): Record<string, string> {
  const at = label.indexOf('=');
  return at > 0 ? { [label.slice(0, at)]: label.slice(at + 1) } : {};
}

function distinct(headings: readonly Heading[]): Heading[] {
  return [...new Map(headings.map((heading) => [heading.key, heading])).values()];
}
