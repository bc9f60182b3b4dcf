import { expect, it } from 'vitest';
import { unwritten } from '../../platform/language/localized.ts';
import { levelIssues } from './level-issues.ts';

const found = (...codes: readonly string[]) =>
  levelIssues({
    ...{ name: 'a', type: 'category', label: unwritten },
    levels: codes.map((code) => ({ code, label: unwritten })),
  }).map(({ code, found: text }) => `${code}: ${text}`);

it.each([
  [['France', 'FRANCE', 'france', 'Italie'], 'spelt-alike: France / FRANCE / france'],
  [['أنثى', 'انثى', 'ذكر', 'ذكــر'], 'spelt-alike: أنثى / انثى; ذكر / ذكــر'],
  [['Médenine', 'Medenine', 'Béja'], 'spelt-alike: Médenine / Medenine'],
  [['1', '01', '1.0', '2'], 'spelt-alike: 1 / 01 / 1.0'],
  [['Sans emploi', 'sans-emploi', 'Sans emploi.'], 'spelt-alike: Sans emploi / Sans emploi.'],
  [['مدرسة', 'مدرسه'], 'spelt-alike: مدرسة / مدرسه'],
  [['18-25', '26-35', '2019-05-10'], 'dates-among-groups: 2019-05-10'],
  [['18-25', '10-mai', 'oct-14'], 'dates-among-groups: 10-mai, oct-14'],
  [['11-15', '5-Oct', '16-20'], 'dates-among-groups: 5-Oct'],
])('%j', (codes, issue) => {
  expect(found(...codes)).toEqual([issue]);
});

it.each([
  [['Tunis', 'Sfax']],
  [['1', '2', '10']],
  [['<18', '18', '>18', '18+']],
  [['1-4', '5-9', '10-14']],
  [['2019-05-10', '2019-06-10']],
  [['✓', '✗', '?']],
  [['1,5', '15', '1-5']],
  [['ب', 'ت', 'ث']],
])('nothing of %j', (codes) => {
  expect(found(...codes)).toEqual([]);
});
