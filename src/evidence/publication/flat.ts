import type { Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { boundaryWords } from '../../platform/ui/boundary.words.ts';
import { exportWords } from './export.words.ts';
import type { Block, ModelBlock, Presentation, TableBlock } from './presentation.ts';

type Cell = string | number | null;

/** The columns of a long table of figures, in order. */
export const flatColumns = [
  'table',
  'row',
  'column',
  'unit',
  'estimate',
  'low',
  'high',
  'se',
  'base',
  'weighted',
  'p',
  'note',
] as const;
export type FlatRow = Readonly<Record<(typeof flatColumns)[number], Cell>>;

/** Every figure of a presentation as one row: plain numbers, labels in one language, a note where there is no number. */
export const flatten = ({ blocks }: Pick<Presentation, 'blocks'>, locale: Locale): FlatRow[] =>
  blocks.flatMap((block) => flatBlock(block, locale));

const empty: FlatRow = {
  table: null,
  row: null,
  column: null,
  unit: null,
  estimate: null,
  low: null,
  high: null,
  se: null,
  base: null,
  weighted: null,
  p: null,
  note: null,
};

function flatBlock(block: Block, locale: Locale): FlatRow[] {
  if (block.kind === 'table') return flatTable(block, locale);
  if (block.kind === 'model') return flatModel(block);
  return [{ ...empty, table: block.caption, note: block.text }];
}

function flatTable(block: TableBlock, locale: Locale): FlatRow[] {
  const unit = speak(exportWords, locale)(block.unit);
  return block.rows.flatMap((row) =>
    row.cells.flatMap((cell, at) =>
      cell
        ? [
            {
              table: block.caption,
              row: row.label,
              column: block.columns[at]!.label,
              unit,
              estimate: cell.estimate,
              low: cell.low,
              high: cell.high,
              se: cell.se,
              base: cell.n,
              weighted: cell.weighted ?? null,
              p: cell.p ?? null,
              note: cell.suppressed ? cell.text : null,
            },
          ]
        : [],
    ),
  );
}

const flatModel = (block: ModelBlock): FlatRow[] =>
  block.terms.map(({ label, value, low, high, se, pValue }) => ({
    ...empty,
    table: block.caption,
    row: label,
    column: block.effect,
    estimate: value,
    low,
    high,
    se,
    p: pValue,
    note: block.base,
  }));

/** What must travel with the figures, as label and text: title, warnings, who is counted, source, hash, citation. */
export function aboutOf(presentation: Presentation, locale: Locale): [string, string][] {
  const t = speak(exportWords, locale);
  const { title, warnings, facts, source, citation } = presentation;
  return [
    [t('title'), title],
    ...warnings.map(({ text }): [string, string] => [t('warning'), text]),
    ...[...facts, ...source].map(({ label, text }): [string, string] => [label, text]),
    [t('citation'), citation],
    [t('places'), speak(boundaryWords, locale)('boundary')],
  ];
}
