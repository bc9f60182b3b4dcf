import { utils, write } from '@e965/xlsx';
import type { InstallationKind } from '../../platform/database/installation.ts';
import { direction, type Locale, type Localized } from '../../platform/language/locale.ts';
import { locales } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { demonstrationWords } from '../../platform/ui/demonstration.words.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { exampleCodebook, guide } from './codebook-template.words.ts';

type Sheet = (string | number | null)[][];

const columns = (key: string): string[] => locales.map((locale) => `${key}_${locale}`);
const texts = (text: Localized | undefined): (string | null)[] => locales.map((locale) => text?.[locale] || null);

/** The sheets of a codebook, as `codebookFromSheets` reads them: nothing of the codebook is lost on the way there and back. */
export function codebookSheets(book: Codebook): Record<'variables' | 'levels' | 'missing' | 'study', Sheet> {
  const { design } = book;
  const trio = (key: string, text: Localized | undefined): Sheet =>
    text ? locales.filter((locale) => text[locale]).map((locale) => [`${key}_${locale}`, text[locale]]) : [];
  const line = (key: string, value: string | undefined): Sheet => (value ? [[key, value]] : []);
  const stages = (given: readonly (string | readonly string[])[] | undefined): string | undefined =>
    given?.map((stage) => (typeof stage === 'string' ? stage : stage.join('+'))).join('; ');
  return {
    variables: [
      [
        'name',
        'type',
        ...columns('label'),
        ...columns('question'),
        'stage',
        ...columns('unit'),
        ...columns('note'),
      ].concat(['ordered', ...columns('rule'), 'rule_version']),
      ...book.variables.map((variable) => [
        variable.name,
        variable.type,
        ...texts(variable.label),
        ...texts(variable.question),
        variable.stage ?? null,
        ...texts(variable.unit),
        ...texts(variable.note),
        variable.ordered === undefined ? null : variable.ordered ? 'yes' : 'no',
        ...texts(variable.rule?.text),
        variable.rule?.version ?? null,
      ]),
    ],
    levels: [
      ['variable', 'code', ...columns('label')],
      ...book.variables.flatMap(({ name, levels }) =>
        (levels ?? []).map(({ code, label }) => [name, code, ...texts(label)]),
      ),
    ],
    missing: [
      ['variable', 'code', 'kind', ...columns('label')],
      ...book.variables.flatMap(({ name, missing }) =>
        (missing ?? []).map(({ code, kind, label }) => [name, code, kind, ...texts(label)]),
      ),
    ],
    study: [
      ['key', 'value'],
      ...trio('title', book.title),
      ...line('sample', design.sample),
      ...line('strata', stages(design.strata)),
      ...line('clusters', stages(design.clusters)),
      ...line('weights', design.weights),
      ...line(
        'fpc',
        design.fpc
          ?.map((stage) => (stage === null ? 'none' : Object.entries(stage).map((pair) => pair.join(':'))[0]!))
          .join('; '),
      ),
      ...line('nest', design.nest === undefined ? undefined : design.nest ? 'yes' : 'no'),
      ...line('lonelyPsu', design.lonelyPsu),
      ...line('eligibility', design.eligibility),
      ...line('from', design.fieldwork.from),
      ...line('to', design.fieldwork.to),
      ...trio('mode', design.mode),
      ...trio('citation', book.citation),
      ...line('licence', book.licence),
      ['synthetic', book.synthetic ? 'yes' : 'no'],
      ['threshold', book.threshold],
    ],
  };
}

/** The sheet that a codebook of a demonstration begins with; readers of codebooks pass it over. */
const demonstrationSheet = 'DEMONSTRATION';
const noticeRows = (): Sheet => locales.map((locale) => [speak(demonstrationWords, locale)('file')]);

/** A codebook as a workbook (XLSX) of four sheets, with a page of guidance before them where a language is given. */
export function codebookWorkbook(book: Codebook, locale?: Locale, installation: InstallationKind = 'real'): Buffer {
  const sheets: [string, Sheet][] = [
    ...(installation === 'real' ? [] : [[demonstrationSheet, noticeRows()] satisfies [string, Sheet]]),
    ...(locale ? [['read me', guide[locale].map((line) => [...line])] satisfies [string, Sheet]] : []),
    ...Object.entries(codebookSheets(book)),
  ];
  const made = utils.book_new();
  for (const [name, rows] of sheets) {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!cols'] = (rows[0] ?? []).map((_, at) => ({
      wch: Math.min(60, Math.max(10, ...rows.map((row) => String(row[at] ?? '').length + 2))),
    }));
    utils.book_append_sheet(made, sheet, name);
  }
  if (locale && direction(locale) === 'rtl') made.Workbook = { Views: [{ RTL: true }] };
  return write(made, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

/** An empty-handed start: a small example codebook to overwrite, explained in the reader's language. */
export const codebookTemplate = (locale: Locale): Buffer => codebookWorkbook(exampleCodebook, locale);
