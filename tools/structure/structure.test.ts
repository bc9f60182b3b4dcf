import { describe, expect, it } from 'vitest';
import { circles, issueOf, roomCircles } from './imports.ts';
import { styleIssues } from './pages.ts';
import { measure } from './sizes.ts';
import { faultsOf } from './words.ts';

const arrow = (from: string, to: string) => ({ from, to, typeOnly: false });

describe('imports', () => {
  it.each([
    ['packages/xlsform/src/a.ts', 'src/platform/language/locale.ts'],
    ['src/platform/http/route.ts', 'src/evidence/index.ts'],
    ['src/evidence/dataset/dataset.ts', 'src/dialogue/index.ts'],
    ['src/dialogue/question/question.ts', 'src/evidence/dataset/dataset.ts'],
    ['src/dialogue/question/QuestionBoard.vue', 'src/dialogue/question/question.sql.ts'],
    ['src/evidence/analysis/analysis.ts', 'src/portal/index.ts'],
    ['src/dialogue/question/question.ts', '@dawra/survey-estimation'],
    ['src/evidence/dataset/dataset.ts', 'src/main/open-services.ts'],
    ['content/flows/index.ts', 'demo/returnees/index.ts'],
    ['content/flows/index.ts', 'src/observatory/index.ts'],
    ['demo/people.ts', 'src/platform/http/permission.ts'],
    ['src/portal/word/glossary.ts', 'content/index.ts'],
    ['src/dialogue/load.ts', 'demo/index.ts'],
    ['src/portal/page/home.ts', '@dawra/spreadsheet'],
    ['packages/spreadsheet/src/open.ts', '@dawra/xlsform'],
  ])('%s may not import %s', (from, to) => expect(issueOf(arrow(from, to))).toBeTypeOf('string'));

  it.each([
    ['src/dialogue/question/question.routes.ts', 'src/evidence/index.ts'],
    ['src/portal/page/home.ts', 'src/dialogue/index.ts'],
    ['src/evidence/analysis/run.ts', '@dawra/survey-estimation'],
    ['src/main/routes.ts', 'src/portal/index.ts'],
    ['src/main/content.ts', 'content/index.ts'],
    ['demo/meetings/invented.ts', 'content/text.ts'],
    ['src/evidence/dataset/workbook.ts', '@dawra/spreadsheet'],
    ['packages/xlsform/src/read/workbook.ts', '@dawra/spreadsheet'],
    ['src/evidence/dataset/dataset.sql.ts', 'src/platform/database/transaction.ts'],
  ])('%s may import %s', (from, to) => expect(issueOf(arrow(from, to))).toBeUndefined());

  it('finds a circle and names its files', () => {
    expect(circles([arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'a'), arrow('c', 'd')])).toEqual([
      ['a', 'b', 'c', 'a'],
    ]);
    expect(circles([arrow('a', 'b'), arrow('a', 'c'), arrow('b', 'c')])).toEqual([]);
  });
});

describe('circles of rooms', () => {
  it('are found where no file stands in a circle, and named with an import for each step', () => {
    const around = [
      arrow('src/a/x/one.ts', 'src/a/y/two.ts'),
      arrow('src/a/y/three.ts', 'src/a/z/four.ts'),
      arrow('src/a/z/deep/five.ts', 'src/a/x/six.ts'),
    ];
    expect(circles(around)).toEqual([]);
    expect(roomCircles(around)).toEqual([
      'src/a/x → src/a/y (src/a/x/one.ts imports src/a/y/two.ts), src/a/y → src/a/z (src/a/y/three.ts imports src/a/z/four.ts), ' +
        'src/a/z → src/a/x (src/a/z/deep/five.ts imports src/a/x/six.ts)',
    ]);
  });
  it('are found through a file beside the rooms too', () => {
    expect(
      roomCircles([arrow('src/a/x/one.ts', 'src/a/shared.ts'), arrow('src/a/shared.ts', 'src/a/x/two.ts')]),
    ).toHaveLength(1);
  });
  it('are none where a file assembles rooms that share another, within one room, or by types alone', () => {
    expect(
      roomCircles([
        arrow('src/a/index.ts', 'src/a/x/one.ts'),
        arrow('src/a/x/one.ts', 'src/a/problems.ts'),
        arrow('src/a/x/one.ts', 'src/a/x/two.ts'),
        arrow('src/a/x/two.ts', 'src/a/y/three.ts'),
        { ...arrow('src/a/y/three.ts', 'src/a/x/one.ts'), typeOnly: true },
      ]),
    ).toEqual([]);
  });
});

describe('words', () => {
  it('asks for three languages with the same parameters', () => {
    expect(faultsOf({ ar: 'اسم', fr: 'nom', en: 'name' })).toEqual([]);
    expect(faultsOf({ ar: '', fr: 'nom', en: 'name' })).toEqual(['no ar']);
    expect(faultsOf({ ar: '{n} اسم', fr: 'nom', en: '{n} name' })[0]).toMatch(/parameters differ/);
    expect(faultsOf({ ar: 'name', fr: 'nom', en: 'a name' })[0]).toMatch(/no Arabic letter/);
    expect(
      faultsOf({
        ar: '{n, plural, other {# اسم}}',
        fr: '{n, plural, one {# nom} other {# noms}}',
        en: '{n, plural, one {# name} other {# names}}',
      }),
    ).toEqual([]);
    expect(faultsOf({ ar: '{n', fr: 'nom', en: 'name' })[0]).toMatch(/does not parse/);
  });
});

describe('pages and sizes', () => {
  it('refuses left and right in CSS', () => {
    expect(styleIssues('a { margin-left: 1px }')).toHaveLength(1);
    expect(styleIssues('a { margin-inline-start: 1px }')).toEqual([]);
  });
  it('measures the median and the longest file', () => {
    const file = (path: string, lines: number) => ({ path, text: 'x\n'.repeat(lines) });
    expect(measure([file('src/a.ts', 10), file('src/b.ts', 20), file('src/c.ts', 501)]).issues).toHaveLength(2);
    expect(measure([file('src/a.ts', 10), file('src/b.ts', 20), file('src/c.ts', 30)]).issues).toEqual([]);
  });
});
