import { utils, write } from '@e965/xlsx';
import type { InstallationKind } from '../../platform/database/installation.ts';
import { direction, type Locale, type Localized } from '../../platform/language/locale.ts';
import { locales } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { demonstrationWords } from '../../platform/ui/demonstration.words.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import type { Replicates } from '../codebook/replicates.contract.ts';
import { patternOf } from '../codebook/replicates.ts';
import { writtenCodebook } from '../codebook/written.ts';
import { exampleCodebook, guide } from './codebook-template.words.ts';

type Sheet = (string | number | null)[][];

const columns = (key: string): string[] => locales.map((locale) => `${key}_${locale}`);
const texts = (text: Localized | undefined): (string | null)[] => locales.map((locale) => text?.[locale] || null);

/** The sheets of a codebook, as `codebookFromSheets` reads them: nothing of the codebook is lost on the way there and back. */
export function codebookSheets(given: Codebook): Record<'variables' | 'levels' | 'missing' | 'sets' | 'study', Sheet> {
  const book = writtenCodebook(given);
  const { design } = book;
  const codes = [
    ...(book.codeLists ?? []).map(({ name, levels, missing }) => ({ levels, missing, variable: null, list: name })),
    ...book.variables.map(({ name, levels, missing }) => ({ levels, missing, variable: name, list: null })),
  ];
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
      ].concat(['ordered', ...columns('rule'), 'rule_version', 'code_list']),
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
        variable.codeList ?? null,
      ]),
    ],
    levels: [
      ['variable', 'code', ...columns('label'), 'list'],
      ...codes.flatMap(({ variable, list, levels }) =>
        (levels ?? []).map(({ code, label }) => [variable, code, ...texts(label), list]),
      ),
    ],
    missing: [
      ['variable', 'code', 'kind', ...columns('label'), 'list'],
      ...codes.flatMap(({ variable, list, missing }) =>
        (missing ?? []).map(({ code, kind, label }) => [variable, code, kind, ...texts(label), list]),
      ),
    ],
    sets: [
      [
        'set',
        'variable',
        'code',
        'chosen',
        'blank',
        'column',
        'separator',
        ...columns('label'),
        ...columns('question'),
      ],
      ...(book.answerSets ?? []).flatMap(({ name, label, question, chosen, blank, options, from }) =>
        options.map(({ variable, code }, at) => [
          ...[name, variable, code ?? null],
          ...(at > 0
            ? []
            : [chosen, blank, from?.column ?? null, from ? separatorName(from.separator) : null]
                .concat(texts(label))
                .concat(texts(question))),
        ]),
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
      ...replicateLines(design.replicates),
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

/** A cell that holds nothing but a space would be taken for empty. */
const separatorName = (separator: string): string => (separator === ' ' ? 'space' : separator);

function replicateLines(of: Replicates | undefined): Sheet {
  if (!of) return [];
  const { type, weights, rscales, ...rest } = of;
  const yesNo = (value: unknown): string | number =>
    typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value as number);
  return [
    ['replicates', type],
    ['replicate_weights', patternOf(weights)],
    ...(rscales === undefined ? [] : [['replicate_rscales', [rscales].flat().join('; ')]]),
    ...Object.entries(rest).map(([key, value]) => [`replicate_${key}`, yesNo(value)]),
  ];
}

/** The sheet that a codebook of a demonstration begins with; readers of codebooks pass it over. */
const demonstrationSheet = 'DEMONSTRATION';
const noticeRows = (): Sheet => locales.map((locale) => [speak(demonstrationWords, locale)('file')]);

/** A codebook as a workbook (XLSX) of five sheets, with a page of guidance before them where a language is given. */
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
