import type { Limits } from './limits.ts';
import { damaged, SpreadsheetRefusal, tooLarge } from './problem.ts';

/** Records of a worksheet that hold cells, with the bytes that each takes at least. */
const cells: ReadonlyMap<number, number> = new Map([
  [0x0006, 20],
  [0x0203, 14],
  [0x027e, 10],
  [0x00bd, 6],
  [0x00fd, 10],
  [0x0204, 8],
  [0x00d6, 8],
  [0x0205, 8],
]);

/** Records that a reader of values needs: beginnings and ends, names of sheets, texts, formats, cells, merged blocks, rows and columns (which are hidden). */
const needed = new Set([
  ...[
    ...cells.keys(),
    0x0809,
    0x000a,
    0x0085,
    0x00fc,
    0x003c,
    0x041e,
    0x00e0,
    0x0022,
    0x0042,
    0x0207,
    0x00e5,
    0x0200,
    0x0208,
    0x007d,
  ],
]);

/** A type of record that no version of the format knows: it is passed over. */
const unknown = 0x0ffe;
const [filePass, continued, boundSheet, shared, mulRk] = [0x2f, 0x3c, 0x85, 0xfc, 0xbd];

/**
 * Walks the records of a BIFF8 stream before anything is made of them: counts the cells, refuses what contradicts its length,
 * and takes out (in a copy) whatever a reader of values does not need: macros, drawings, names, filters, properties.
 * @throws SpreadsheetRefusal when a record is cut, the stream is locked, of another version, or too large
 * Source: [MS-XLS] 2.1.4, 2.4.
 */
export function vetBiff(stream: Uint8Array, limits: Limits): Uint8Array {
  const bytes = stream.slice();
  const view = new DataView(bytes.buffer);
  let [counted, sheets, last, depth] = [0, 0, 0, 0];
  if (bytes.length < 20 || view.getUint16(0, true) !== 0x0809) throw damaged('it does not begin as a workbook does');
  if (view.getUint16(4, true) !== 0x0600) {
    throw damaged('it is of a version before Excel 97: save it as .xlsx');
  }
  for (let at = 0; at + 4 <= bytes.length;) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (type === 0 && length === 0) break;
    const end = at + 4 + length;
    if (length > 8_224 || end > bytes.length) {
      if (depth === 0) break;
      throw damaged(`a record of it is cut at byte ${at}`);
    }
    if (type === filePass) throw new SpreadsheetRefusal('password');
    if (type === 0x0809) depth++;
    else if (type === 0x000a) depth--;
    else if (type === boundSheet) {
      if (length < 8) throw damaged('the name of a sheet is cut');
      const begins = view.getUint32(at + 4, true);
      if (begins + 4 > bytes.length || view.getUint16(begins, true) !== 0x0809) {
        throw damaged('a sheet is not where the workbook says');
      }
      if (++sheets > limits.sheets) throw tooLarge('sheets', sheets, limits.sheets);
    } else if (type === shared && view.getUint32(at + 8, true) > bytes.length) {
      throw damaged('it names more texts than it has bytes');
    }
    const least = cells.get(type);
    if (least !== undefined) {
      if (length < least) throw damaged(`a cell of it is cut at byte ${at}`);
      counted += type === mulRk ? Math.floor((length - 6) / 6) : 1;
      if (counted > limits.cells) throw tooLarge('cells', `> ${limits.cells}`, limits.cells);
      if (view.getUint16(at + 6, true) >= 256) throw damaged('a cell of it lies beyond the last column');
    }
    const wanted = type === continued ? last === shared : needed.has(type);
    if (!wanted) view.setUint16(at, unknown, true);
    if (type !== continued) last = type;
    at = end;
  }
  return bytes;
}
