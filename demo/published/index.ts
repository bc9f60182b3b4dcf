export { BENCHMARKS } from './benchmarks.ts';
export type { Benchmark } from './benchmarks.ts';
export type { Condition, Measure, PublishedCell, PublishedTable, Statistic, TableId } from './cell.ts';
export { PUBLISHED_CELLS } from './cells.ts';
export { reproduce, reproduceAll, toleranceOf } from './reproduce.ts';
export type { Reproduction } from './reproduce.ts';
export { SOURCES } from './sources.ts';
export type { Source, SourceId } from './sources.ts';
export { TABLES } from './tables.ts';
