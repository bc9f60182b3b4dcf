import { definePages } from '../platform/wing/wing.pages.ts';
import { evidencePages } from './pages.ts';

export default definePages({
  order: 10,
  groups: { evidence: { en: 'Data and analyses', fr: 'Données et analyses', ar: 'البيانات والتحليلات' } },
  pages: evidencePages,
});
