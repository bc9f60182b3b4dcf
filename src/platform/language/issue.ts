import type { z } from 'zod';
import { languages, type Locale, type Localized } from './locale.ts';
import { formatMessage, speak, type Word } from './words.ts';
import { issueWords, valueWords } from './issue.words.ts';

type Issue = z.core.$ZodIssue;
type Key = keyof typeof issueWords;

/** Parts of `refine` that say in three languages what is wrong: `.refine(test, saying({ ar, fr, en }))`. */
export const saying = (words: Word): { readonly error: string; readonly params: { readonly words: Localized } } => ({
  error: words.en,
  params: { words },
});

/** What is wrong with a value, in the reader's language; the message that the schema library writes is not shown. */
export function sayIssue(issue: Issue, locale: Locale): string {
  const t = speak(issueWords, locale);
  switch (issue.code) {
    case 'invalid_type':
      return absent(issue) ? t('missing') : t('type', { expected: valueWords[valueKind(issue.expected)][locale] });
    case 'invalid_value':
      if (absent(issue)) return t('missing');
      return t(issue.values.length === 1 ? 'exactly' : 'value', { values: listed(issue.values.map(String), locale) });
    case 'too_small':
      return sayLimit(issue, issue.minimum, lower, locale);
    case 'too_big':
      return sayLimit(issue, issue.maximum, upper, locale);
    case 'invalid_format':
      return sayFormat(issue, locale);
    case 'not_multiple_of':
      return t('multiple', { divisor: String(issue.divisor) });
    case 'unrecognized_keys':
      return t('unknown', { keys: listed(issue.keys, locale) });
    case 'invalid_key':
      return t('key');
    case 'invalid_element':
      return t('element');
    case 'invalid_union':
      return sayUnion(issue, locale);
    case 'custom':
      return ownWords(issue.params)?.[locale] ?? t('other');
    default:
      return t('other');
  }
}

/** The same with the place named by its whole path: “name.ar”: must not be empty. */
export function sayIssueAt(issue: Issue, locale: Locale): string {
  const field = issue.path.map(String).join('.');
  const what = sayIssue(issue, locale);
  return formatMessage(issueWords[field ? 'at' : 'atWhole'][locale], locale, { field, what });
}

/** Whether nothing was given at all; an issue keeps the value only in its English message. */
const absent = ({ message }: Issue): boolean => message.endsWith('received undefined');

const valueKind = (expected: string): keyof typeof valueWords => {
  if (expected === 'record' || expected === 'map') return 'object';
  if (expected === 'tuple' || expected === 'set') return 'array';
  return expected in valueWords ? (expected as keyof typeof valueWords) : 'other';
};

/** Names and codes, which no language translates, each held apart from the text around it. */
const listed = (words: readonly string[], locale: Locale): string =>
  words.map((word) => `\u2068${word}\u2069`).join(languages[locale].comma);

interface LimitWords {
  readonly text: Key;
  readonly entries: Key;
  readonly value: Key;
  readonly open: Key;
}
const lower: LimitWords = { text: 'short', entries: 'few', value: 'small', open: 'above' };
const upper: LimitWords = { text: 'long', entries: 'many', value: 'large', open: 'below' };

function sayLimit(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  limit: number | bigint,
  say: LimitWords,
  locale: Locale,
): string {
  const t = speak(issueWords, locale);
  if (issue.origin === 'string' && say === lower && Number(limit) === 1) return t('empty');
  if (issue.origin === 'string') return t(say.text, { limit: Number(limit) });
  if (issue.origin === 'array' || issue.origin === 'set' || issue.origin === 'map')
    return t(say.entries, { limit: Number(limit) });
  if (issue.origin === 'date') return t('date');
  return t(issue.inclusive === false ? say.open : say.value, { limit: String(limit) });
}

const formats: Readonly<Record<string, Key>> = {
  email: 'email',
  uuid: 'identifier',
  guid: 'identifier',
  url: 'address',
  date: 'date',
  datetime: 'moment',
};

function sayFormat(issue: z.core.$ZodIssueInvalidStringFormat, locale: Locale): string {
  const t = speak(issueWords, locale);
  const given = issue as { readonly prefix?: string; readonly suffix?: string; readonly includes?: string };
  const part = given.prefix ?? given.suffix ?? given.includes;
  if (part !== undefined) {
    const key = given.prefix !== undefined ? 'starts' : given.suffix !== undefined ? 'ends' : 'includes';
    return t(key, { part: listed([part], locale) });
  }
  return t(formats[issue.format] ?? 'format');
}

/** Of the forms that a value may have, what is wrong with the one that it came nearest to; nothing of a form it never was. */
function sayUnion(issue: z.core.$ZodIssueInvalidUnion, locale: Locale): string {
  const t = speak(issueWords, locale);
  const { discriminator, options } = issue as {
    readonly discriminator?: string;
    readonly options?: readonly unknown[];
  };
  if (discriminator && options?.length) return t('value', { values: listed(options.map(String), locale) });
  const nearest = issue.errors
    .map((errors) => errors[0])
    .filter((error) => error !== undefined)
    .sort((one, other) => other.path.length - one.path.length)[0];
  return nearest?.path.length ? sayIssueAt(nearest, locale) : t('union');
}

function ownWords(params: Readonly<Record<string, unknown>> | undefined): Localized | undefined {
  const words = params?.['words'];
  return typeof words === 'object' && words !== null ? (words as Localized) : undefined;
}
