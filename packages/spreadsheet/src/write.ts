import { strToU8, zipSync } from 'fflate';
import { cellAddress } from './spreadsheet.ts';

/** A sheet to be written: rows of texts, numbers and yes-or-no; nothing where a cell stays empty. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: Iterable<readonly (string | number | boolean | null | undefined)[]>;
  /** Widths of the columns, in characters. */
  readonly widths?: readonly number[];
}

// Characters that XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const escaped = (text: string): string =>
  text
    .replace(/_x(?=[0-9a-fA-F]{4}_)/g, '_x005F_x')
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
const quoted = (text: string): string => escaped(text).replaceAll('"', '&quot;');

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function cell(value: string | number | boolean, address: string): string {
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
}

function worksheet({ rows, widths = [] }: SheetToWrite): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const cols = columns.length ? `<cols>${columns.join('')}</cols>` : '';
  const lines: string[] = [];
  let number = 0;
  for (const row of rows) {
    number++;
    const cells = row.map((value, column) =>
      value === null || value === undefined || value === '' ? '' : cell(value, cellAddress(number, column)),
    );
    lines.push(`<row r="${number}">${cells.join('')}</row>`);
  }
  return `${head}<worksheet xmlns="${main}">${cols}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/**
 * Writes an .xlsx workbook of plain sheets.
 *
 * @throws RangeError for a name that no spreadsheet program accepts: empty, longer than 31 characters, twice, or with one of `[ ] : * ? / \`
 */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array {
  const names = new Set<string>();
  for (const { name } of sheets) {
    const bad = name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name) || names.has(name.toLowerCase());
    if (bad) throw new RangeError(`“${name}” cannot be the name of a sheet`);
    names.add(name.toLowerCase());
  }
  const listed = (write: (name: string, number: number) => string): string =>
    sheets.map(({ name }, at) => write(quoted(name), at + 1)).join('');
  const overrides = listed(
    (_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${overrides}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed((name, n) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${listed((_, n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
  };
  sheets.forEach((sheet, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(sheet)));
  const packed = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  // A fixed time, so that the same sheets give the same bytes.
  return zipSync(packed, { level: 6, mtime: new Date(1980, 0, 1, 12) });
}
