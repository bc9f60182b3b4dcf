import { defineFindable, type Findable } from '../search/findable.ts';

/** What of the coded lists anyone finds. */
export const codeFindable: readonly Findable[] = [
  defineFindable({
    key: 'code-list',
    order: 90,
    label: { ar: 'قوائم الرموز', fr: 'Listes de codes', en: 'Coded lists' },
    face: 'platform.findable_code_list',
  }),
  defineFindable({
    key: 'code',
    order: 100,
    label: { ar: 'الرموز', fr: 'Codes', en: 'Codes' },
    face: 'platform.findable_code',
  }),
];
