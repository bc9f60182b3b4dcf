import { strFromU8 } from 'fflate';

/** What a pass over one XML part of a workbook finds, without building a tree. */
export interface Findings {
  /** Start of a document type or entity declaration, if there is one. */
  readonly documentType?: string;
  /** Cells the part stands for, repeated cells of OpenDocument counted as often as they repeat. */
  readonly cells: number;
  /** Characters those repetitions would make. */
  readonly characters: number;
  /** Addresses of the first formulas that have no stored value, and how many there are. */
  readonly unvalued: readonly string[];
  readonly unvaluedCount: number;
}

const shown = 10;

function repeat(tag: string, name: string): number {
  const text = new RegExp(`${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '1';
  return Math.max(1, Math.floor(Number(text)) || Number.parseInt(text, 10) || 1);
}

/** OpenDocument: cells with content times their column repeat times their row's repeat. */
function countOpenDocument(text: string): { cells: number; characters: number } {
  let cells = 0;
  let characters = 0;
  let rows = 1;
  const tag = /<(?:[\w-]+:)?(table-row|table-cell)\b([^<>]*)>/g;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    const attributes = found[2] ?? '';
    if (found[1] === 'table-row') rows = repeat(attributes, 'number-rows-repeated');
    else if (!attributes.endsWith('/')) {
      const times = rows * repeat(attributes, 'number-columns-repeated');
      const next = text.indexOf('table-cell', tag.lastIndex);
      cells += times;
      if (times > 1) characters += times * Math.max(0, (next < 0 ? text.length : next) - tag.lastIndex);
    }
  }
  return { cells, characters };
}

/** SpreadsheetML: cells that carry anything; formatted empty cells cost nothing. */
function countSpreadsheet(text: string): { cells: number; unvalued: string[]; unvaluedCount: number } {
  const unvalued: string[] = [];
  let unvaluedCount = 0;
  let cells = 0;
  const cell = /<(?:\w+:)?c\b([^<>]*)>(<(?:\w+:)?f\b(?:[^<>]*\/>|[^<>]*>[^<]*<\/(?:\w+:)?f>)(<\/(?:\w+:)?c>)?)?/g;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    if (found[1]?.endsWith('/')) continue;
    cells++;
    if (!found[3]) continue;
    if (unvaluedCount++ < shown) unvalued.push(/\br="([A-Z]+\d+)"/.exec(found[1] ?? '')?.[1] ?? '?');
  }
  return { cells, unvalued, unvaluedCount };
}

const documentType = /<!\s*(?:DOCTYPE|ENTITY)[^>]{0,40}/i;

/** Scans one part, decoded as UTF-8; of UTF-16 the ASCII is kept, so that no declaration hides in the encoding. */
export function scanPart(name: string, bytes: Uint8Array): Findings {
  const wide = bytes[1] === 0 || bytes[0] === 0 || (bytes[0] ?? 0) >= 0xfe;
  const text = wide ? strFromU8(bytes, true).replaceAll('\0', '') : strFromU8(bytes);
  const declared = documentType.exec(text)?.[0];
  const none = { cells: 0, characters: 0, unvalued: [], unvaluedCount: 0 };
  if (declared) return { ...none, documentType: declared };
  if (name === 'content.xml') return { ...none, ...countOpenDocument(text) };
  return /worksheets\//.test(name) ? { ...none, ...countSpreadsheet(text) } : none;
}
