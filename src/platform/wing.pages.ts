import { accountPages } from './accounts/pages.ts';
import { mailPages } from './mail/pages.ts';
import { searchPages } from './search/pages.ts';
import { definePages } from './wing/wing.pages.ts';

export default definePages({
  order: 90,
  groups: { administration: { en: 'Administration', fr: 'Administration', ar: 'الإدارة' } },
  pages: [...accountPages, ...mailPages, ...searchPages],
});
