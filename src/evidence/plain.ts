/** What the evidence wing lends to servers and browsers alike: contracts and rules. Both of its faces hold it. */
export type { ControlledResult, Recomputed, ResultBody, ResultRow, ResultView } from './result/result.contract.ts';
export { recomputed, resultView } from './result/result.contract.ts';
export { analysisApi, resultApi, resultFiles } from './result/result.api.ts';
export { isProbability, type Codebook, type Variable } from './codebook/codebook.contract.ts';
export { speakIssue } from './dataset/issue.words.ts';
export { chartOfBlock, hasChart } from './publication/chart-spec.ts';
export { exportFormat, exportFormats, type ExportFormat } from './publication/export.contract.ts';
export { figure as figureOf } from './publication/figure.ts';
export { present } from './publication/present.ts';
export type { Block, Figure, Heading, ModelBlock, Presentation, TableBlock } from './publication/presentation.ts';
