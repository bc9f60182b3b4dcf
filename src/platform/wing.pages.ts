import { accountPages } from './accounts/pages.ts';
import { mailPages } from './mail/pages.ts';
import { searchPages } from './search/pages.ts';
import { codePages } from './codes/pages.ts';
import { definePages } from './wing/wing.pages.ts';

export default definePages({
  order: 90,
  groups: {
    reference: { en: 'Reference', fr: 'Références', ar: 'المراجع' },
    administration: { en: 'Administration', fr: 'Administration', ar: 'الإدارة' },
  },
  pages: [...codePages, ...accountPages, ...mailPages, ...searchPages],
});
