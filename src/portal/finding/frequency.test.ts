import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../evidence/face.ts';
import { locales } from '../../platform/language/locale.ts';
import { asksOfSome, frequencyOf } from './frequency.ts';

const figure = (estimate: number | null, more: { n?: number; suppressed?: boolean } = {}) => ({
  ...{ estimate, low: null, high: null, se: null, n: 200, text: '', interval: '', suppressed: false },
  ...more,
});
const table = (
  cells: Readonly<Record<string, ReturnType<typeof figure>>>,
  more: Partial<TableBlock> = {},
): TableBlock => ({
  ...{ kind: 'table', caption: '', unit: 'percent', fromZero: true, around: false, corner: '', bases: [] },
  columns: [{ key: 'a', label: 'Unemployed', codes: { status_after: 'unemployed' } }],
  rows: Object.entries(cells).map(([type, cell]) => ({
    ...{ key: type, label: type, codes: { return_type: type } },
    cells: [cell],
  })),
  ...more,
});
const plain = { locale: 'en', domain: false, synthetic: false } as const;

describe('a finding in frequencies', () => {
  it('is rounded once from the figures and compares those who were compelled with those who decided', () => {
    expect(frequencyOf(table({ decided: figure(0.0886), compelled: figure(0.2703) }), plain)).toEqual({
      lead: 'Of 100 people compelled to return, 27 were unemployed.',
      second: 'Of 100 people who decided to return: 9.',
    });
  });

  it.each(locales)('says inside the sentence that it is invented: %s', (locale) => {
    const invented = { ar: 'مختلق', fr: 'inventé', en: 'invented' }[locale];
    const said = (synthetic: boolean) =>
      frequencyOf(table({ compelled: figure(0.5) }), { locale, domain: false, synthetic });
    expect(said(true)?.lead).toContain(invented);
    expect(said(false)?.lead).not.toContain(invented);
    expect(said(false)?.lead).toContain('50');
  });

  it('is never made of what is suppressed, rests on few, is none or all, or is not about all of a kind of return', () => {
    const none = [
      table({ compelled: figure(null, { suppressed: true }) }),
      table({ compelled: figure(0.3, { n: 29 }) }),
      table({ compelled: figure(0.004) }),
      table({ compelled: figure(0.996) }),
      table({ women: figure(0.3) }),
      table({ compelled: figure(0.3) }, { unit: 'points' }),
      table({ compelled: figure(0.3) }, { columns: [] }),
    ];
    for (const block of none) expect(frequencyOf(block, plain)).toBeUndefined();
    expect(frequencyOf(table({ compelled: figure(0.3) }), { ...plain, domain: true })).toBeUndefined();
    const suppressed = table({ compelled: figure(0.3), decided: figure(0.4, { suppressed: true }) });
    expect(frequencyOf(suppressed, plain)?.second).toBeNull();
    expect([
      asksOfSome({ estimates: [{ domain: {} }] }),
      asksOfSome({ domain: {} }),
      asksOfSome({ estimates: [{}] }),
    ]).toEqual([true, true, false]);
  });
});
