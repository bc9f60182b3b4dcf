import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sheetsOf, workbookOf, xlsform } from '../src/index.ts';
import { work } from './work.ts';

const cases = new URL('cases/', import.meta.url);
const forms = readdirSync(cases)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => readFileSync(new URL(name, cases), 'utf8').split(/^## /m).slice(1))
  .map((part) =>
    part
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .join('\n'),
  );
/** Numbers below a bound, the same at every run. */
const random = (seed: number) => (below: number) => (seed = (seed * 48_271) % 0x7fffffff) % Math.max(1, below);

/** Whatever comes out must be a form, or problems in three languages. */
function sound(result: ReturnType<typeof xlsform>): void {
  if (result.ok) return expect(result.xform).toContain('</h:html>');
  expect(result.problems.some(({ severity }) => severity === 'error')).toBe(true);
  for (const { words } of result.problems) expect(words.ar.message).not.toBe('');
}

describe('forms cut short and with signs changed', () => {
  it('as tables', () => {
    const next = random(3);
    for (const form of forms) {
      sound(xlsform({ markdown: form.slice(0, next(form.length)) }, { checks: true }));
      const signs = '|$(){}\'"[]&<\n*';
      const changed = [...form].map((sign) => (next(80) === 0 ? signs[next(signs.length)] : sign)).join('');
      sound(xlsform({ markdown: changed }, { checks: true }));
    }
  });

  it('as XForms on the way back', () => {
    const next = random(5);
    for (const markdown of forms) {
      const result = xlsform({ markdown });
      if (!result.ok) continue;
      const { xform } = result;
      const changed = xform.replace(/[a-z]{3,}/g, (word) => (next(60) === 0 ? word.slice(1) : word));
      for (const text of [xform.slice(0, next(xform.length)), changed]) {
        const back = sheetsOf(text);
        if (!back.ok) expect(back.problems[0]?.words.ar.message).not.toBe('');
      }
    }
  });

  const there = new URL('../../../../shared/data/xlsform/workbooks/xlsforms/', import.meta.url);
  it.skipIf(!existsSync(there))('as workbooks met in the field (skipped when ../shared/data is absent)', () => {
    const next = random(7);
    for (const name of readdirSync(there)) {
      const whole = new Uint8Array(readFileSync(new URL(name, there)));
      for (let round = 0; round < 12; round++) {
        const broken = whole.slice(0, next(3) ? whole.length : next(whole.length));
        for (let hits = next(6); hits >= 0; hits--) broken[next(broken.length)] = next(256);
        const before = work();
        sound(xlsform({ workbook: broken }));
        expect(work() - before).toBeLessThan(5_000);
      }
    }
  });
});

it('a form of 5,000 questions, each after the one before, converts and comes back', () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => [
    'text',
    `q${i}`,
    `Q ${'${q'}${Math.max(0, i - 1)}}`,
    i ? `${'${q'}${i - 1}} = 'x'` : '',
  ]);
  const columns = ['type', 'name', 'label', 'relevant'].map((header, at) => ({ header, letter: 'ABCD'.charAt(at) }));
  const sheets = [{ name: 'survey', columns, rows: rows.map((cells, at) => ({ number: at + 2, cells })) }];
  const result = xlsform({ sheets });
  sound(result);
  expect(xlsform({ workbook: workbookOf({ sheets }) })).toEqual(result);
});
