import { defineWords } from '../language/words.ts';

export const boundaryWords = defineWords({
  boundary: {
    ar: 'أسماء البلدان والجهات وحدودها المستعملة هنا تتبع المصادر المذكورة، ولا تعني إقرارًا رسميًا بها ولا قبولًا لها.',
    fr: 'Les noms et les limites des pays et des régions suivent ici les sources citées ; ils n’impliquent ni reconnaissance ni acceptation officielle.',
    en: 'Names and boundaries of countries and regions follow the sources named here; they do not imply official endorsement or acceptance.',
  },
});
