import { unknownColumns } from '../expression/columns.ts';
import type { Form } from '../form.ts';
import { similar } from '../similar.ts';
import type { Problem } from '../problem.ts';
import { checkProblem } from './words.ts';

/** Filters and paths that read a column which no choice of the list has: the list would always be empty. */
export const unknownColumn = (form: Form): Problem[] =>
  unknownColumns(form).map(({ cell, name, list, known }) =>
    checkProblem('unknown-column', cell.place, cell.text, {
      name,
      list,
      similar: similar(name, known).join(', ') || known.join(', '),
    }),
  );
