import { expect, it } from 'vitest';
import { readMarkdown } from './markdown.ts';

const text = `
Some words before.

| survey   |              |        |                |
|          | type         | name   | label | hint   |
|----------|--------------|--------|:-----:|--------|
|          | text         | a      | A \\| B |       |
|          |              |        |       |        |
# | | text | commented | out | |
|          | select_one x | b      | -     | #1     |
| choices  | | | |
| | list_name | | name |
| | x | unheaded | 1
`;

it('reads sheets, headers, rows and escaped bars, passing over everything else', () => {
  expect(readMarkdown(text, 'q.md')).toEqual({
    ok: true,
    warnings: [],
    sheets: {
      fileName: 'q',
      sheets: [
        {
          name: 'survey',
          columns: [
            { header: 'type', letter: 'A' },
            { header: 'name', letter: 'B' },
            { header: 'label', letter: 'C' },
            { header: 'hint', letter: 'D' },
          ],
          rows: [
            { number: 2, cells: ['text', 'a', 'A | B', ''] },
            { number: 3, cells: ['select_one x', 'b', '-', '#1'] },
          ],
        },
        {
          name: 'choices',
          columns: [
            { header: 'list_name', letter: 'A' },
            { header: 'name', letter: 'C' },
          ],
          rows: [{ number: 2, cells: ['x', '1'] }],
        },
      ],
    },
  });
});

it('says so when there is no table', () => {
  expect(readMarkdown('type, name\ntext, a')).toMatchObject({ ok: false, problems: [{ code: 'read-no-tables' }] });
});
