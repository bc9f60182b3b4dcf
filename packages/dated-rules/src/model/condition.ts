import type { Texts } from './text.ts';
import type { Between, DateTerm, Each, NumberTerm } from './term.ts';

/** What is yes, no or unknown. `notEstablished` says that nobody knows what the rule is: always unknown, with a warning. */
export type Condition =
  | boolean
  | { notEstablished: Texts }
  | { all: Condition[] | Each }
  | { any: Condition[] | Each }
  | { not: Condition }
  | { rule: string }
  | { fact: string }
  | { item: string }
  | { fact: string; in: string[] }
  | { item: string; in: string[] }
  | { atLeast: [NumberTerm, NumberTerm] }
  | { moreThan: [NumberTerm, NumberTerm] }
  | { atMost: [NumberTerm, NumberTerm] }
  | { lessThan: [NumberTerm, NumberTerm] }
  | { equal: [NumberTerm, NumberTerm] }
  | { before: [DateTerm, DateTerm] }
  | { notAfter: [DateTerm, DateTerm] }
  | { after: [DateTerm, DateTerm] }
  | { notBefore: [DateTerm, DateTerm] }
  | { sameDay: [DateTerm, DateTerm] }
  | { elapsed: Between; atLeast: string }
  | { elapsed: Between; moreThan: string }
  | { elapsed: Between; atMost: string }
  | { elapsed: Between; lessThan: string }
  | { if: Condition; then: Condition; else: Condition }
  | { table: string };
