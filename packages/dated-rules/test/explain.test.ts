import { describe, expect, it } from 'vitest';
import { type Language, compile, evaluate, explain, languages } from '../src/index.ts';
import { words } from '../src/explain/words.ts';
import { asking } from './read-case.ts';
import { small } from './small.ts';

describe('an explanation', () => {
  const { ask } = asking('cris-2012');
  const result = ask({ stays: [{ left: '2001-03-01', returned: '2002' }] }, '2012-06-15');

  it('says in English what is missing, and why, with its source', () => {
    expect(explain(result, 'en').text.split('\n')).toEqual([
      'CRIS definition 2012, on 2012-06-15: Cannot tell',
      '  Missing, and would decide',
      '    Entry 1 – date of return: known: 2002',
      '  Because',
      '    Entry 1: Cannot tell',
      '      All of these: Cannot tell',
      '        lived abroad at least one year: Cannot tell',
      '          Entry 1 – date of leaving: 2001-03-01',
      '          Entry 1 – date of return: 2002',
      '          Source: CRIS, survey on return migrants, methodology, http://rsc.eui.eu/RDP/research-projects/cris/survey-on-return-migrants/methodology/, "In the last ten years" includes the same day ten years ago: a reading of the project.',
      '        returned in the last ten years: Cannot tell',
      '          Entry 1 – date of return: 2002',
      expect.stringMatching(/^ {10}Source: CRIS, /),
    ]);
  });

  it('says the same in Arabic and French', () => {
    const [arabic, french] = [explain(result, 'ar'), explain(result, 'fr')];
    expect([arabic.direction, french.direction]).toEqual(['rtl', 'ltr']);
    expect(arabic.lines.map(({ kind, depth }) => [kind, depth])).toEqual(
      french.lines.map(({ kind, depth }) => [kind, depth]),
    );
    expect(arabic.text).toContain('تعريف كريس 2012، بتاريخ 2012-06-15: لا يمكن الجزم');
    expect(french.text).toContain('Définition CRIS 2012, au 2012-06-15 : On ne peut pas dire');
  });

  it('explains every case, in every language, without a hole', () => {
    const mdm = asking('mdm-invest').ask(
      {
        moroccan: true,
        resident_abroad: false,
        returned: '2022',
        project: 1_000_000,
        own: { min: 20 },
        sector: { oneOf: ['health', 'hotels'] },
      },
      '2023-06-15',
    );
    const pension = asking('old-age-abroad').ask({ pair: 'be-ma', contributory: true }, '2020-01-01');
    const past = asking('mdm-invest').ask({}, '2013-06-01');
    for (const one of [mdm, pension, past])
      for (const language of languages) {
        const { text, lines } = explain(one, language);
        expect(text).not.toMatch(/undefined|\{\w+\}|\[object|: $|\[(ar|fr|en)\]/m);
        expect(lines.some(({ kind, citation }) => kind === 'source' && citation !== undefined)).toBe(true);
      }
    expect(explain(mdm, 'fr').text).toContain(
      'Attention : Une autre source donnerait une autre réponse : montant suffisant (les sources se contredisent sur la limite)',
    );
    expect(explain(past, 'en').text).toContain('suspended from the end of 2011 to early 2015');
  });

  it('marks a text that is there in another language only', () => {
    const set = small({ title: { fr: 'Petit' }, facts: { yes: { type: 'boolean', label: { ar: 'نعم' } } } });
    expect(explain(evaluate(set, {}, '2020-01-01'), 'en').text).toContain('[fr] Petit');
    expect(explain(evaluate(set, {}, '2020-01-01'), 'en').text).toContain('[ar] نعم: not known');
  });

  it('shows what holds in every case', () => {
    const set = small({
      answer: { any: [{ before: [{ fact: 'day' }, '2000-01-01'] }, { notBefore: [{ fact: 'day' }, '1999-01-01'] }] },
    });
    const always = evaluate(set, { day: '1990/2010' }, '2020-01-01');
    expect([always.answer, always.reasons.kind]).toEqual(['yes', 'every-case']);
    expect(explain(always, 'en').text).toContain('The same in every case, whatever this is: Yes\n      day: 1990/2010');
  });

  it('has the same words in all languages', () => {
    const keys = (part: unknown, at = ''): string[] =>
      typeof part === 'object' && part !== null
        ? Object.entries(part).flatMap(([key, value]) => keys(value, `${at}.${key}`))
        : [at];
    const blanks = (part: unknown): string[] =>
      typeof part === 'string' ? (part.match(/\{\w+\}/g) ?? []).sort() : Object.values(part as object).flatMap(blanks);
    for (const language of ['ar', 'fr'] as Language[]) {
      expect(keys(words[language])).toEqual(keys(words.en));
      expect(blanks(words[language])).toEqual(blanks(words.en));
    }
  });
});

it('numbers that are given as ranges are read as such', () => {
  const set = compile(small({ answer: { atLeast: [{ fact: 'amount' }, 5] } }));
  const texts = ([{ min: 1, max: 9 }, { min: 1 }, { max: 9 }] as const).map(
    (amount) => explain(evaluate(set, { amount }, '2020-01-01'), 'en').text,
  );
  expect(texts.map((text) => /known: (.*)/.exec(text)![1])).toEqual(['from 1 to 9', 'at least 1', 'at most 9']);
});
