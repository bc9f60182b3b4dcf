import type { Choice, ChoiceList, Localised } from '../form.ts';

/** The lists, with a choice `other` at the end of those that `or_other` asks for. */
export function withOther(
  lists: ReadonlyMap<string, ChoiceList>,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, ChoiceList> {
  if (wanted.size === 0) return lists;
  return new Map([...lists].map(([name, list]) => [name, wanted.has(name) ? extended(list) : list]));
}

function extended(list: ChoiceList): ChoiceList {
  if (list.choices.some(({ name }) => name === 'other')) return list;
  const languages = new Set(list.choices.flatMap(({ label }) => (typeof label === 'object' ? [...label.keys()] : [])));
  const label: Localised =
    languages.size > 0 ? new Map([...languages].map((language) => [language, 'Other'])) : 'Other';
  const other: Choice = { name: 'other', label, media: new Map(), extra: new Map() };
  return { ...list, choices: [...list.choices, other] };
}
