import { describe, expect, it } from 'vitest';
import { nthOn, occurrences, weekdayOn } from './occurrences.ts';
import { parseRule, type Rule } from './rule.ts';

const rule = (text: string): Rule => {
  const parsed = parseRule(text);
  if (!('rule' in parsed)) throw new Error(JSON.stringify(parsed.problem));
  return parsed.rule;
};
const days = (text: string, start: string, most = 10, more: object = {}) =>
  occurrences(rule(text), start, { from: start, most, ...more });

describe('days on which a rule falls', () => {
  // Days of the examples of RFC 5545, 3.8.5.3, which begin on 2 September 1997.
  it('are those of the examples of the standard', () => {
    expect(days('FREQ=DAILY;COUNT=3', '1997-09-02')).toEqual(['1997-09-02', '1997-09-03', '1997-09-04']);
    expect(days('FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02')).toEqual([
      ...['1997-09-02', '1997-09-12', '1997-09-22', '1997-10-02', '1997-10-12'],
    ]);
    expect(days('FREQ=WEEKLY;COUNT=10;BYDAY=TU,TH', '1997-09-02')).toEqual([
      ...['1997-09-02', '1997-09-04', '1997-09-09', '1997-09-11', '1997-09-16'],
      ...['1997-09-18', '1997-09-23', '1997-09-25', '1997-09-30', '1997-10-02'],
    ]);
    expect(days('FREQ=WEEKLY;INTERVAL=2;COUNT=8;BYDAY=TU,TH', '1997-09-02')).toEqual([
      ...[
        '1997-09-02',
        '1997-09-04',
        '1997-09-16',
        '1997-09-18',
        '1997-09-30',
        '1997-10-02',
        '1997-10-14',
        '1997-10-16',
      ],
    ]);
    expect(days('FREQ=MONTHLY;COUNT=4;BYDAY=1FR', '1997-09-05')).toEqual([
      ...['1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05'],
    ]);
    expect(days('FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', '1997-09-22')).toEqual([
      ...['1997-09-22', '1997-10-20', '1997-11-17', '1997-12-22', '1998-01-19', '1998-02-16'],
    ]);
    expect(days('FREQ=MONTHLY;BYMONTHDAY=-3', '1997-09-28', 3)).toEqual(['1997-09-28', '1997-10-29', '1997-11-28']);
    expect(days('FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '1997-09-02', 3)).toEqual([
      ...['1998-02-13', '1998-03-13', '1998-11-13'],
    ]);
  });

  it('leave out months and years that lack the day, and days that are left out count', () => {
    expect(days('FREQ=MONTHLY', '2026-01-31', 3)).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
    expect(days('FREQ=YEARLY', '2024-02-29', 2)).toEqual(['2024-02-29', '2028-02-29']);
    expect(days('FREQ=WEEKLY;COUNT=3', '2026-01-05', 9, { except: ['2026-01-12'] })).toEqual([
      ...['2026-01-05', '2026-01-19'],
    ]);
    expect(days('FREQ=WEEKLY;UNTIL=20260112', '2026-01-05')).toEqual(['2026-01-05', '2026-01-12']);
    expect(days('FREQ=WEEKLY', '2026-01-05', 1, { from: '2026-06-01' })).toEqual(['2026-06-01']);
    // However long ago it began.
    for (const [text, day] of [
      ['FREQ=DAILY;INTERVAL=3', '2026-11-29'],
      ['FREQ=MONTHLY;BYDAY=2TU', '2026-12-08'],
      ['FREQ=YEARLY', '2027-01-01'],
    ] as const)
      expect(days(text, '1900-01-01', 1, { from: '2026-11-29' }), text).toEqual([day]);
  });

  it('end where nothing can come: no more is looked at than is allowed', () => {
    expect(days('FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31', '2026-02-01', 1)).toEqual([]);
    expect([weekdayOn('2026-11-29'), nthOn('2026-11-29')]).toEqual(['SU', 5]);
  });
});

describe('a rule', () => {
  it('is refused where this part of the standard does not know it, with the nearest right word', () => {
    const wrong = (text: string) => {
      const parsed = parseRule(text);
      return 'problem' in parsed ? parsed.problem : undefined;
    };
    expect(wrong('FREQ=WEEKLY;BYHOUR=3')).toMatchObject({ part: 'BYHOUR' });
    expect(wrong('FREQ=MONTLY')).toEqual({ part: 'FREQ=MONTLY', nearest: 'MONTHLY' });
    expect(wrong('FREQ=WEEKLY;INTERVALL=2')).toEqual({ part: 'INTERVALL', nearest: 'INTERVAL' });
    for (const text of [
      ...['', 'FREQ=WEEKLY;INTERVAL=0', 'FREQ=WEEKLY;BYDAY=2TU', 'FREQ=YEARLY;BYDAY=MO', 'FREQ=WEEKLY;BYMONTHDAY=3'],
      ...['FREQ=DAILY;COUNT=2;UNTIL=20260101', 'FREQ=DAILY;UNTIL=20260231', 'FREQ=MONTHLY;BYMONTHDAY=0'],
      ...['FREQ=MONTHLY;BYDAY=6MO', 'FREQ=DAILY;FREQ=DAILY', 'FREQ=DAILY;COUNT=1001', 'FREQ=DAILY;'],
    ])
      expect(wrong(text), text).toBeDefined();
  });
});
