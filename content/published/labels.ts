import type { Codebook } from '../codebook.ts';
import { text } from '../text.ts';
import type { Text } from '../text.ts';
import type { PublishedCell } from './cell.ts';

/** Printed rows and columns that are not levels of a variable: bands of age, and all countries together. */
const OWN_LABELS: Readonly<Record<string, Text>> = {
  all: text('البلدان الثلاثة', 'Les trois pays', 'The three countries'),
  under_31: text('أقل من 31 سنة', 'Moins de 31 ans', 'Under 31'),
  under_40: text('أقل من 40 سنة', 'Moins de 40 ans', 'Under 40'),
  '50_to_64': text('من 50 إلى 64 سنة', 'De 50 à 64 ans', '50 to 64'),
  '65_and_over': text('65 سنة فأكثر', '65 ans et plus', '65 and over'),
};

/** How a cell is called on the page: the variable of its row, the row and the column, in three languages. */
export interface CellLabels {
  readonly variable: Text;
  readonly row: Text;
  readonly column: Text;
}

/**
 * The words for a cell, from the codebook of the data it is recomputed from.
 * @throws RangeError when the codebook has no such variable or level
 */
export function labelsOf(cell: PublishedCell, codebook: Codebook): CellLabels {
  return {
    variable: variableOf(codebook, cell.row.variable).label,
    row: labelOf(codebook, cell.row),
    column: labelOf(codebook, cell.column),
  };
}

function labelOf(codebook: Codebook, place: PublishedCell['row']): Text {
  const level = variableOf(codebook, place.variable).levels?.find((candidate) => candidate.code === place.code);
  const label = level?.label ?? OWN_LABELS[place.code];
  if (!label) throw new RangeError(`no words for ${place.variable}=${place.code}`);
  return label;
}

function variableOf(codebook: Codebook, name: string): Codebook['variables'][number] {
  const found = codebook.variables.find((variable) => variable.name === name);
  if (!found) throw new RangeError(`no variable ${name}`);
  return found;
}
