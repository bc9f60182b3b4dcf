import { reporter } from '../problem.ts';
import { entityWords } from './entities.ts';
import { expressionWords } from './expressions.ts';
import { listWords } from './lists.ts';
import { nameWords } from './names.ts';
import { parameterWords } from './parameters.ts';
import { referenceWords } from './references.ts';
import { sheetWords } from './sheets.ts';
import { structureWords } from './structure.ts';

/** Every problem that the conversion can find, in its words. */
export const catalogue = {
  ...sheetWords,
  ...nameWords,
  ...structureWords,
  ...listWords,
  ...referenceWords,
  ...parameterWords,
  ...entityWords,
  ...expressionWords,
};

/** Code of a problem of the conversion. */
export type ProblemCode = keyof typeof catalogue;

/** Builds a worded problem. */
export const problems = reporter<ProblemCode>(catalogue);
