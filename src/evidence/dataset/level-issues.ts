import type { Variable } from '../codebook/codebook.contract.ts';
import { foldDigits } from './cell.ts';
import { warning, type Issue } from './issue.contract.ts';
import { months } from './months.ts';

/** Groups of spellings that a finding names, and codes of one. */
const named = 4;

/** What is left of an answer when case, accents, stretched letters, marks of direction, punctuation and spaces are taken away; a number as its value. */
function bare(code: string): string {
  const digits = foldDigits(code).trim();
  if (/^\d{1,15}([.,]\d+)?$/.test(digits)) return String(Number(digits.replace(',', '.')));
  return digits
    .normalize('NFKD')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[^\p{L}\p{N}<>+=±%€$/-]|[\u0640]/gu, '')
    .toLowerCase();
}

const range = /^\s*\d{1,3}\s*[-–]\s*\d{1,3}\s*$/;
const month = months.map(([name]) => name).join('|');
const made = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d.*|\\d{1,2}[-. /](${month})\\.?|(${month})\\.?[-. /]\\d{1,2})$`, 'iu');

/** What somebody should look at among the answers that were found: some that are written alike, and groups of numbers that a spreadsheet program made dates. */
export function levelIssues({ name: column, levels = [] }: Variable): Issue[] {
  const alike = new Map<string, string[]>();
  for (const { code } of levels) if (bare(code)) alike.set(bare(code), [...(alike.get(bare(code)) ?? []), code]);
  const groups = [...alike.values()].filter(({ length }) => length > 1);
  const dates = levels.filter(({ code }) => made.test(foldDigits(code).trim())).map(({ code }) => code);
  const ranges = levels.filter(({ code }) => range.test(foldDigits(code)));
  return [
    ...(groups.length
      ? [
          warning('spelt-alike', {
            column,
            found: groups
              .slice(0, named)
              .map((codes) => codes.slice(0, named).join(' / '))
              .join('; '),
          }),
        ]
      : []),
    ...(dates.length && ranges.length
      ? [warning('dates-among-groups', { column, found: dates.slice(0, named).join(', '), expected: ranges[0]!.code })]
      : []),
  ];
}
