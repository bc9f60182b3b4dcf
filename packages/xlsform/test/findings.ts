import { checkForm } from '../src/check/index.ts';
import { convert } from '../src/convert.ts';
import { readMarkdown } from '../src/read/markdown.ts';

/** What the checks find in a questionnaire, as `sheet:row found`; all findings, or those of one code. */
export function findings(markdown: string, code: string): string[] {
  const read = readMarkdown(markdown);
  if (!read.ok) throw new Error('no tables');
  const { result, form } = convert(read.sheets, {});
  if (!result.ok || !form)
    throw new Error(result.ok ? 'no form' : result.problems.map((p) => p.words.en.message).join('\n'));
  return checkForm(form, [code]).map(({ sheet, row, found, words }) => {
    for (const { message, expected, remedy } of Object.values(words)) {
      if (/(?<!\$)\{(?:name|found|programs|languages|own|earlier)\}/.test(message + remedy) || !expected)
        throw new Error(message);
    }
    return `${sheet}:${row} ${found}`;
  });
}

/** A survey sheet from rows of `type | name | label | relevant | constraint`, a choices sheet from `list | codes`. */
export function form(
  rows: readonly string[],
  lists: readonly string[] = [],
  columns = 'relevant | constraint',
): string {
  const choices = lists.flatMap((line) => {
    const [list = '', codes = ''] = line.split('|').map((part) => part.trim());
    return codes.split(' ').map((code) => `| | ${list} | ${code} | ${code} |`);
  });
  return [
    '| survey |',
    `| | type | name | label | ${columns} |`,
    ...rows.map((row) => `| | ${row} |`),
    ...(choices.length ? ['| choices |', '| | list_name | name | label |', ...choices] : []),
  ].join('\n');
}
