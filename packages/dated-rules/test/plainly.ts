import { dayOf } from '../src/calendar/day.ts';
import { exactDay } from '../src/calendar/precision.ts';
import type { Condition, DateTerm, NumberTerm, RuleSet } from '../src/index.ts';

/**
 * A second evaluator, as short as it can be, for facts that are all known and one choice of sources: plain numbers, no intervals. What has
 * no value is undefined.
 */
export function plainly(
  set: RuleSet,
  facts: Record<string, unknown>,
  sources: { conflict: number; two: number },
  asOf: string,
): boolean | undefined {
  const entries = Object.keys(facts).filter((name) => name.startsWith('list[') && name.endsWith('.p')).length;
  const item = (name: string, entry: number | undefined): unknown => facts[`list[${entry}].${name}`];
  const ofDay = (text: unknown): number => exactDay(text as string);

  function shift(at: number, duration: string, sign: number): number {
    const [, count = '', unit] = /^P(\d+)([DM])$/.exec(duration)!;
    if (unit === 'D') return at + sign * Number(count);
    const date = new Date(at * 864e5);
    const month = date.getUTCMonth() + sign * Number(count);
    const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
    return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)) / 864e5;
  }
  function date(term: DateTerm, entry?: number): number {
    if (term === 'asOf') return ofDay(asOf);
    if (typeof term === 'string') return ofDay(term);
    if ('fact' in term) return ofDay(facts[term.fact]);
    if ('plus' in term) return shift(date(term.to, entry), term.plus, 1);
    if ('minus' in term) return shift(date(term.from, entry), term.minus, -1);
    if ('latest' in term) return Math.max(...term.latest.map((one) => date(one, entry)));
    throw new Error('not generated');
  }
  const round = (value: number, places: number, mode: string): number => {
    const unit = 10 ** places;
    const scaled = Number((value * unit).toFixed(9));
    const halfEven = Math.abs(scaled % 1) === 0.5 ? 2 * Math.round(scaled / 2) : Math.round(scaled);
    const away = (x: number): number => Math.sign(x) * Math.ceil(Math.abs(x));
    const to = {
      'half-even': halfEven,
      'half-up': Math.sign(scaled) * Math.round(Math.abs(scaled)),
      up: away(scaled),
      floor: Math.floor(scaled),
    }[mode]!;
    return to / unit;
  };
  function number(term: NumberTerm, entry?: number): number | undefined {
    const all = (terms: NumberTerm[], join: (a: number, b: number) => number): number | undefined => {
      const values = terms.map((one) => number(one, entry));
      return values.includes(undefined) ? undefined : (values as number[]).reduce(join);
    };
    if (typeof term === 'number') return term;
    if (typeof term === 'string') return Number(term);
    if ('fact' in term) return facts[term.fact] as number;
    if ('item' in term) return item(term.item, entry) as number;
    if ('parameter' in term) return { p: 2, conflict: sources.conflict ? 3 : 1, gap: undefined }[term.parameter];
    if ('add' in term) return all(term.add, (a, b) => a + b);
    if ('subtract' in term) return all(term.subtract, (a, b) => a - b);
    if ('multiply' in term) return all(term.multiply, (a, b) => a * b);
    if ('min' in term) return all(term.min, (a, b) => Math.min(a, b));
    if ('max' in term) return all(term.max, (a, b) => Math.max(a, b));
    if ('divide' in term) {
      const [a, b] = term.divide.map((one) => number(one, entry));
      return a === undefined || !b ? undefined : round(a / b, 1, 'half-up');
    }
    if ('round' in term) {
      const value = number(term.round, entry);
      return value === undefined ? undefined : round(value, term.places, term.mode);
    }
    if ('clamp' in term) {
      const value = number(term.clamp, entry);
      return value === undefined ? undefined : Math.min(Math.max(value, 0), 3);
    }
    if ('if' in term) {
      const when = condition(term.if, entry);
      return when === undefined ? undefined : number(when ? term.then : term.else, entry);
    }
    if ('piecewise' in term) {
      const value = number(term.piecewise, entry);
      return value === undefined ? undefined : value < 1 ? 1 : value <= 3 ? (facts.n as number) : 5;
    }
    if ('days' in term) return date(term.days.to, entry) - date(term.days.from, entry);
    if ('count' in term)
      return Array.from({ length: entries }, (_, i) => condition(term.count.where, i)).reduce<number | undefined>(
        (n, one) => (one === undefined || n === undefined ? undefined : n + Number(one)),
        0,
      );
    if ('sum' in term)
      return Array.from({ length: entries }, (_, i) => condition(term.sum.where!, i)).reduce<number | undefined>(
        (n, one, i) => (one === undefined || n === undefined ? undefined : n + (one ? (item('q', i) as number) : 0)),
        0,
      );
    if ('table' in term) return facts.a ? 2 : ofDay(facts.d) < dayOf(1970, 1, 1) + 19_003 ? (facts.n as number) : 4;
    throw new Error('not generated');
  }
  const join = (values: (boolean | undefined)[], decides: boolean): boolean | undefined =>
    values.includes(decides) ? decides : values.includes(undefined) ? undefined : !decides;
  function condition(given: Condition, entry?: number): boolean | undefined {
    const numbers = (pair: [NumberTerm, NumberTerm], test: (a: number, b: number) => boolean): boolean | undefined => {
      const [a, b] = pair.map((one) => number(one, entry));
      const exact = (x: number): number => Number(x.toFixed(9));
      return a === undefined || b === undefined ? undefined : test(exact(a), exact(b));
    };
    const days = (pair: [DateTerm, DateTerm], test: (a: number, b: number) => boolean): boolean =>
      test(date(pair[0], entry), date(pair[1], entry));
    if (typeof given === 'boolean') return given;
    if ('all' in given)
      return join(
        Array.isArray(given.all)
          ? given.all.map((one) => condition(one, entry))
          : Array.from({ length: entries }, (_, i) => condition((given.all as { where: Condition }).where, i)),
        false,
      );
    if ('any' in given)
      return join(
        Array.isArray(given.any)
          ? given.any.map((one) => condition(one, entry))
          : Array.from({ length: entries }, (_, i) => condition((given.any as { where: Condition }).where, i)),
        true,
      );
    if ('not' in given) {
      const one = condition(given.not, entry);
      return one === undefined ? undefined : !one;
    }
    if ('rule' in given)
      return condition(given.rule === 'r' ? set.rules.r!.when! : set.rules.two!.versions![sources.two]!.when, entry);
    if ('fact' in given)
      return 'in' in given ? given.in.includes(facts[given.fact] as string) : (facts[given.fact] as boolean);
    if ('item' in given) return item(given.item, entry) as boolean;
    if ('if' in given) {
      const when = condition(given.if, entry);
      const [yes, no] = [condition(given.then, entry), condition(given.else, entry)];
      return when === undefined ? (yes === no ? yes : undefined) : when ? yes : no;
    }
    if ('table' in given)
      return facts.c === 'x' && (facts.n as number) >= 2
        ? (facts.a as boolean)
        : (facts.n as number) < 5
          ? true
          : (facts.b as boolean);
    if ('elapsed' in given) {
      const [word, length] = Object.entries(given).find(([key]) => key !== 'elapsed')! as [string, string];
      const [reached, to] = [shift(date(given.elapsed.from, entry), length, 1), date(given.elapsed.to, entry)];
      return { atLeast: to >= reached, moreThan: to > reached, atMost: to <= reached, lessThan: to < reached }[word];
    }
    if ('atLeast' in given) return numbers(given.atLeast, (a, b) => a >= b);
    if ('moreThan' in given) return numbers(given.moreThan, (a, b) => a > b);
    if ('atMost' in given) return numbers(given.atMost, (a, b) => a <= b);
    if ('lessThan' in given) return numbers(given.lessThan, (a, b) => a < b);
    if ('equal' in given) return numbers(given.equal, (a, b) => a === b);
    if ('before' in given) return days(given.before, (a, b) => a < b);
    if ('notAfter' in given) return days(given.notAfter, (a, b) => a <= b);
    if ('after' in given) return days(given.after, (a, b) => a > b);
    if ('notBefore' in given) return days(given.notBefore, (a, b) => a >= b);
    if ('sameDay' in given) return days(given.sameDay, (a, b) => a === b);
    return undefined;
  }
  return condition(set.answer);
}
