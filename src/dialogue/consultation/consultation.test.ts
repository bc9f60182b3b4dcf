import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { doiOf, isShort, missingOf, readReference, writeReference } from './consultation.ts';
import { jaccard, likeness, shinglesOf, similarGroups, sketchOf } from './similar.ts';
import { lengths, sealContent, tokenUnder, unsealContent } from './seal.ts';
import { shuffled } from './unseal.ts';

describe('a consultation', () => {
  it('is open for 84 days unless it says why', () => {
    expect(isShort('2026-01-01', '2026-03-26')).toBe(false);
    expect(isShort('2026-01-01', '2026-03-25')).toBe(true);
  });
  it('names families that nobody or too few spoke for', () => {
    const missing = missingOf({ employers: 1, trade_union: 5, others: 9 }, [{ family: 'employers', least: 3 }]);
    expect(missing.map(({ family, least }) => [family, least])).toEqual([
      ['public_authority', 1],
      ['employers', 3],
      ['migrant_association', 1],
      ['science', 1],
      ['intergovernmental', 1],
    ]);
  });
  it('takes a DOI as it is written or linked, and nothing else', () => {
    for (const given of ['10.1000/182', 'https://doi.org/10.1000/182', 'doi: 10.1000/182'])
      expect(doiOf(given)).toBe('10.1000/182');
    for (const given of ['10.1/x', 'https://example.org/10.1000/182', '10.1000/a b', '10.1000/<b>', ''])
      expect(doiOf(given)).toBeUndefined();
  });
  it('gives references of 120 bits that are read however they are typed', () => {
    const reference = writeReference(randomBytes(32));
    expect(reference).toMatch(/^([2-9A-HJ-NP-Z]{4}-){5}[2-9A-HJ-NP-Z]{4}$/);
    expect(readReference(reference.toLowerCase().replaceAll('-', ' '))).toBe(reference);
    for (const wrong of [reference.slice(1), `${reference}2`, reference.replace(/.$/, '0')])
      expect(readReference(wrong)).toBeUndefined();
  });
});

describe('similar contributions', () => {
  const words = (seed: number, count: number) =>
    Array.from({ length: count }, (_, at) => `mot${(seed * 7919 + at * at * 31) % 4001}`);
  it('are told by their words whatever their writing', () => {
    const [plain, decorated] = ['أُعيدوا إلى المغرب دون إبلاغهم بحقوقهم', 'اعيدوا  إلى المغرب، دون ابلاغهم بحقوقهم!'];
    expect(jaccard(shinglesOf(plain!), shinglesOf(decorated!))).toBe(1);
    expect(sketchOf(plain!)).toEqual(sketchOf(decorated!));
    expect(sketchOf('Égalité des droits')).toEqual(sketchOf('EGALITE DES DROITS.'));
    expect(sketchOf(' ... ')).toBeNull();
  });
  it('have sketches that agree about as far as their shingles', () => {
    for (const kept of [10, 40, 70, 95, 120]) {
      const one = words(1, 120);
      const other = [...one.slice(0, kept), ...words(2, 120 - kept)];
      const exact = jaccard(shinglesOf(one.join(' ')), shinglesOf(other.join(' ')));
      expect(Math.abs(likeness(sketchOf(one.join(' '))!, sketchOf(other.join(' '))!) - exact)).toBeLessThan(0.2);
    }
  });
  it('are found among ten thousand, each once, none taken away', () => {
    const base = words(3, 100);
    const all = Array.from({ length: 10_000 }, (_, at) => {
      const text = at % 100 === 0 ? base.with(at % 97, `x${at}`) : words(at + 10, 12).map((word) => `${word}${at}`);
      return { number: at + 1, sketch: sketchOf(text.join(' '))! };
    });
    const groups = similarGroups(all);
    expect(groups.map((group) => group.length)).toEqual([100]);
    expect(similarGroups(all.map((one) => ({ ...one, sketch: all[0]!.sketch }))).map((group) => group.length)).toEqual([
      10_000,
    ]);
  });
});

describe('a seal', () => {
  const key = randomBytes(32);
  it('opens with its key and token only, and tells nothing of a length but its class', () => {
    const token = tokenUnder(key, 'AAAA');
    const sealed = sealContent(key, token, '{"a":"ع"}');
    expect(unsealContent(key, token, sealed)).toBe('{"a":"ع"}');
    expect(sealed.length).toBe(sealContent(key, token, `{"a":"${'b'.repeat(3000)}"}`).length);
    expect(() => unsealContent(randomBytes(32), token, sealed)).toThrow();
    expect(() => unsealContent(key, tokenUnder(key, 'AAAB'), sealed)).toThrow();
    expect(() => sealContent(key, token, 'x'.repeat(lengths.at(-1)! + 1))).toThrow(RangeError);
    expect(tokenUnder(key, 'AAAA')).not.toEqual(tokenUnder(randomBytes(32), 'AAAA'));
  });
  it('is broken in an order drawn by chance: every place is as likely', () => {
    const first = [0, 0, 0, 0, 0];
    for (let at = 0; at < 5000; at += 1) first[shuffled([0, 1, 2, 3, 4])[0]!]! += 1;
    // Chi squared with 4 degrees of freedom: above 33 once in a million.
    expect(first.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(33);
  });
});
