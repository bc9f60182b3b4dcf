import { writeXlsx } from '@dawra/spreadsheet';

type Table = (string | number)[][];
const table = (
  rows: number,
  columns: number,
  name: (at: number) => string,
  cell: (row: number, at: number) => string | number,
): Table => [
  Array.from({ length: columns }, (_, at) => name(at)),
  ...Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, at) => cell(row, at))),
];
const csv = (rows: Table): string =>
  rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\n');
const levels = ['NA', "N'a pas répondu", 'Oui', 'Non', 'NSP'];

/** Shapes of public files of the field, made anew: rows, columns, the file. */
export const shapes = {
  'headings of 192 characters with apostrophes': [
    740,
    564,
    csv(
      table(
        740,
        564,
        (at) => `Q${at} d'où venez-vous ? ${"l’année d'arrivée ".repeat(20)}`.slice(0, 192),
        (row, at) => (row * at) % 5,
      ),
    ),
  ],
  'far more columns than megabytes': [
    12,
    700,
    csv(
      table(
        12,
        700,
        (at) => `v${at}`,
        (row, at) => (at % 2 ? (row * at) % 9 : levels[(row + at) % levels.length]!),
      ),
    ),
  ],
  'a workbook of Kobo': [
    3956,
    78,
    writeXlsx([
      {
        name: 'Enquête',
        rows: table(
          3956,
          78,
          (at) => `group/q${at}`,
          (row, at) => (at % 3 ? (row + at) % 7 : `u${row}`),
        ),
      },
    ]),
  ],
  'levels that look like marks': [
    381,
    243,
    csv(
      table(
        381,
        243,
        (at) => `v${at}`,
        (row, at) => levels[(row + at) % levels.length]!,
      ),
    ),
  ],
  'three rows of SurveyCTO': [
    3,
    117,
    csv(
      table(
        3,
        117,
        (at) => (at ? `field_${at}` : 'SubmissionDate'),
        (row, at) => (at ? (at % 2 ? row : '') : `Mar ${row + 1}, 2021 1:00:00 PM`),
      ),
    ),
  ],
} as const;
