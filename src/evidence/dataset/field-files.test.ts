import { utils, write, type WorkSheet } from '@e965/xlsx';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

let home: string;
let work: WorkDirectory;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-field-'));
  work = await openWorkDirectory({ settings: { home, memoryMb: 512 } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

type Cells = readonly (string | number | undefined)[];
const sheet = (rows: readonly Cells[], more: Partial<WorkSheet> = {}): WorkSheet => ({
  ...utils.aoa_to_sheet(rows.map((row) => [...row])),
  ...more,
});
const workbook = (sheets: Record<string, WorkSheet>, bookType: 'xlsx' | 'xlsm' | 'xls' | 'ods' = 'xlsx') =>
  Buffer.from(write({ SheetNames: Object.keys(sheets), Sheets: sheets }, { type: 'buffer', bookType }) as Uint8Array);
const rowsOf = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
const dos: Readonly<Record<string, number>> = { é: 0x82, É: 0x90, '°': 0xf8 };
const cp850 = (text: string): Buffer => Buffer.from([...text].map((letter) => dos[letter] ?? letter.charCodeAt(0)));
const people: [number, string, number][] = Array.from({ length: 6 }, (_, at) => [at + 1, at % 2 ? 'F' : 'H', 20 + at]);

/** Files as programs of the field write them: the columns and types that must be proposed, the rows, what must be found. */
const files: readonly (readonly [string, string | Buffer, string, number, string])[] = [
  [
    'ODK Central: moments with offset, names of groups',
    `SubmissionDate,today,hh-size,meta-instanceID,KEY\n${rowsOf(6, (i) => `2021-03-0${i + 1}T10:00:00.000Z,2021-03-0${i + 1},${i + 2},uuid:${i}aa,uuid:${i}aa`)}\n`,
    'SubmissionDate:date | today:date | hh-size:number | meta-instanceID:category | KEY:id',
    6,
    'times-dropped',
  ],
  [
    'blank lines and blank records',
    `id,sex,age\n1,F,20\n\n2,H,21\n,,\n3,F,22\n\n\n4,H,x\n`,
    'id:id | sex:category | age:category',
    4,
    'blank-rows 3',
  ],
  [
    'blank records at the end',
    `id;sexe;age\n1;F;20\n;;\n2;H;21\n;;\n;;\n`,
    'id:id | sexe:category | age:category',
    2,
    'blank-rows 3',
  ],
  [
    'a row of totals',
    `commune;menages;personnes\nA;10;40\nB;20;90\nC;5;21\nTotal;35;151\n`,
    'commune:category | menages:number | personnes:number',
    3,
    'total-row 5',
  ],
  [
    'a row of totals that are others',
    `commune;menages;personnes\nA;10;40\nB;20;90\nC;5;21\nTotal;99;999\n`,
    'commune:category | menages:number | personnes:number',
    4,
    'like-total 5, marks-proposed, marks-proposed',
  ],
  [
    'a row of totals in Arabic',
    `البلدية,الأسر\nأ,10\nب,20\nج,5\nالمجموع,35\n`,
    'البلدية:category | الأسر:number',
    3,
    'total-row 5',
  ],
  ['a row of means', `id,age\n1,20\n2,30\n3,40\nMoyenne,30\n`, 'id:id | age:number', 3, 'total-row 5'],
  [
    'headings said again',
    `id,sex,age\n1,F,20\n2,H,21\nid,sex,age\n3,F,22\n`,
    'id:id | sex:category | age:number',
    3,
    'heading-again 4',
  ],
  [
    'SurveyMonkey: questions above options',
    `Respondent ID,Collector ID,Which of these did you need?,,,How old were you?\n,,Food,Shelter,Work,Open-Ended Response\n${rowsOf(6, (i) => `${100 + i},7,${i % 2 ? 'Food' : ''},Shelter,,${20 + i}`)}\n`,
    'Respondent ID:id | Collector ID:category | Which of these did you need? · Food:category | Which of these did you need? · Shelter:category | Which of these did you need? · Work:text | How old were you?:number',
    6,
    'label-rows 2, empty-column',
  ],
  [
    'SurveyMonkey in French',
    `Identifiant;Votre sexe ?;Autre\n;Response;Réponse ouverte\n${rowsOf(6, (i) => `${i};${i % 2 ? 'F' : 'H'};rien ${i}`)}\n`,
    'Identifiant:id | Votre sexe ?:category | Autre:category',
    6,
    'label-rows 2',
  ],
  [
    'LimeSurvey: codes and texts in one heading',
    `"id","submitdate","G01Q01. Votre âge ?","G01Q02[SQ001]. Besoins [Travail]","G01Q02[SQ002]. Besoins [Santé]"\n${rowsOf(6, (i) => `"${i + 1}","2021-03-01 10:0${i}:00","${20 + i}","${i % 2 ? 'Oui' : 'Non'}","Oui"`)}\n`,
    'id:id | submitdate:date | G01Q01. Votre âge ?:number | G01Q02[SQ001]. Besoins [Travail]:category | G01Q02[SQ002]. Besoins [Santé]:category',
    6,
    'times-dropped',
  ],
  [
    'LimeSurvey: questions below codes',
    `"id","q1","q2"\n"Identifiant de la réponse","Quel est votre sexe ?","Quel est votre âge ?"\n${rowsOf(6, (i) => `"${i + 1}","${1 + (i % 2)}","${20 + i}"`)}\n`,
    'id:id | q1:category | q2:number',
    6,
    'label-rows 2',
  ],
  [
    'labels above words alone',
    `id,q1,q2\nResponse identifier,What is your sex?,Do you work at present?\n${rowsOf(6, (i) => `r${i},${i % 2 ? 'F' : 'H'},${i % 3 ? 'yes' : 'no'}`)}\n`,
    'id:id | q1:category | q2:category',
    7,
    'like-labels 2',
  ],
  [
    'REDCap raw',
    `record_id,redcap_event_name,sex,need___1,need___2,demographics_complete\n${rowsOf(6, (i) => `${i + 1},baseline_arm_1,${i % 2},${i % 2},0,2`)}\n`,
    'record_id:id | redcap_event_name:category | sex:category | need___1:category | need___2:category | demographics_complete:category',
    6,
    '',
  ],
  [
    'REDCap labels',
    `"Record ID","Sex","Need (choice=Food)","Need (choice=Work)","Complete?","Complete?"\n${rowsOf(6, (i) => `"${i + 1}","${i % 2 ? 'Male' : 'Female'}","Checked","Unchecked","Complete","Complete"`)}\n`,
    'Record ID:id | Sex:category | Need (choice=Food):category | Need (choice=Work):category | Complete?:category | Complete? (2):category',
    6,
    'renamed-column 1',
  ],
  [
    'SurveyCTO: written moments',
    `"SubmissionDate","starttime","duration","age","weight","KEY"\n"Mar 1, 2021 10:00:00 AM","Mar 1, 2021 9:00:00 AM","345","20","1.5","uuid:1"\n"Mar 2, 2021 10:00:00 AM","Mar 2, 2021 9:00:00 AM","300","21","1.2","uuid:2"\n"Mar 3, 2021 1:05:00 PM","Mar 3, 2021 9:00:00 AM","301","22","1.1","uuid:3"\n`,
    'SubmissionDate:date | starttime:date | duration:category | age:number | weight:number | KEY:id',
    3,
    'times-dropped, times-dropped',
  ],
  [
    'Stata: days',
    `id,born\n1,01jan1990\n2,15feb1991\n3,28dec1989\n4,01mar2001\n5,02apr2002\n6,04may1999\n`,
    'id:id | born:date',
    6,
    '',
  ],
  [
    'SPSS: decimal commas and days',
    `\ufeffid;date;sexe;poids\n${rowsOf(6, (i) => `${i + 1};01-MAR-2021;${1 + (i % 2)};1,${20 + i}`)}\n`,
    'id:id | date:date | sexe:category | poids:number',
    6,
    '',
  ],
  [
    'R: write.csv',
    `"","id","sexe","age"\n${rowsOf(6, (i) => `"${i + 1}",${i + 10},"${i % 2 ? 'F' : 'H'}",${i % 2 ? 'NA' : 20 + i}`)}\n`,
    'column 1:number | id:id | sexe:category | age:number',
    6,
    'unnamed-column 1, marks-proposed',
  ],
  [
    'R: write.table, one name less',
    `id\tsexe\tage\n${rowsOf(6, (i) => `${i + 1}\t${i + 10}\t"F"\t${20 + i}`)}\n`,
    'column 1:number | id:id | sexe:category | age:number',
    6,
    'unnamed-column 1',
  ],
  [
    'R: write.csv2',
    `"";"id";"poids";"vrai"\n${rowsOf(6, (i) => `"${i + 1}";${i + 10};1,2${i};${i % 2 ? 'TRUE' : 'FALSE'}`)}\n`,
    'column 1:number | id:id | poids:number | vrai:category',
    6,
    'unnamed-column 1',
  ],
  [
    'CSPro: tabs and 98',
    `CASE_ID\tHH01\tHH02\n${rowsOf(6, (i) => `00${i + 1}\t${1 + (i % 2)}\t${i % 3 ? '98' : '12'}`)}\n`,
    'CASE_ID:id | HH01:category | HH02:category',
    6,
    'marks-proposed',
  ],
  ['no header', `1,2,34\n2,1,35\n3,1,36\n4,2,31\n`, '1:number | 2:category | 34:number', 3, 'header-of-answers 1'],
  [
    'Access in code page 850',
    cp850(
      `"N°";"État civil";"Année"\r\n${rowsOf(8, (i) => `${i + 1};"${i % 2 ? 'Marié' : 'Célibataire'}";199${i}`).replace(/\n/g, '\r\n')}\r\n`,
    ),
    'N°:number | État civil:category | Année:date',
    8,
    'encoding-guessed',
  ],
  [
    'the first accent far down',
    Buffer.concat([Buffer.from(`n,s\n${rowsOf(20000, (i) => `${i},a`)}\n`), Buffer.from('x,Marié\n', 'latin1')]),
    'n:text | s:category',
    20001,
    'encoding-guessed',
  ],
  [
    'Excel in Arabic, two line ends',
    Buffer.from(
      `\ufeffالرقم;الجنس;الدخل\r\n${rowsOf(6, (i) => `${i + 1};${i % 2 ? 'ذكر' : 'أنثى'};1250,${i}0`)}\r\n`,
      'utf8',
    ),
    'الرقم:number | الجنس:category | الدخل:number',
    6,
    '',
  ],
  ['Google Sheets', `id,revenu\r\n1,"1,250.00"\r\n2,"980.50"\r\n3,"2,000.00"\r\n`, 'id:id | revenu:number', 3, ''],
  [
    'numbers shortened by Excel',
    `phone,x\n3.59144E+18,1\n3.59144E+18,2\n3.59145E+18,3\n`,
    'phone:category | x:number',
    3,
    'rounded-numbers',
  ],
  [
    'two forms of Unicode',
    `n,Année\n1,${'Célibataire'.normalize('NFD')}\n2,Célibataire\n3,Marié\n4,Célibataire\n5,Marié\n6,Célibataire\n7,Célibataire\n`,
    'n:number | Année:category',
    7,
    '',
  ],
  [
    'marks of direction',
    `\u200fid\u200f,\u202bالجنس\u202c\n1,ذكر\n2,\u200fذكر\n3,أنثى\n4,ذكر\n5,أنثى\n6,ذكر\n`,
    'id:id | الجنس:category',
    6,
    '',
  ],
  ['line ends of old Macintoshes', `id,sex\r1,F\r2,H\r3,F\r`, 'id:id | sex:category', 3, ''],
  ['tabs', `id\tsex\tage\n1\tF\t20\n2\tH\t21\n`, 'id:id | sex:category | age:category', 2, ''],
  ['bars', `id|sex|age\n1|F|20\n2|H|21\n`, 'id:id | sex:category | age:category', 2, ''],
  [
    'comments above',
    `# exported by R 4.3\n# 2021-03-01\nid,sex,age\n1,F,20\n2,H,21\n`,
    'id:id | sex:category | age:category',
    2,
    'rows-above-header 3',
  ],
  [
    'a comment among the rows',
    `id,sex,age\n1,F,20\n# checked\n2,H,21\n`,
    'id:id | sex:category | age:category',
    2,
    'csv-missing-columns 3',
  ],
  [
    'a comma at the end of rows alone',
    `id,sex,age\n1,F,20,\n2,H,21,\n3,F,22,\n`,
    'id:id | sex:category | age:number',
    3,
    '',
  ],
  [
    'a note below',
    `id,sex,age\n1,F,20\n2,H,21\n3,H,22\n,,\n"Source : enquête",,\n`,
    'id:id | sex:category | age:number',
    4,
    'like-note 6, blank-rows 5',
  ],
  [
    'names that differ by case and blanks',
    `id,age,Age,age \n1,20,21,22\n2,23,24,25\n`,
    'id:id | age:category | Age (2):category | age (3):category',
    2,
    'renamed-column 1, renamed-column 1',
  ],
  [
    'line ends in names and cells',
    `"id","Que\nsouhaitez-vous ?"\n1,"a\nb"\n2,c\n`,
    'id:id | Que souhaitez-vous ?:category',
    2,
    '',
  ],
  ['one column', `age\n20\n21\n22\n`, 'age:number', 3, ''],
  ['semicolons and points', `id;poids\n1;1.25\n2;2.50\n`, 'id:id | poids:number', 2, ''],
  ['percentages', `id,share\n1,12%\n2,15%\n3,9%\n4,11%\n5,1%\n6,2%\n`, 'id:id | share:category', 6, ''],
  [
    'amounts with their currency',
    `id,pay\n1,"1 200 DA"\n2,"950 DA"\n3,"700 DA"\n4,"70 DA"\n5,"71 DA"\n6,"72 DA"\n`,
    'id:id | pay:category',
    6,
    '',
  ],
  [
    'years first with slashes',
    `id,d\n1,1998/07/15\n2,1998/07/16\n3,1998/12/01\n4,1998/12/02\n5,1998/12/03\n6,1998/12/04\n`,
    'id:id | d:date',
    6,
    '',
  ],
  [
    'years of two digits',
    `id,d\n1,15/07/98\n2,16/07/98\n3,01/12/98\n4,02/12/98\n5,03/12/98\n6,04/12/98\n`,
    'id:id | d:category',
    6,
    '',
  ],
  [
    'days and times of the United States',
    `id,d\n1,3/14/2019 2:30:00 PM\n2,3/15/2019 2:30:00 PM\n3,3/16/2019 9:30:00 AM\n4,3/17/2019\n5,3/18/2019\n6,3/19/2019\n`,
    'id:id | d:date',
    6,
    'month-first',
  ],
  [
    'quotes and apostrophes',
    `id,note\n1,"il a dit ""oui"", puis non"\n2,"l'été; chaud"\n`,
    'id:id | note:category',
    2,
    '',
  ],
  [
    'Kobo with a sheet of members',
    workbook({
      Enquête: sheet([
        ['start', 'sex', 'Needs', 'Needs/food', 'Needs/work', '_id', '_uuid'],
        ...Array.from({ length: 6 }, (_, i) => [
          '2021-03-01T10:00:00.000+01:00',
          i % 2 ? 'f' : 'm',
          'food work',
          '1',
          '0',
          100 + i,
          'u' + i,
        ]),
      ]),
      members: sheet([
        ['name', '_parent_index'],
        ['x', 1],
        ['y', 2],
      ]),
    }),
    'start:date | sex:category | Needs:category | Needs/food:category | Needs/work:category | _id:id | _uuid:category',
    6,
    'sheet-guessed, times-dropped',
  ],
  [
    'a cover sheet',
    workbook({
      'Lisez-moi': sheet([['Enquête'], ['Exportée le 12/03/2021']]),
      Données: sheet([['id', 'sexe', 'age'], ...people]),
      Codes: sheet([
        ['code', 'libellé'],
        [1, 'F'],
      ]),
    }),
    'id:id | sexe:category | age:number',
    6,
    'sheet-guessed',
  ],
  [
    'titles',
    workbook({ a: sheet([['Enquête auprès des migrants'], [], ['id', 'sexe', 'age'], ...people]) }),
    'id:id | sexe:category | age:number',
    6,
    'rows-above-header 3',
  ],
  [
    'headings merged above names that occur twice',
    workbook({
      a: sheet(
        [
          ['id', 'Avant', '', 'Après', ''],
          ['', 'age', 'sexe', 'age', 'sexe'],
          ...people.map(([a, b, c]) => [a, c, b, c, b]),
        ],
        {
          '!merges': [
            { s: { r: 0, c: 1 }, e: { r: 0, c: 2 } },
            { s: { r: 0, c: 3 }, e: { r: 0, c: 4 } },
            { s: { r: 0, c: 0 }, e: { r: 1, c: 0 } },
          ],
        },
      ),
    }),
    'id:id | Avant · age:number | Avant · sexe:category | Après · age:number | Après · sexe:category',
    6,
    'rows-above-header 2',
  ],
  [
    'headings merged above names',
    workbook({
      a: sheet(
        [
          ['Identité', '', 'Travail', ''],
          ['id', 'age', 'emploi', 'salaire'],
          ...people.map(([a, b, c]) => [a, c, b, c]),
        ],
        {
          '!merges': [
            { s: { r: 0, c: 0 }, e: { r: 0, c: 1 } },
            { s: { r: 0, c: 2 }, e: { r: 0, c: 3 } },
          ],
        },
      ),
    }),
    'id:id | age:number | emploi:category | salaire:number',
    6,
    'rows-above-header 2',
  ],
  [
    'labels in a sheet',
    workbook({
      a: sheet([
        ['id', 'q1', 'q2'],
        ['Identifiant', 'Sexe', 'Age révolu'],
        ...people.map(([a, b, c]) => [a, b === 'F' ? 1 : 2, c]),
      ]),
    }),
    'id:id | q1:category | q2:number',
    6,
    'label-rows 2',
  ],
  [
    'totals in a sheet',
    workbook({
      a: sheet([
        ['commune', 'n'],
        ['A', 10],
        ['B', 20],
        ['C', 30],
        ['TOTAL', 60],
      ]),
    }),
    'commune:category | n:number',
    3,
    'total-row 5',
  ],
  [
    'a column without a name, .xls',
    workbook({ a: sheet([['id', '', 'age'], ...people]) }, 'xls'),
    'id:id | column 2:category | age:number',
    6,
    'unnamed-column 1',
  ],
  [
    'a column without a name, .ods',
    workbook({ a: sheet([['id', '', 'age'], ...people]) }, 'ods'),
    'id:id | column 2:category | age:number',
    6,
    'unnamed-column 1',
  ],
  [
    '.xlsm',
    workbook({ a: sheet([['id', 'sexe', 'age'], ...people]) }, 'xlsm'),
    'id:id | sexe:category | age:number',
    6,
    '',
  ],
  [
    'long numbers, .xls',
    workbook(
      {
        a: sheet([
          ['tel', 'x'],
          [213550123456789012, 1],
          [213550123456789014, 2],
        ]),
      },
      'xls',
    ),
    'tel:category | x:category',
    2,
    'long-numbers 2',
  ],
];

it.each(files)('%s', async (name, file, columns, rows, issues) => {
  const path = join(home, Buffer.from(name).toString('hex').slice(0, 80));
  await writeFile(path, file);
  const { report, codebook } = await readSource(
    work,
    { codebook: null, rows: fileRows(path, {}) },
    unwatched(new AbortController().signal),
  );
  const found = report.issues
    .filter(({ code }) => !code.endsWith('unstated'))
    .map(({ code, row }) => (row === undefined ? code : `${code} ${row}`));
  const proposed = codebook?.variables.map(({ name: column, type }) => `${column}:${type}`) ?? [];
  expect([proposed.join(' | '), report.rows, found.join(', ')]).toEqual([columns, rows, issues]);
});
