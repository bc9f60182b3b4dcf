import type { Condition, Operand } from './condition.ts';

/** What is known of the values a question may take. */
export interface Domain {
  /** Codes on offer, when they stand in the form. */
  readonly codes?: readonly string[];
  /** Several codes at once. */
  readonly multiple?: boolean;
  readonly integer?: boolean;
  /** No answer at all is one of the possibilities. */
  readonly blank: boolean;
  /** Never answered. */
  readonly never?: boolean;
}

/** Domain of a question by name; undefined when nothing can be said (it may have several values, as from a repeat). */
export type Domains = (name: string) => Domain | undefined;

type Value = readonly string[];

/** A test of one question's value. */
interface Atom {
  readonly subject: string;
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  readonly holds: (value: Value) => boolean;
}

const self = '.';
const most = 64;
const subjectOf = (operand: Operand) =>
  operand.is === 'self' ? self : operand.is === 'question' ? operand.name : undefined;
const mirrored: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=', '=': '=', '!=': '!=' };

function compares(operator: string, left: number, right: number): boolean {
  if (operator === '<') return left < right;
  if (operator === '>') return left > right;
  if (operator === '<=') return left <= right;
  return left >= right;
}

/** A comparison as a test of one question; undefined when it says nothing that can be judged alone. */
function atom(left: Operand, operator: string, right: Operand): Atom | undefined {
  const subject = subjectOf(left);
  if (subject === undefined) {
    const turned = mirrored[operator];
    return subjectOf(right) !== undefined && turned ? atom(right, turned, left) : undefined;
  }
  if (right.is !== 'text' && right.is !== 'number') return undefined;
  const number = right.is === 'number' ? right.value : right.value.trim() === '' ? Number.NaN : Number(right.value);
  const numeric = right.is === 'number' || !['=', '!='].includes(operator);
  if (numeric && Number.isNaN(number)) return undefined;
  const texts = right.is === 'text' ? [right.value] : [];
  const numberOf = (value: Value) => (value.join(' ').trim() === '' ? Number.NaN : Number(value.join(' ')));
  const equal = (value: Value) => (numeric ? numberOf(value) === number : value.join(' ') === texts[0]);
  const holds = (value: Value) => {
    if (operator === '=') return equal(value);
    return operator === '!=' ? !equal(value) : compares(operator, numberOf(value), number);
  };
  return { subject, texts, numbers: Number.isNaN(number) ? [] : [number], holds };
}

type Alternatives = readonly (readonly Atom[])[];
const always: Alternatives = [[]];

/** Every combination of one alternative from each part; gives up, taking all as possible, when there are too many. */
function together(parts: readonly Alternatives[]): Alternatives {
  let combined: Alternatives = always;
  for (const part of parts) {
    if (combined.length * part.length > most) return always;
    combined = combined.flatMap((one) => part.map((other) => [...one, ...other]));
  }
  return combined;
}

/** The condition as alternatives, each a list of tests that hold together. A numeric comparison denied holds for blanks too: not judged. */
function alternatives(condition: Condition, denied = false): Alternatives {
  switch (condition.is) {
    case 'constant':
      return condition.value === denied ? [] : always;
    case 'not':
      return alternatives(condition.part, !denied);
    case 'all':
    case 'any': {
      const parts = condition.parts.map((part) => alternatives(part, denied));
      return (condition.is === 'all') === denied ? parts.flat() : together(parts);
    }
    case 'compare': {
      const operator = denied ? { '=': '!=', '!=': '=' }[condition.operator] : condition.operator;
      const test = operator ? atom(condition.left, operator, condition.right) : undefined;
      return test ? [[test]] : always;
    }
    case 'selected': {
      const subject = subjectOf(condition.question);
      if (subject === undefined) return always;
      const holds = (value: Value) => value.includes(condition.code) !== denied;
      return [[{ subject, texts: [condition.code], numbers: [], holds }]];
    }
    default:
      return always;
  }
}

/** Values enough to decide: tests are points and half-lines, so one value on, beside and between the bounds stands for all. */
function candidates(domain: Domain, tests: readonly Atom[]): Value[] | undefined {
  const blank: Value[] = domain.blank || domain.never ? [[]] : [];
  if (domain.never) return blank;
  const texts = [...new Set(tests.flatMap((test) => test.texts))];
  if (domain.codes && domain.multiple) {
    const named = domain.codes.filter((code) => texts.some((text) => text.split(' ').includes(code)));
    if (named.length > 8) return undefined;
    const other = domain.codes.find((code) => !named.includes(code));
    const subsets = Array.from({ length: 2 ** named.length }, (_, bits) => named.filter((_, at) => bits & (1 << at)));
    const more = other === undefined ? [] : subsets.map((set) => [...set, other]);
    return [...blank, ...subsets.filter((set) => set.length), ...more];
  }
  if (domain.codes) return [...blank, ...domain.codes.map((code) => [code])];
  const bounds = [...new Set(tests.flatMap((test) => test.numbers))].toSorted((a, b) => a - b);
  const beside = bounds.flatMap((bound, at) =>
    domain.integer
      ? [Math.ceil(bound) - 1, Math.floor(bound), Math.ceil(bound), Math.floor(bound) + 1]
      : [bound - 1, bound, bound + 1, (bound + (bounds[at + 1] ?? bound + 2)) / 2],
  );
  const free = domain.integer ? ['0', ...beside.map(String)] : ['\u0001', ...texts, ...beside.map(String)];
  return [...blank, ...free.filter((text) => text !== '').map((text) => [text])];
}

/** Whether a condition can hold for some answers. True whenever that cannot be excluded by looking. */
export function possible(condition: Condition, domains: Domains): boolean {
  return alternatives(condition).some((tests) => {
    const subjects = [...new Set(tests.map(({ subject }) => subject))];
    return subjects.every((subject) => {
      const domain = domains(subject);
      const own = tests.filter((test) => test.subject === subject);
      const values = domain && candidates(domain, own);
      return !values || values.some((value) => own.every(({ holds }) => holds(value)));
    });
  });
}
