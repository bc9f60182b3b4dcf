import type { RuleSet } from '../src/index.ts';
import { text } from './generate.ts';

/** The smallest rule set with some facts, to be changed. */
export const small = (parts: object = {}): RuleSet =>
  ({
    format: 'dawra-rules/1',
    id: 'small',
    version: '1',
    title: text('small'),
    citations: ['law'],
    sources: {
      law: {
        source: 'Law',
        article: '1',
        url: 'https://example.org/law',
        seen: '2026-11-28',
        kind: 'law',
        status: 'verified',
      },
    },
    endOfMonth: 'last-day',
    facts: {
      yes: { type: 'boolean', label: text('yes') },
      day: { type: 'date', label: text('day') },
      amount: { type: 'number', places: 2, unit: 'MAD', label: text('amount') },
      share: { type: 'number', places: 0, min: 0, max: 100, unit: '%', label: text('share') },
      code: { type: 'choice', values: { a: text('a'), b: text('b') }, label: text('code') },
      list: { type: 'list', of: { on: { type: 'date', label: text('on') } }, label: text('list') },
    },
    rules: {},
    answer: { fact: 'yes' },
    ...parts,
  }) as RuleSet;
