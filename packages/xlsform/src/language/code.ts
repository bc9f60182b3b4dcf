const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Whether a language is named with a code in parentheses: `Français (fr)`, `العربية (ar)`, `Acoli (ach)`. Two-letter codes must
 * be in use (BCP 47, as the runtime knows them); longer ones need only be well formed.
 */
export function hasCode(language: string): boolean {
  const code = /\(([^()]*)\)$/.exec(language.trim())?.[1];
  if (code === undefined) return language.length < 3;
  if (/^[a-z]{2}$/.test(code)) return names.of(code) !== undefined;
  return /^[a-z]{3}$/.test(code);
}
