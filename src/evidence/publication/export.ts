import type { InstallationKind } from '../../platform/database/installation.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { ResultView } from '../result/result.contract.ts';
import { csvOf } from './export-csv.ts';
import { pdfOf } from './export-pdf.ts';
import { xlsxOf } from './export-xlsx.ts';
import { marked } from './mark.ts';
import { pngOf } from '../../platform/chart/picture.ts';
import { pictureSvg } from './picture.ts';
import { present } from './present.ts';
import type { ExportFormat } from './export.contract.ts';

/** A file ready to be sent. */
export interface ExportedFile {
  readonly type: string;
  readonly name: string;
  readonly body: string | Uint8Array;
}

export interface ExportOptions {
  /** Title under which it was saved; its caption otherwise. */
  readonly title?: string | undefined;
  /** Where it leaves from: a file of a demonstration says so. */
  readonly installation: InstallationKind;
}

const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
};

/**
 * A result as a file that may travel alone: title, figures, base, warnings, source and hash are inside every format. All are made from one presentation
 * of the controlled result, so nothing leaves that a page would not show. The name is ASCII: data set, hash, language.
 */
export function exportResult(view: ResultView, format: ExportFormat, locale: Locale, of: ExportOptions): ExportedFile {
  const { installation } = of;
  const presentation = marked(present(view, locale, of.title), locale, installation);
  const name = `${view.data.slug}-${view.id.slice(0, 12)}-${locale}.${format}`;
  const bodies: Readonly<Record<ExportFormat, () => string | Uint8Array>> = {
    csv: () => csvOf(presentation, locale),
    xlsx: () => xlsxOf(presentation, locale),
    svg: () => pictureSvg(presentation, locale),
    png: () => pngOf(pictureSvg(presentation, locale)),
    pdf: () => pdfOf(presentation, view.id, locale),
    json: () => jsonOf(view, presentation, installation),
  };
  return { type: types[format], name, body: bodies[format]() };
}

/** Spec and result as filed, with which anyone can recompute, and the words that must stand beside them. */
const jsonOf = (
  { id, spec, body, data, createdAt }: ResultView,
  { title, warnings, facts, source, citation }: ReturnType<typeof present>,
  installation: InstallationKind,
): string =>
  `${JSON.stringify({ format: 'dawra-export/1', installation, id, title, citation, warnings, facts, source, data, spec, result: body, createdAt }, null, 2)}\n`;
