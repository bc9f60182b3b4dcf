import { handles, type Handlers } from '../platform/compute/computation.ts';
import { analyse } from './analysis/analyse.computation.ts';
import { compute } from './analysis/compute.ts';
import { readCodebook } from './dataset/codebook-file.ts';
import { codebookTemplate, codebookWorkbook } from './dataset/codebook-workbook.ts';
import { codebookFile, codebookSheets, sheetTable, withIssues } from './dataset/workbook.computation.ts';
import { sheetToParquet } from './dataset/sheet-table.ts';
import { briefFile } from './publication/brief.computation.ts';
import { briefOf } from './publication/export-brief.ts';
import { exportFile } from './publication/export.computation.ts';
import { exportResult } from './publication/export.ts';

/** What the evidence wing lets threads do. */
export const evidenceComputations: Handlers = {
  ...handles(analyse, ({ data, spec, memoryMb, ledger }, signal) => compute(data, spec, memoryMb, ledger, signal)),
  ...handles(sheetTable, (asked, signal) => withIssues(() => sheetToParquet(asked, signal))),
  ...handles(codebookFile, ({ path, locale }) => withIssues(() => readCodebook(path, locale))),
  ...handles(codebookSheets, ({ codebook, locale, installation }) =>
    codebook ? codebookWorkbook(codebook, locale, installation) : codebookTemplate(locale),
  ),
  ...handles(briefFile, briefOf),
  ...handles(exportFile, ({ view, format, locale, of }) => exportResult(view, format, locale, of)),
};
