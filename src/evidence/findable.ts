import { defineFindable, type Findable } from '../platform/search/findable.ts';

/** What of data anyone finds. */
export const evidenceFindable: readonly Findable[] = [
  defineFindable({
    key: 'data-set',
    order: 50,
    label: { ar: 'مجموعات البيانات', fr: 'Jeux de données', en: 'Data sets' },
    face: 'evidence.findable_data_set',
  }),
  defineFindable({
    key: 'variable',
    order: 60,
    label: { ar: 'المتغيرات', fr: 'Variables', en: 'Variables' },
    face: 'evidence.findable_variable',
  }),
];
