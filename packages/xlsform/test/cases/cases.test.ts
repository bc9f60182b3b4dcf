import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { xlsform, type Problem } from '../../src/index.ts';
import { complaint } from '../engine.ts';
import { parseXml } from '../pyxform/xml.ts';

/** Our own cases: a heading, the sheets, and what must come of them (lines of the form in order, texts it must not hold, problems). */
interface Case {
  readonly name: string;
  readonly markdown: string;
  readonly xml: readonly string[];
  readonly without: readonly string[];
  readonly problems: readonly string[];
}

function read(text: string): Case[] {
  const block = (part: string, kind: string): string[] =>
    new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``).exec(part)?.[1]?.trim().split('\n').filter(Boolean) ?? [];
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      name: part.slice(0, part.indexOf('\n')),
      markdown: part
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .join('\n'),
      xml: block(part, 'xml'),
      without: block(part, 'without'),
      problems: block(part, 'problems'),
    }));
}

const line = ({ code, sheet = '', row, column = '', found = '' }: Problem): string =>
  [code, sheet, row ?? '', column, found].join(' · ').replace(/( · )+$/, '');

for (const file of readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.md'))) {
  describe(file, () => {
    it.each(read(readFileSync(new URL(file, import.meta.url), 'utf8')))('$name', async (one) => {
      const result = xlsform({ markdown: one.markdown });
      expect((result.ok ? result.warnings : result.problems).map(line)).toEqual(one.problems);
      expect(result.ok).toBe(one.xml.length + one.without.length > 0);
      if (!result.ok) return;
      parseXml(result.xform);
      const lines = result.xform.split('\n').map((text) => text.trim());
      let from = 0;
      for (const wanted of one.xml) {
        const at = lines.indexOf(wanted, from);
        expect(at, `missing, or not in this order: ${wanted}`).toBeGreaterThanOrEqual(0);
        from = at + 1;
      }
      for (const absent of one.without) expect(result.xform).not.toContain(absent);
      expect(await complaint(result.xform)).toBeUndefined();
    });
  });
}
