import { z } from 'zod';
import { answerSet } from './answer-set.contract.ts';
import { columnNameSchema } from './column-name.ts';
import { replicates } from './replicates.contract.ts';
import { leastThreshold } from './least-threshold.ts';
import { localizedSchema as localized } from '../../platform/language/localized.contract.ts';

/** Why an answer is not there; five kinds, never one (survey-and-framework, section 4.4). `blank`: the field was empty. */
export const missingKinds = [
  'not-asked',
  'refused',
  'does-not-know',
  'not-applicable',
  'not-readable',
  'blank',
] as const;
export const missingKind = z.enum(missingKinds);
export type MissingKind = z.infer<typeof missingKind>;

/** The moment of the migratory cycle that a variable speaks of. */
export const stages = ['before', 'abroad', 'after'] as const;

export const variableTypes = ['category', 'number', 'text', 'date', 'id'] as const;

const level = z.strictObject({ code: z.string().min(1), label: localized });
const missingCode = z.strictObject({ code: z.string().min(1), kind: missingKind.exclude(['blank']), label: localized });

/** Codes and labels that several variables share, as a value-label set of Stata, SPSS or DDI: written once, named by each. */
export const codeList = z.strictObject({
  name: z.string().min(1).max(80),
  levels: z.array(level).min(1).max(5000),
  missing: z.array(missingCode).optional(),
});
export type CodeList = z.infer<typeof codeList>;

export const variable = z.strictObject({
  /** The column's own name, as it stands in the file: any script and sign, but no control characters. */
  name: columnNameSchema.max(300).regex(/^(?!\s)\P{Cc}+(?<!\s)$/u),
  type: z.enum(variableTypes),
  label: localized,
  question: localized.optional(),
  stage: z.enum(stages).optional(),
  unit: localized.optional(),
  /** Name of the list of the codebook that its codes stand in: `levels` and `missing` are then those of the list. */
  codeList: z.string().min(1).max(80).optional(),
  levels: z.array(level).optional(),
  ordered: z.boolean().optional(),
  missing: z.array(missingCode).optional(),
  note: localized.optional(),
  /** How a derived variable was made: words and version, printed with every table that uses it. */
  rule: z.strictObject({ text: localized, version: z.string() }).optional(),
});
export type Variable = z.infer<typeof variable>;

/** Samples by how people were found; all but `probability` and `census` carry the plain warning beside every interval. */
export const sampleKinds = ['probability', 'census', 'quota', 'snowball', 'rds'] as const;

const fpcStage = z.union([
  z.strictObject({ count: columnNameSchema }),
  z.strictObject({ fraction: columnNameSchema }),
  z.null(),
]);

/** The declared design: that of the estimation spec, and how people were found. */
export const designDeclaration = z.strictObject({
  sample: z.enum(sampleKinds),
  strata: z.array(z.union([columnNameSchema, z.array(columnNameSchema)])).optional(),
  clusters: z.array(z.union([columnNameSchema, z.array(columnNameSchema)])).optional(),
  weights: columnNameSchema.optional(),
  fpc: z.array(fpcStage).optional(),
  /** Replicate weights that came with the data; the declared weights are those of the full sample. */
  replicates: replicates.optional(),
  nest: z.boolean().optional(),
  lonelyPsu: z.enum(['fail', 'remove', 'certainty', 'adjust', 'average']).optional(),
  /** Rule set that decided who counts as a returnee, for instance `mirem-2006`. */
  eligibility: z.string().min(1),
  fieldwork: z.strictObject({ from: z.string(), to: z.string() }),
  mode: localized.optional(),
});
export type DesignDeclaration = z.infer<typeof designDeclaration>;

const declared = z.strictObject({
  format: z.literal('dawra-codebook/1'),
  title: localized,
  codeLists: z.array(codeList).max(1000).optional(),
  variables: z.array(variable).min(1).max(5000),
  /** Questions that take several answers: which variables are their options. */
  answerSets: z.array(answerSet).max(1000).optional(),
  design: designDeclaration,
  citation: localized,
  licence: z.string().min(1),
  synthetic: z.boolean(),
  /** Smallest unweighted number of people in a cell that may be shown; more where removal, health or legal status is asked about. */
  threshold: z.number().int().min(leastThreshold).max(100),
});

/**
 * The codebook that travels with a data set (JSON form; the spreadsheet form is read into this). Once read, a variable that names a code list holds the
 * codes of the list, the same objects; what is written and hashed (`written.ts`) holds them once.
 */
export const codebook = declared.overwrite((book) => withCodeLists(book));
export type Codebook = z.infer<typeof codebook>;

/** Whether intervals may stand without the plain warning. */
export const isProbability = (design: DesignDeclaration): boolean =>
  design.sample === 'probability' || design.sample === 'census';

/**
 * The codebook whose variables hold the codes of the lists they name. One that names a list that is not there, or brings codes of its own beside it, is left
 * as it is: `checkCodebook` says so.
 */
export function withCodeLists<Book extends Pick<z.infer<typeof declared>, 'codeLists' | 'variables'>>(
  book: Book,
): Book {
  if (!book.codeLists?.length) return book;
  const lists = new Map(book.codeLists.map((list) => [list.name, list]));
  return {
    ...book,
    variables: book.variables.map((own): Variable => {
      const list = own.codeList === undefined ? undefined : lists.get(own.codeList);
      if (!list || own.levels || own.missing) return own;
      return { ...own, levels: list.levels, ...(list.missing ? { missing: list.missing } : {}) };
    }),
  };
}
