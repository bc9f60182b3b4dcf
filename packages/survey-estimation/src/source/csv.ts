/** CSV: RFC 4180, UTF-8, a header line. Lines may end in CRLF, LF or CR; wholly empty lines are skipped. */
import { refuse } from '../core/refusal.ts';
import { builderFor, frameOf } from './build.ts';
import { kept, type Source } from './source.ts';

const QUOTE = 34;
const COMMA = 44;
const LF = 10;
const CR = 13;

/** Calls `onRow` with the fields of each line, header first; the array is used again. Quoted fields are unquoted. */
export function readCsv(text: string, onRow: (fields: string[]) => void): void {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fields: string[] = [];
  while (at < text.length) {
    fields.length = 0;
    let quoted = false;
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        quoted = true;
        const [field, next] = unquote(text, at + 1);
        fields.push(field);
        at = next;
      } else {
        let end = at;
        for (let c = text.charCodeAt(end); end < text.length && c !== COMMA && c !== LF && c !== CR;)
          c = text.charCodeAt(++end);
        fields.push(text.slice(at, end));
        at = end;
      }
      if (text.charCodeAt(at) !== COMMA) break;
      at++;
    }
    if (text.charCodeAt(at) === CR) at++;
    if (text.charCodeAt(at) === LF) at++;
    if (fields.length > 1 || quoted || fields[0] !== '') onRow(fields);
  }
}

/** The field whose opening quote lies before `from`, and where it ends. */
function unquote(text: string, from: number): [string, number] {
  let field = '';
  for (let start = from; ;) {
    const end = text.indexOf('"', start);
    if (end < 0) return refuse('bad-spec', 'the CSV ends inside a quoted field');
    field += text.slice(start, end);
    if (text.charCodeAt(end + 1) !== QUOTE) return [field, end + 1];
    field += '"';
    start = end + 2;
  }
}

/**
 * Rows from CSV text. Every declared column is checked, needed or not. An empty field is missing.
 * Refuses `unknown-column`, `not-a-number`, `unknown-level`, and lines with more fields than the header (`bad-spec`).
 */
export function fromCsv(text: string): Source {
  if (typeof text !== 'string') refuse('bad-spec', 'fromCsv takes the text of a CSV file');
  return kept((variables) => {
    const names = Object.keys(variables);
    const builders = names.map((name) => builderFor(name, variables[name]!));
    let header: string[] | undefined;
    let places: number[] = [];
    let line = 0;
    readCsv(text, (fields) => {
      if (header === undefined) {
        header = [...fields];
        places = names.map((name) => placeOf(fields, name));
        return;
      }
      line++;
      if (fields.length > header.length) {
        refuse('bad-spec', `data line ${line} has ${fields.length} fields, the header has ${header.length}`);
      }
      for (let k = 0; k < builders.length; k++) builders[k]!.push(fields[places[k]!], line);
    });
    if (header === undefined) refuse('bad-spec', 'the CSV has no header line');
    return frameOf(
      builders.map((builder) => builder.finish()),
      line,
    );
  });
}

function placeOf(header: readonly string[], name: string): number {
  const place = header.indexOf(name);
  if (header.indexOf(name, place + 1) >= 0 && place >= 0) refuse('bad-spec', `the header names "${name}" twice`);
  return place >= 0 ? place : refuse('unknown-column', `the data have no column "${name}"`);
}
