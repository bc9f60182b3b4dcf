import { definePages } from '../platform/wing/wing.pages.ts';
import { consultationPages } from './consultation.pages.ts';
import { libraryPages } from './library.pages.ts';
import { policyPages } from './policy.pages.ts';
import { dialoguePages } from './pages.ts';
import { statementPages } from './statement.pages.ts';
import { termPages } from './term.pages.ts';

export default definePages({
  order: 20,
  groups: { dialogue: { en: 'Dialogue', fr: 'Dialogue', ar: 'الحوار' } },
  pages: [...dialoguePages, ...consultationPages, ...statementPages, ...termPages, ...libraryPages, ...policyPages],
});
