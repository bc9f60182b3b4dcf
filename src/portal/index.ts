/** What main loads into the public pages. Nobody else imports the portal. */
export { loadBenchmarks, removeDemoBenchmarks } from './compare/benchmark.sql.ts';
export { loadComparison, removeDemoComparison, type ComparisonContent } from './compare/compare.sql.ts';
export { loadGlossary, removeDemoGlossary, type GlossaryTerm } from './word/glossary.sql.ts';
