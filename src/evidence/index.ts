/** The evidence wing as other wings and main see it (server side). */
export {
  ask,
  byTheHouse,
  readReleased,
  readResult,
  recompute,
  standingOf,
  viewOf,
  type Standing,
} from './analysis/answer.ts';
export { questionOf, type Question } from './analysis/question.ts';
export { getReleasedResult, insertAnalysis } from './analysis/result.sql.ts';
export { expectedEvidenceFiles, frozenRows } from './dataset/frozen-rows.ts';
export { identityOf } from './canonical.ts';
export { written } from './codebook/codebook.ts';
export { readCodebook } from './dataset/codebook-file.ts';
export { titleOf } from './dataset/report.ts';
export { freezeImport, readImport } from './dataset/import.tasks.ts';
export { accept } from './dataset/accept.ts';
export { getImport, insertImport } from './dataset/import.sql.ts';
export { getVersion, newestVersion, releasedVersions, type ReleasedVersion } from './dataset/version.sql.ts';
export { askRelease, release } from './release/release.sql.ts';
export { chartSvg, type ChartOptions } from './publication/chart.ts';
export { marked } from './publication/mark.ts';
export { markedChart } from './publication/marked-chart.ts';
export { csvText } from './publication/export-csv.ts';
export { exportResult, type ExportedFile } from './publication/export.ts';
export { pictureSvg, pngOf } from './publication/picture.ts';
export { releasedFile, type MadeFile } from './publication/made-once.ts';
export { fileReply, madeReply } from './publication/publication.routes.ts';
export * from './plain.ts';
