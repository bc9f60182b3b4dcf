/** What main loads into the public pages. Nobody else imports the portal. */
export { loadBenchmarks, removeBenchmarks } from './compare/benchmark.sql.ts';
export type { ComparisonCell } from './compare/compare.contract.ts';
export { loadComparison, type ComparisonContent } from './compare/compare.sql.ts';
export { loadGlossary, removeTerms } from './word/glossary.sql.ts';
