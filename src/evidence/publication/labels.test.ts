import { expect, it } from 'vitest';
import type { Variable } from '../codebook/codebook.contract.ts';
import { csvOf } from './export-csv.ts';
import { labelsOf } from './labels.ts';
import type { Presentation } from './presentation.ts';

const variables: Variable[] = [
  {
    name: 'status',
    type: 'category',
    label: { ar: '', fr: 'Situation', en: '' },
    levels: [
      { code: '1', label: { ar: 'عاطل عن العمل', fr: 'Au chômage', en: 'Unemployed' } },
      { code: '2', label: { ar: 'متقاعد', fr: '', en: '' } },
      { code: '3', label: { ar: '', fr: '', en: '' } },
    ],
  },
  { name: 'age_years', type: 'number', label: { ar: '', fr: '', en: '' } },
];
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

it('says of every label that is not in the reader’s language in which it is; a name or a code stands where none is', () => {
  const en = labelsOf(variables, 'en');
  expect(en.variable('status')).toBe('Situation (fr)');
  expect(en.level('status', '1')).toBe('Unemployed');
  expect(plain(en.level('status', '2'))).toBe('متقاعد (ar)');
  expect(en.level('status', '3')).toBe('3');
  expect(en.variable('age_years')).toBe('age_years');
  expect(en.measure('status=1')).toBe('Situation (fr): Unemployed');
  const fr = labelsOf(variables, 'fr');
  expect([fr.variable('status'), plain(fr.level('status', '2'))]).toEqual(['Situation', 'متقاعد (ar)']);
});

it('says it in the headings of a file too, without marks that no spreadsheet shows', () => {
  const en = labelsOf(variables, 'en');
  const presentation: Presentation = {
    title: en.variable('status'),
    blocks: [
      {
        kind: 'table',
        caption: en.variable('status'),
        unit: 'percent',
        fromZero: true,
        around: false,
        corner: '',
        columns: [{ key: 'all', label: 'All', codes: {} }],
        rows: ['1', '2'].map((code) => ({
          key: code,
          label: en.level('status', code),
          codes: {},
          cells: [
            { estimate: 0.5, low: 0.4, high: 0.6, se: null, n: 40, text: '50%', interval: '', suppressed: false },
          ],
        })),
        bases: ['80'],
      },
    ],
    warnings: [],
    facts: [],
    source: [],
    citation: '',
  };
  const csv = csvOf(presentation, 'en');
  expect(csv).toContain('Situation (fr)');
  expect(csv).toContain('متقاعد (ar)');
  expect(csv).not.toMatch(/[\u2066-\u2069]/);
});
