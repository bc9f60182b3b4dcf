import type { Problem } from '../problem.ts';
import type { Limits } from './limits.ts';
import { scanPart } from './markup.ts';
import { openSpreadsheet, type Spreadsheet } from './package.ts';
import { readProblem } from './problems.ts';
import { Stop } from './result.ts';
import { openZip, type Part } from './zip.ts';

/** An unpacked archive, in the shape SheetJS parses. */
export interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly name: string; readonly type: 2; readonly content: Uint8Array }[];
}

declare module '@e965/xlsx' {
  /** Parses an unpacked archive. SheetJS exports it, but its types leave it out. */
  export function parse_zip(zip: Container, options: ParsingOptions): WorkBook;
}

const wanted = (name: string) =>
  /\.(xml|rels)$/i.test(name) && !/^objectdata\.xml$|^xl\/(?:drawings|charts|media)\//i.test(name);

/** Sums what the parts would cost once parsed, and refuses the archive when that is too much or a part declares entities. */
function vet(parts: readonly Part[], limits: Limits): Problem[] {
  let [cells, repeated] = [0, 0];
  const unvalued: string[] = [];
  for (const { content } of parts) {
    const findings = scanPart(content());
    if (findings.documentType) throw new Stop(readProblem('read-document-type', {}, findings.documentType));
    cells += findings.cells;
    repeated += findings.repeated;
    unvalued.push(...findings.unvalued);
  }
  if (cells > limits.cells) {
    throw new Stop(readProblem('read-too-large', {}, String(cells), { what: 'cells', limit: String(limits.cells) }));
  }
  if (repeated > limits.characters) {
    const details = { what: 'text', limit: `${limits.characters} characters` };
    throw new Stop(readProblem('read-too-large', {}, String(repeated), details));
  }
  return unvalued.length ? [readProblem('read-formula-without-value', {}, unvalued.join(', '))] : [];
}

/** The parts as SheetJS wants them, inflated when it asks for them. */
function container(parts: readonly Part[]): Container {
  const file = ({ name, content }: Part) => ({
    name,
    type: 2 as const,
    get content(): Uint8Array {
      return content();
    },
  });
  return { FullPaths: parts.map(({ name }) => name), FileIndex: parts.map(file) };
}

/** A vetted archive: a workbook of the Office Open XML kind, or parts for SheetJS. */
export interface Archive {
  readonly container: Container;
  readonly spreadsheet: Spreadsheet | undefined;
  readonly warnings: readonly Problem[];
}

/**
 * Vets a zipped workbook and hands its parts to the parser one by one: what is parsed is what was checked, and no macro,
 * picture or part absent from the directory can reach the parser. Throws `Stop` when the archive is refused.
 */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  const parts = openZip(bytes, wanted, limits);
  const names = new Set(parts.map(({ name }) => name));
  if (!names.has('[Content_Types].xml') && !names.has('content.xml')) {
    throw new Stop(readProblem('read-not-a-workbook', {}, 'zip'));
  }
  const warnings = vet(parts, limits);
  const spreadsheet = openSpreadsheet(new Map(parts.map((part) => [part.name, part])));
  return { container: container(parts), spreadsheet, warnings };
}
