import { descend } from '../emit/writing.ts';
import type { Form, Item } from '../form.ts';
import { at } from '../log.ts';
import type { Problem } from '../problem.ts';
import { checkProblem } from './words.ts';

/** Words no Stata variable may bear (Stata 18 User's Guide, 11.3). */
const stata = new Set(
  '_all _b byte _coef _cons double float if in int long _n _N _pi _pred _rc _skip str strL using with'.split(' '),
);
/** Words no SPSS variable may bear, in any case of letters (SPSS Statistics Command Syntax Reference, Variable names). */
const spss = new Set('all and by eq ge gt le lt ne not or to with'.split(' '));

/** Programs that refuse a name, and why is plain from the name: too long, a character, a first character, a reserved word. */
export function refusedBy(name: string): string[] {
  const byStata = !/^[A-Za-z_][A-Za-z0-9_]{0,31}$/.test(name) || stata.has(name) || /^str\d+$/.test(name);
  const bytes = encodeURIComponent(name).replace(/%../g, '.').length;
  const bySpss =
    !/^\p{L}[\p{L}\p{M}\p{N}_.$#@]*$/u.test(name) || name.endsWith('.') || bytes > 64 || spss.has(name.toLowerCase());
  return [...(bySpss ? ['SPSS'] : []), ...(byStata ? ['Stata'] : [])];
}

/** Columns a question gives in a file: one, or one for each choice of a multiple selection. */
function columns(form: Form, item: Item): string[] {
  const list =
    item.type === 'select_multiple' && item.offer?.from === 'list' ? form.lists.get(item.offer.list) : undefined;
  return [item.name, ...(list?.choices.map(({ name }) => `${item.name}_${name}`) ?? [])];
}

/** Names that SPSS or Stata refuse, and names that differ from an earlier one by capitals alone, which SPSS takes for the same. */
export function refusedName(form: Form): Problem[] {
  const seen = new Map<string, string>();
  return descend(form.items).flatMap((item) => {
    if (item.kind !== 'question' || item.external || item.entity) return [];
    const place = at(item.origin, 'name');
    const refused = columns(form, item).flatMap((column) => {
      const programs = refusedBy(column);
      return programs.length ? [checkProblem('refused-name', place, column, { programs: programs.join(', ') })] : [];
    });
    const earlier = seen.get(item.name.toLowerCase());
    seen.set(item.name.toLowerCase(), item.name);
    if (earlier !== undefined) refused.push(checkProblem('name-twice', place, item.name, { earlier }));
    return refused.slice(0, 1);
  });
}
