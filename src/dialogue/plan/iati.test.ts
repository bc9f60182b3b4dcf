import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { localized, written } from '../testing.ts';
import { actionsCsv } from './csv.ts';
import { iatiOf } from './iati.ts';
import type { ReleasedAction } from './released.contract.ts';

const Parser = new JSDOM('').window['DOMParser'] as typeof DOMParser;
const publisher = { origin: 'https://dawra.example.org', at: new Date('2026-11-29T00:00:00Z') };
const read = (actions: readonly ReleasedAction[]): Document =>
  new Parser().parseFromString(iatiOf(actions, publisher), 'application/xml');

const body = (side: 'origin' | 'destination', country: string | null) => ({
  ...{ name: localized(`Ministry & <${side}>`), country, side, family: 'public_authority' as const },
});
const action = (more: Partial<ReleasedAction> = {}): ReleasedAction => ({
  ...{ id: '6f1c0a9b-0000-4000-8000-000000000001', number: 1, plan: '6f1c0a9b-0000-4000-8000-000000000002' },
  ...{ planTitle: localized('Plan'), space: 's', spaceTitle: localized('Space'), origin: 'MA', destination: 'FR' },
  ...{
    measure: '00000000-0000-4000-8000-000000000009',
    measureNumber: 1,
    measureText: written('measure'),
    principles: { 'PR-1': 'meets' },
    training: false,
  },
  ...{ recommendation: '6f1c0a9b-0000-4000-8000-000000000003', state: 'under_way', version: 1, on: '2026-03-01' },
  ...{ adoptedOn: '2026-02-01', startedOn: '2026-03-01', said: null, changing: false, text: written('promise') },
  ...{ kind: 'enabling', objective: written('objective'), aspirations: null, reforms: null },
  ...{ starts: '2026-01-01', deadline: '2026-12-31', late: 0 },
  originBody: body('origin', 'MA'),
  destinationBody: body('destination', 'FR'),
  mechanisms: [],
  parties: [{ ...body('origin', 'MA'), adopts: true, reservation: written('within the budget') }],
  indicators: [
    {
      ...{ key: 'i', title: localized('People'), measure: 'percentage', ascending: true, aggregation: false },
      baseline: { year: 2025, value: 0.5 },
      periods: [
        { starts: '2026-01-01', ends: '2026-06-30', target: 10 },
        { starts: '2026-07-01', ends: '2026-12-31', target: 20 },
      ],
    },
  ],
  actuals: [{ indicator: 'i', starts: '2026-01-01', ends: '2026-06-30', value: 7.25, source: 'Register' }],
  transactions: [
    {
      ...{ kind: 'commitment', minor: '12500', currency: 'TND', dated: '2026-02-02', valueDate: '2026-02-01' },
      ...{ provider: localized('Budget'), source: 'Law' },
    },
  ],
  evidence: [],
  ...more,
});

/** Children of an activity in the order that the schema of version 2.03 asks for; those that are not here are not written. */
const order = {
  'iati-activity': [
    ...['iati-identifier', 'reporting-org', 'title', 'description', 'participating-org', 'other-identifier'],
    ...['activity-status', 'activity-date', 'contact-info', 'activity-scope', 'recipient-country', 'recipient-region'],
    ...[
      'location',
      'sector',
      'tag',
      'country-budget-items',
      'humanitarian-scope',
      'policy-marker',
      'collaboration-type',
    ],
    ...['default-flow-type', 'default-finance-type', 'default-aid-type', 'default-tied-status', 'budget'],
    ...['planned-disbursement', 'capital-spend', 'transaction', 'document-link', 'related-activity', 'legacy-data'],
    ...['conditions', 'result', 'crs-add', 'fss'],
  ],
  transaction: ['transaction-type', 'transaction-date', 'value', 'description', 'provider-org', 'receiver-org'],
  result: ['title', 'description', 'document-link', 'reference', 'indicator'],
  indicator: ['title', 'description', 'document-link', 'reference', 'baseline', 'period'],
  period: ['period-start', 'period-end', 'target', 'actual'],
  'document-link': ['title', 'description', 'category', 'language', 'document-date', 'recipient-country'],
} as const;

