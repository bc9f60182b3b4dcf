/** Codes of languages with two letters (IANA language subtag registry, BCP 47), those given up among them. */
const subtags = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu ' +
    'fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk ' +
    'kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj ' +
    'om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ' +
    'ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

/**
 * Whether a language is named with a code in parentheses: `Français (fr)`, `العربية (ar)`, `Acoli (ach)`. Two-letter codes must
 * be in use; longer ones need only be well formed.
 */
export function hasCode(language: string): boolean {
  const code = /\(([^()]*)\)$/.exec(language.trim())?.[1];
  if (code === undefined) return language.length < 3;
  if (/^[a-z]{2}$/.test(code)) return subtags.has(code);
  return /^[a-z]{3}$/.test(code);
}
