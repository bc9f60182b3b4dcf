import { defineWords } from '../language/words.ts';

export const definitionWords = defineWords({
  define: { ar: 'تعريف: {term}', fr: 'Définition : {term}', en: 'Definition: {term}' },
  source: { ar: 'المصدر: {source}', fr: 'Source : {source}', en: 'Source: {source}' },
});
