import { xlsform, type Converted, type Problem, type Refused } from '../../src/index.ts';
import { inputOf, type Case } from './cases.ts';
import { codeOf } from './codes.ts';
import { canonical, parseXml } from './xml.ts';

const place = ({ code, sheet, row }: Problem): string => `${code} ${sheet ?? ''}:${row ?? ''}`;

/** Converts the input of a case; nothing when it has none. */
export function convertCase(recorded: Case): Converted | Refused | undefined {
  const input = inputOf(recorded);
  return input && xlsform(input, { rootName: recorded.name ?? 'test_name' });
}

/** How a case comes out: nothing when it comes out as recorded, otherwise what differs. */
export function difference(recorded: Case): string | undefined {
  const result = convertCase(recorded);
  if (!result) return 'no input recorded';
  if (recorded.errored === true) return refusal(result, recorded.pyxformError ?? '');
  if (!result.ok) return `refused: ${result.problems.map(place).join(', ')}`;
  const ours = canonical(parseXml(result.xform)).split('\n');
  const theirs = canonical(parseXml(recorded.pyxformXml ?? '')).split('\n');
  const line = ours.findIndex((text, index) => text !== theirs[index]);
  if (line >= 0 || ours.length !== theirs.length) return `form differs: ${ours[line] ?? ''} | ${theirs[line] ?? ''}`;
  return warnings(result.warnings, recorded.pyxformWarnings ?? []);
}

/** An error is the same when it is of the same kind, on the same sheet and row. */
function refusal(result: Converted | Refused, error: string): string | undefined {
  if (result.ok) return 'converted';
  const found = /^\[row : (\d+)\](?: On the '(\w+)' sheet)?/.exec(error.trim());
  const same = result.problems.some(
    ({ code, sheet, row, severity }) =>
      severity === 'error' &&
      code === codeOf(error) &&
      (found?.[1] === undefined || String(row) === found[1]) &&
      (found?.[2] === undefined || sheet?.toLowerCase() === found[2]),
  );
  return same ? undefined : `problems differ: ${result.problems.map(place).join(', ')} | ${codeOf(error) ?? error}`;
}

/** Warnings are the same when they are of the same kinds, equally often. */
function warnings(ours: readonly Problem[], theirs: readonly string[]): string | undefined {
  const lines = theirs.flatMap((text) => (text.startsWith('Language ') ? text.split('\n') : [text]));
  const expected = lines.map((text) => codeOf(text) ?? text).sort();
  const found = ours.map(({ code }) => code).sort();
  return expected.join() === found.join() ? undefined : `warnings differ: ${found.join()} | ${expected.join()}`;
}