describe('IATI', () => {
  it('is well-formed, with every element in the order of the standard and those that it demands', () => {
    const found = read([action(), action({ originBody: body('origin', null), origin: null, state: 'done' })]);
    expect(found.querySelector('parsererror')).toBeNull();
    expect(found.documentElement.getAttribute('version')).toBe('2.03');
    for (const [name, names] of Object.entries(order))
      for (const element of found.querySelectorAll(name)) {
        const places = [...element.children].map((child) => (names as readonly string[]).indexOf(child.localName));
        expect(places, name).not.toContain(-1);
        expect(places, name).toEqual(places.toSorted((a, b) => a - b));
      }
    for (const activity of found.querySelectorAll('iati-activity')) {
      for (const name of ['iati-identifier', 'reporting-org', 'title', 'activity-status', 'sector'])
        expect(activity.querySelectorAll(`:scope > ${name}`), name).toHaveLength(1);
      expect(activity.querySelectorAll(':scope > recipient-country, :scope > recipient-region')).toHaveLength(1);
      const ref = activity.querySelector('reporting-org')!.getAttribute('ref')!;
      expect(activity.querySelector('iati-identifier')!.textContent).toMatch(new RegExp(`^${ref}-`));
    }
    for (const narrative of found.querySelectorAll('narrative')) expect(narrative.textContent?.trim()).not.toBe('');
  });

  it('says money exactly, with its currency and the date of its rate, and figures by period', () => {
    const found = read([action()]);
    const value = found.querySelector('transaction > value')!;
    expect([value.textContent, value.getAttribute('currency'), value.getAttribute('value-date')]).toEqual([
      ...['12.500', 'TND', '2026-02-01'],
    ]);
    const codes = ['transaction-type', 'activity-status', 'sector'].map((name) =>
      found.querySelector(name)!.getAttribute('code'),
    );
    expect(codes).toEqual(['2', '2', '15190']);
    expect(found.querySelector('indicator')!.getAttribute('measure')).toBe('2');
    expect([...found.querySelectorAll('target')].map((one) => one.getAttribute('value'))).toEqual(['10', '20']);
    expect([...found.querySelectorAll('actual')].map((one) => one.getAttribute('value'))).toEqual(['7.25']);
  });

  it('holds dates in the order of the rules: planned start before planned end, actual end only of what is done', () => {
    const dates = (of: Partial<ReleasedAction>) =>
      Object.fromEntries(
        [...read([action(of)]).querySelectorAll('activity-date')].map((one) => [
          one.getAttribute('type'),
          one.getAttribute('iso-date'),
        ]),
      );
    expect(dates({})).toEqual({ 1: '2026-01-01', 2: '2026-03-01', 3: '2026-12-31' });
    expect(dates({ starts: null, startedOn: null })).toEqual({ 1: '2026-12-31', 3: '2026-12-31' });
    expect(dates({ state: 'done', on: '2026-09-01' })[4]).toBe('2026-09-01');
  });

  it('takes any text that people write', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const found = read([action({ text: { fr: { text: `x${text}`, method: 'original' } }, said: text })]);
        expect(found.querySelector('parsererror')).toBeNull();
      }),
    ));
});

describe('the spreadsheet', () => {
  it('has a line a promise, money by currency, and no cell that a program would take for a formula', () => {
    const text = actionsCsv([action({ said: '=HYPERLINK("x")' })], 'en', {
      ...{ origin: publisher.origin, installation: 'demonstration' },
    });
    const [head, line, , ...notes] = text.split('\r\n');
    expect(head).toContain('"days_late"'.replaceAll('"', ''));
    expect(line).toContain('12.500 TND');
    expect(line).toContain('People 2026-01-01/2026-06-30: 0.5 > 10 = 7.25');
    expect(line).not.toMatch(/,"?=HYPERLINK/);
    expect(notes.join()).toMatch(/# /);
  });
});
