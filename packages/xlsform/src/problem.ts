/** Languages in which every problem is worded. */
export type Language = 'en' | 'fr' | 'ar';

/** What is wrong, what was expected, how to mend it. Templates may hold `{name}` placeholders. */
export interface Words {
  readonly message: string;
  readonly expected: string;
  readonly remedy: string;
}

/** An entry of a problem catalogue. */
export interface Kind {
  readonly severity: 'error' | 'warning';
  readonly words: Readonly<Record<Language, Words>>;
}

/** Where a problem stands. `row` is 1-based as the author sees it; `column` is the header as written (or the letter when there is none). */
export interface Place {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

/** One problem of a questionnaire, ready to be shown. `found` is the text in the cell, `words` are filled in. */
export interface Problem extends Place {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly found?: string;
  readonly details: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<Language, Words>>;
}

/** Makes one entry of a catalogue; each language is `[message, expected, remedy]`. */
export function kind(
  severity: 'error' | 'warning',
  en: readonly [string, string, string],
  fr: readonly [string, string, string],
  ar: readonly [string, string, string],
): Kind {
  const words = ([message, expected, remedy]: readonly [string, string, string]): Words => ({
    message,
    expected,
    remedy,
  });
  return { severity, words: { en: words(en), fr: words(fr), ar: words(ar) } };
}

/** Fills the `{placeholders}` of a template; an unknown placeholder stays as it is. */
function fill(template: string, details: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => details[key] ?? whole);
}

/** Words a problem of a catalogue. */
export interface Reporter<Code extends string> {
  (code: Code, place: Place, found?: string, details?: Readonly<Record<string, string>>): Problem;
  /** The entry of a code. */
  kindOf(code: Code): Kind;
}

/** Builds reporters for a catalogue: `report('code', place, found, details)` gives a worded problem. Placeholders: every detail, and `{found}`. */
export function reporter<Code extends string>(catalogue: Readonly<Record<Code, Kind>>): Reporter<Code> {
  const report = (
    code: Code,
    place: Place,
    found?: string,
    details: Readonly<Record<string, string>> = {},
  ): Problem => {
    const { severity, words } = catalogue[code];
    const values = { ...details, found: found ?? '—' };
    const say = (language: Language): Words => ({
      message: fill(words[language].message, values),
      expected: fill(words[language].expected, values),
      remedy: fill(words[language].remedy, values),
    });
    return { code, severity, ...place, found, details, words: { en: say('en'), fr: say('fr'), ar: say('ar') } };
  };
  return Object.assign(report, { kindOf: (code: Code) => catalogue[code] });
}
