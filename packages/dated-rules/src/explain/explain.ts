import type { FactSeen, Reason, Result, Warning } from '../evaluate/result.ts';
import type { Citation } from '../model/citation.ts';
import type { Language } from '../model/text.ts';
import { textIn, valueIn } from './values.ts';
import { filled, words } from './words.ts';

/** A line of an explanation: how deep it stands, what it says, and the sources of what it says. */
export interface Line {
  readonly depth: number;
  readonly kind: 'answer' | 'missing' | 'reason' | 'fact' | 'source' | 'warning';
  readonly text: string;
  readonly citation?: Citation;
}

export interface Explanation {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  readonly lines: readonly Line[];
  /** The lines as one text, indented. */
  readonly text: string;
}

/** Says an answer in Arabic, French or English: the texts are those of the data, the words between them are few. */
export function explain(result: Result, language: Language): Explanation {
  const say = words[language];
  const lines: Line[] = [];
  const add = (depth: number, kind: Line['kind'], text: string, citation?: Citation): void =>
    void lines.push({ depth, kind, text, ...(citation ? { citation } : {}) });
  const cite = (depth: number, citations: readonly Citation[], cited = new Set<Citation>()): void => {
    for (const citation of citations) {
      if (cited.has(citation)) continue;
      cited.add(citation);
      add(depth, 'source', `${say.source}${say.colon}${citationIn(citation, language)}`, citation);
    }
  };
  const fact = (depth: number, seen: FactSeen, kind: 'fact' | 'missing' = 'fact'): void => {
    const known =
      seen.known === undefined
        ? say.notKnown
        : kind === 'missing'
          ? filled(say.knownAs, { value: valueIn(seen.known, language) })
          : valueIn(seen.known, language);
    const entry = /\[(\d+)\]/.exec(seen.fact);
    const place = entry ? `${filled(say.entry, { number: Number(entry[1]) + 1 })} – ` : '';
    add(depth, kind, `${place}${textIn(seen.label, language)}${say.colon}${known}`);
  };
  /** Every rule names its own sources; what stands inside it does not repeat them. */
  const reason = (depth: number, one: Reason, around: Set<Citation>): void => {
    const cited = one.kind === 'rule' ? new Set<Citation>() : around;
    let below = depth;
    const heading = headingOf(one, language);
    if (heading !== undefined) {
      add(depth, 'reason', `${heading}${say.colon}${say.answers[one.answer]}`);
      below++;
    }
    if (one.kind === 'test' || one.kind === 'every-case') for (const seen of one.facts ?? []) fact(below, seen);
    for (const { label, values } of one.parameters ?? [])
      add(below, 'fact', `${textIn(label, language)}${say.colon}${values.join(say.or)}`);
    for (const part of one.because) reason(below, part, cited);
    if (one.kind === 'rule' || one.because.length === 0) cite(below, one.citations, cited);
  };
  const title = textIn(result.ruleSet.title, language);
  add(
    0,
    'answer',
    `${title}${say.comma}${filled(say.asOf, { date: result.asOf })}${say.colon}${say.answers[result.answer]}`,
  );
  if (result.missing.length) add(1, 'missing', say.missing);
  for (const missing of result.missing) fact(2, missing, 'missing');
  add(1, 'reason', say.because);
  reason(2, result.reasons, new Set());
  for (const warning of result.warnings) {
    add(1, 'warning', warningIn(warning, language));
    cite(2, warning.citations);
  }
  const text = lines.map((line) => `${'  '.repeat(line.depth)}${line.text}`).join('\n');
  return { language, direction: language === 'ar' ? 'rtl' : 'ltr', lines, text };
}

/** What stands above a reason; nothing where it only passes on what is below. */
function headingOf({ kind, label, name, because }: Reason, language: Language): string | undefined {
  const say = words[language];
  if (kind === 'rule' || kind === 'validity' || (kind === 'constant' && label)) return textIn(label, language);
  if (kind === 'entry') return filled(say.entry, { number: Number(/\[(\d+)\]/.exec(name!)![1]) + 1 });
  if (kind === 'every-case') return say.everyCase;
  if (kind === 'not') return say.not;
  if (kind === 'if') return say.if;
  return (kind === 'all' || kind === 'any') && because.length > 1 ? say[kind] : undefined;
}

/** A source with article, address, the day it was seen and its state. */
export function citationIn({ source, article, url, seen, status, note }: Citation, language: Language): string {
  const say = words[language];
  const parts = [
    source,
    article && filled(say.article, { article }),
    url,
    seen && filled(say.seen, { date: seen }),
    say.states[status],
    note && textIn(note, language),
  ];
  return parts.filter(Boolean).join(say.comma);
}

/** A warning in a language. */
export function warningIn({ code, name, label, note }: Warning, language: Language): string {
  const say = words[language];
  const about = label ? textIn(label, language) : name;
  return `${say.warning}${say.colon}${filled(say.warnings[code], { name: about })}${note ? ` (${textIn(note, language)})` : ''}`;
}
