import type { Sheet, Sheets } from '@dawra/xlsform';
import { utils } from '@e965/xlsx';
import type { Text } from '../../content/text.ts';
import type { Item, Question } from './item.ts';
import { LISTS } from './lists.ts';
import { FORM, QUESTIONNAIRE } from './questionnaire.ts';

/** Columns of the languages, in the order of the installation. */
export const LANGUAGES = { ar: 'العربية (ar)', fr: 'Français (fr)', en: 'English (en)' } as const;

type Cells = Readonly<Record<string, string | undefined>>;

const texts = (column: string, text: Text | undefined): Cells =>
  Object.fromEntries(
    (['ar', 'fr', 'en'] as const).map((locale) => [`${column}::${LANGUAGES[locale]}`, text?.[locale]]),
  );

const questionRow = (question: Question): Cells => ({
  type: question.type,
  name: question.name,
  ...texts('label', question.label),
  ...texts('hint', question.hint),
  required: question.required === false ? undefined : 'yes',
  relevant: question.relevant,
  constraint: question.constraint,
  ...texts('constraint_message', question.message),
  calculation: question.calculation,
  choice_filter: question.filter,
  default: question.default,
  appearance: question.appearance,
  parameters: question.parameters,
});

function itemRows(item: Item): Cells[] {
  if (item.kind === 'question') return [questionRow(item)];
  const { kind, name, label, relevant, count, items } = item;
  const head = { type: `begin_${kind}`, name, ...texts('label', label), relevant, repeat_count: count };
  return [head, ...items.flatMap(itemRows), { type: `end_${kind}`, name }];
}

/** A sheet of the columns that hold anything, in the order in which they first appear. */
function sheet(name: string, rows: readonly Cells[]): Sheet {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const used = headers.filter((header) => rows.some((row) => row[header]));
  return {
    name,
    columns: used.map((header, index) => ({ header, letter: utils.encode_col(index) })),
    rows: rows.map((row, index) => ({ number: index + 2, cells: used.map((header) => row[header] ?? '') })),
  };
}

/** The questionnaire as the sheets of an XLSForm. */
export function questionnaireSheets(): Sheets {
  const choices = [...LISTS].flatMap(([list, levels]) =>
    levels.map(({ code, label, ...filter }) => ({ list_name: list, name: code, ...texts('label', label), ...filter })),
  );
  const settings = {
    form_title: FORM.title,
    form_id: FORM.id,
    version: FORM.version,
    default_language: LANGUAGES.ar,
    style: 'pages',
  };
  return {
    fileName: FORM.id,
    sheets: [
      sheet('survey', QUESTIONNAIRE.flatMap(itemRows)),
      sheet('choices', choices),
      sheet('settings', [settings]),
    ],
  };
}
