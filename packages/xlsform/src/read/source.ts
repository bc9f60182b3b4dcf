import { readProblem } from './problems.ts';
import { bytesOf, readInput, type Input, type WorkbookReader } from './input.ts';
import { defaultLimits } from './limits.ts';
import { Stop, type ReadResult } from './result.ts';

/** A questionnaire in whatever shape a program has it: bytes, a `File` or `Blob`, a stream of bytes, a `Response`, or an `Input`. */
export type Source =
  Input | Uint8Array | ArrayBuffer | Blob | Response | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Loads what reads the file at hand. */
export type ReaderLoader = (bytes: Uint8Array) => Promise<WorkbookReader>;

/** Puts the pieces of a stream together, no more than a file may have. @throws Stop beyond that */
async function gathered(pieces: AsyncIterable<unknown>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const part = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    if (!(part instanceof Uint8Array)) throw new Stop(readProblem('read-not-an-input', {}, typeof part));
    length += part.length;
    if (length > defaultLimits.fileBytes) {
      const details = { what: 'file', limit: `${defaultLimits.fileBytes} B` };
      throw new Stop(readProblem('read-too-large', {}, `> ${defaultLimits.fileBytes} B`, details));
    }
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const isStream = (source: object): source is ReadableStream<Uint8Array> => 'getReader' in source;
const isIterable = (source: object): source is AsyncIterable<Uint8Array> => Symbol.asyncIterator in source;

async function bytesFrom(source: Exclude<Source, Input>): Promise<Uint8Array> {
  if (source instanceof Uint8Array || source instanceof ArrayBuffer) return bytesOf(source) as Uint8Array;
  if (isStream(source)) return gathered(piecesOf(source));
  if (isIterable(source)) return gathered(source);
  const stream = 'body' in source ? source.body : source.stream();
  return stream ? gathered(piecesOf(stream)) : new Uint8Array();
}

const isInput = (source: Source): source is Input =>
  'sheets' in source ||
  'markdown' in source ||
  'csv' in source ||
  'workbook' in source ||
  ('json' in source && typeof source.json !== 'function');

const hasBytes = (source: object): boolean =>
  source instanceof Uint8Array ||
  source instanceof ArrayBuffer ||
  isStream(source) ||
  isIterable(source) ||
  'body' in source ||
  'stream' in source;

/** Markdown tables and JSON told apart from workbooks and CSV, which the reader knows. */
function inputOf(bytes: Uint8Array, fileName: string | undefined): Input {
  const start = String.fromCharCode(...bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('|')) return { markdown: new TextDecoder().decode(bytes), fileName };
  if (!start.startsWith('{')) return { workbook: bytes, fileName };
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value === 'object' && value !== null && 'sheets' in value && Array.isArray(value.sheets)) {
      return { fileName, ...(value as { sheets: never[] }) };
    }
    return { json: value as never, fileName };
  } catch {
    return { workbook: bytes, fileName };
  }
}

/** The sheets of a questionnaire from any source; the reader of workbooks is loaded when one is met. */
export async function readSource(source: Source, load: ReaderLoader): Promise<ReadResult> {
  try {
    if (typeof source !== 'object' || source === null) return readInput(source as never, undefined);
    if (!isInput(source) && !hasBytes(source)) return readInput(source as never, undefined);
    const fileName = 'name' in source && typeof source.name === 'string' ? source.name : undefined;
    const input = isInput(source) ? source : inputOf(await bytesFrom(source), fileName);
    const bytes = 'workbook' in input ? bytesOf(input.workbook) : undefined;
    return readInput(input, bytes && (await load(bytes)));
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problems: [error.problem] };
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [readProblem('read-damaged', {}, undefined, { reason })] };
  }
}
