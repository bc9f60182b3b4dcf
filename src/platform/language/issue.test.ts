import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { locales, type Locale } from './locale.ts';
import { saying, sayIssue, sayIssueAt } from './issue.ts';

const own = { ar: 'لا يجوز', fr: 'pas permis', en: 'not permitted' };

/** For each kind of issue that the schema library knows: a schema, and a value that it refuses. */
const cases: readonly (readonly [z.core.$ZodIssue['code'], string, z.ZodType, unknown])[] = [
  ['invalid_type', 'missing', z.object({ field: z.string() }), {}],
  ['invalid_type', 'text', z.string(), 3],
  ['invalid_type', 'number', z.number(), 'x'],
  ['invalid_type', 'whole', z.int(), 1.5],
  ['invalid_type', 'list', z.array(z.string()), {}],
  ['invalid_type', 'fields', z.object({}), []],
  ['invalid_type', 'record', z.record(z.string(), z.string()), 3],
  ['invalid_type', 'yes', z.boolean(), 'x'],
  ['invalid_type', 'nothing', z.null(), 'x'],
  ['invalid_type', 'odd', z.symbol(), 'x'],
  ['invalid_value', 'enum', z.enum(['1', '2']), '3'],
  ['invalid_value', 'literal', z.literal(1), 2],
  ['invalid_value', 'missing', z.object({ field: z.enum(['1', '2']) }), {}],
  ['too_small', 'empty', z.string().min(1), ''],
  ['too_small', 'short', z.string().min(5), '1'],
  ['too_small', 'few', z.array(z.string()).min(2), []],
  ['too_small', 'set', z.set(z.string()).min(2), new Set()],
  ['too_small', 'small', z.number().min(5), 1],
  ['too_small', 'above', z.number().positive(), 0],
  ['too_small', 'date', z.date().min(new Date('2020-01-01')), new Date('2010-01-01')],
  ['too_big', 'long', z.string().max(2), '123'],
  ['too_big', 'many', z.array(z.string()).max(1), ['1', '2']],
  ['too_big', 'large', z.number().max(5), 6],
  ['too_big', 'below', z.number().lt(5), 5],
  ['too_big', 'safe', z.int(), 2 ** 60],
  ['invalid_format', 'email', z.email(), 'x'],
  ['invalid_format', 'uuid', z.uuid(), 'x'],
  ['invalid_format', 'url', z.url(), 'x'],
  ['invalid_format', 'date', z.iso.date(), 'x'],
  ['invalid_format', 'moment', z.iso.datetime(), 'x'],
  ['invalid_format', 'pattern', z.string().regex(/^\d$/), 'x'],
  ['invalid_format', 'starts', z.string().startsWith('1'), 'x'],
  ['invalid_format', 'ends', z.string().endsWith('1'), 'x'],
  ['invalid_format', 'includes', z.string().includes('1'), 'x'],
  ['invalid_format', 'other', z.ipv4(), 'x'],
  ['not_multiple_of', 'multiple', z.number().multipleOf(3), 4],
  ['unrecognized_keys', 'unknown', z.strictObject({}), { '1': 1 }],
  ['invalid_key', 'key', z.record(z.string().min(3), z.string()), { a: '' }],
  ['invalid_element', 'element', z.map(z.any(), z.string()), new Map([[{}, 3]])],
  ['invalid_union', 'union', z.union([z.string(), z.number()]), true],
  [
    'invalid_union',
    'nearest',
    z.union([z.object({ '1': z.object({ '2': z.string() }) }), z.number()]),
    { '1': { '2': 3 } },
  ],
  [
    'invalid_union',
    'chosen',
    z.discriminatedUnion('1', [z.object({ '1': z.literal('2') }), z.object({ '1': z.literal('3') })]),
    { '1': '4' },
  ],
  ['custom', 'own words', z.string().refine(() => false, saying(own)), 'x'],
  ['custom', 'without words', z.string().refine(() => false, 'no NUL'), 'x'],
];

const issueOf = (schema: z.ZodType, value: unknown): z.core.$ZodIssue => schema.safeParse(value).error!.issues[0]!;

describe('what is wrong with a field', () => {
  it.each(cases)('%s (%s) is said in each language, without a word of another', (code, _name, schema, value) => {
    const issue = issueOf(schema, value);
    expect(issue.code).toBe(code);
    const said = Object.fromEntries(locales.map((locale) => [locale, sayIssue(issue, locale)])) as Record<
      Locale,
      string
    >;
    expect(said.ar).toMatch(/\p{Script=Arabic}{2}/u);
    // What stands in marks of isolation, or between guillemets, is a name or a code.
    expect(said.ar.replace(/\u2068[^\u2069]*\u2069|«[^»]*»/g, '')).not.toMatch(/\p{Script=Latin}/u);
    expect(new Set(Object.values(said)).size).toBe(3);
    for (const text of Object.values(said)) expect(text).not.toMatch(/invalid|expected string|received|NUL|undefined/i);
    expect(said.fr).not.toMatch(/\b(the|is|not|must|expected|missing|too)\b/i);
  });

  it('covers every kind of issue', () => {
    const known: Record<z.core.$ZodIssue['code'], true> = {
      invalid_type: true,
      too_big: true,
      too_small: true,
      invalid_format: true,
      not_multiple_of: true,
      unrecognized_keys: true,
      invalid_union: true,
      invalid_key: true,
      invalid_element: true,
      invalid_value: true,
      custom: true,
    };
    expect(new Set(cases.map(([code]) => code))).toEqual(new Set(Object.keys(known)));
  });

  it('names the whole path, and what is missing as missing', () => {
    const schema = z.object({
      name: z.object({ ar: z.string().min(1) }),
      levels: z.array(z.object({ code: z.string() })),
    });
    const issues = schema.safeParse({ name: { ar: '' }, levels: [{}] }).error!.issues;
    expect(issues.map((issue) => sayIssueAt(issue, 'en'))).toEqual([
      '“name.ar”: must not be empty',
      '“levels.0.code”: a required value is missing',
    ]);
    expect(sayIssueAt(issues[0]!, 'fr')).toBe('« name.ar » : ne peut rester vide');
    expect(sayIssueAt(issueOf(z.string(), 3), 'ar')).toBe('الطلب: النوع غير صحيح، المنتظر نص');
  });

  it('says the words of a rule of our own', () => {
    const issue = issueOf(
      z.string().refine(() => false, saying(own)),
      'x',
    );
    expect(locales.map((locale) => sayIssue(issue, locale))).toEqual([own.ar, own.fr, own.en]);
  });
});
