import { parseHTML } from 'linkedom';
import { expect } from 'vitest';
import { present, type ResultView } from '../evidence/index.ts';
import type { Client } from '../platform/http/testing.ts';
import type { Locale } from '../platform/language/locale.ts';
import { readers } from './reader/reader.ts';

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Looks whether the first page says the figures of the released result in frequencies, marked as invented, with one caveat and true counters. */
export function beginsWithFinding(
  page: Document,
  result: ResultView,
  locale: Locale,
  counted: { readonly answers: number; readonly recommendations: number },
): void {
  const said = plain(page.querySelector('h1')?.textContent);
  const [block] = present(result, locale).blocks;
  const share = (type: string): number => {
    const row = block?.kind === 'table' ? block.rows.find(({ codes }) => codes['return_type'] === type) : undefined;
    return Math.round((row?.cells[0]?.estimate ?? NaN) * 100);
  };
  const numbers = (said.match(/\d+/g) ?? []).map(Number).filter((n) => n !== 100);
  expect(numbers).toEqual([share('compelled'), share('decided')]);
  expect(said).toContain({ ar: 'مختلق', fr: 'inventé', en: 'invented' }[locale]);
  expect(page.querySelectorAll('.p-hero details.p-caveat').length).toBe(1);
  expect(page.querySelectorAll('main .d-notice--warning').length).toBe(0);
  const [answered, founded] = [...page.querySelectorAll('.p-counts dd')].map((one) => plain(one.textContent));
  expect(answered).toMatch(new RegExp(`^${counted.answers} `));
  expect(founded).toMatch(new RegExp(`^0 .*${counted.recommendations}`));
  expect(page.querySelectorAll('.p-readers a').length).toBe(readers.length + 1);
}

/** Follows every way on from the page of every reader: none is empty, none leads nowhere, and a part of a page that is named is there. */
export async function leadsEveryReader(visitor: Client): Promise<void> {
  const ways = new Set<string>();
  for (const reader of readers) {
    const parts = [
      ...parseHTML((await visitor.get(`/fr/for/${reader}`)).body).document.querySelectorAll('[data-part]'),
    ];
    expect(parts.length, reader).toBe(3);
    for (const part of parts) {
      const links = [...part.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
      expect(links.length, reader).toBeGreaterThan(0);
      for (const link of links) ways.add(link);
    }
  }
  for (const way of ways) {
    const [path = '', anchor] = way.split('#');
    const reply = await visitor.get(path);
    expect(reply.statusCode, way).toBe(200);
    if (anchor) expect(parseHTML(reply.body).document.getElementById(anchor), way).not.toBeNull();
  }
  expect((await visitor.get('/fr/for/nobody')).statusCode).toBe(404);
}
