import { locales } from '../language/locale.ts';
import { inForce, predecessorsOf, successorsOf, type Code, type CodeList } from './code.ts';

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Days on which something begins: between two of them a list does not change. */
const turns = (codes: readonly Code[]): string[] => [...new Set(codes.map(({ from }) => from))].sort();

/** Whether a code of this name is in force on every day from `from` until `until`. */
function covers(codes: readonly Code[], name: string, { from, until }: Code): boolean {
  let reached: string | null = from;
  while (reached !== null && (until === null || reached < until)) {
    const day: string = reached;
    const at = codes.find((one) => one.code === name && inForce(one, day));
    if (!at) return false;
    reached = at.until;
  }
  return true;
}

function ownIssues(list: CodeList, code: Code, at: string): string[] {
  const { from, until, becomes = [], review = list.review, founded } = code;
  const issues: string[] = [];
  if (!isDay(from) || (until !== null && !isDay(until))) issues.push(`${at}: its days are no days`);
  if (until !== null && until <= from) issues.push(`${at}: ends before it begins`);
  for (const locale of locales) if (!code.label[locale]?.trim()) issues.push(`${at}: no label in ${locale}`);
  if (founded && founded.slice(0, 4) > from.slice(0, 4)) issues.push(`${at}: founded after it begins`);
  if (review?.state === 'checked' && !isDay(review.on)) issues.push(`${at}: checked on no day`);
  if (until === null && becomes.length) issues.push(`${at}: is in force and becomes something else`);
  if (until !== null)
    for (const name of becomes)
      if (!list.codes.some((one) => one.code === name && inForce(one, until)))
        issues.push(`${at}: becomes ${name}, which is not in force on ${until}`);
  return issues;
}

/** Regions of a country divide one territory: what ends goes to what begins on that day, and nothing begins out of nothing. */
function territoryIssues(list: CodeList): string[] {
  const [first] = turns(list.codes);
  return list.codes.flatMap((code) => {
    const at = `${list.id} ${code.code} (${code.from})`;
    const issues: string[] = [];
    if (code.from !== first && !predecessorsOf(list, code).length)
      issues.push(`${at}: its territory comes from nowhere`);
    if (code.until === null) return issues;
    const next = successorsOf(list, code);
    if (!next.length) issues.push(`${at}: its territory goes nowhere`);
    for (const one of next)
      if (one.from !== code.until) issues.push(`${at}: ${one.code} takes its territory and does not begin anew`);
    return issues;
  });
}

/** A label stands once a day; a group of one may be named like its only member. */
function labelIssues(list: CodeList): string[] {
  return turns(list.codes).flatMap((day) => {
    const then = list.codes.filter((code) => inForce(code, day));
    return locales.flatMap((locale) => {
      const seen = new Map<string, Code>();
      return then.flatMap((code) => {
        const label = code.label[locale];
        const same = seen.get(label);
        seen.set(label, code);
        if (!same || same.code === code.parent) return [];
        return [`${list.id} ${code.code} (${day}): named like ${same.code} in ${locale}: ${label}`];
      });
    });
  });
}

const divides = ({ id }: CodeList): boolean => id.startsWith('regions-');

/**
 * What is wrong with coded lists, nothing when they may be used: days, overlaps of one code, parents in force as long as their children, labels in every
 * language and once a day, successors that exist and lead on in time, regions that keep their country whole.
 */
export function issuesOf(lists: readonly CodeList[]): string[] {
  const ids = lists.map(({ id }) => id);
  return lists.flatMap((list) => {
    const parents = lists.find(({ id }) => id === list.parents);
    return [
      ...(ids.indexOf(list.id) === ids.lastIndexOf(list.id) ? [] : [`${list.id} stands twice`]),
      ...(list.parents && !parents ? [`${list.id}: no list ${list.parents} for its parents`] : []),
      ...(list.codes.length ? [] : [`${list.id} is empty`]),
      ...list.codes.flatMap((code, place) => {
        const at = `${list.id} ${code.code} (${code.from})`;
        const again = list.codes
          .slice(place + 1)
          .filter((one) => one.code === code.code && (inForce(one, code.from) || inForce(code, one.from)));
        return [
          ...ownIssues(list, code, at),
          ...again.map((one) => `${at}: overlaps with ${one.from}`),
          ...(code.parent && (!parents || !covers(parents.codes, code.parent, code))
            ? [`${at}: its parent ${code.parent} is not in force as long as it is`]
            : []),
          ...(code.parent === code.code && list.parents === list.id ? [`${at}: is its own parent`] : []),
        ];
      }),
      ...labelIssues(list),
      ...(divides(list) ? territoryIssues(list) : []),
    ];
  });
}
