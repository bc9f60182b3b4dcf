import { describe, expect, it } from 'vitest';
import { listPaths, readSources } from './files.ts';
import { readTexts, textsOf, textsOfPage } from './strings.ts';
import { holds, readTerms, termIssues } from './terms.ts';

const list = readTerms();
/** The list without the labels, which stand in real files, and without its exceptions. */
const free = { ...list, terms: list.terms.map((term) => ({ ...term, labels: [] })), exceptions: [] };
const found = (text: string, path = 'src/a/a.words.ts') => termIssues(textsOf({ path, text }), free);
const words = (fr: string, en = 'Something', ar = 'شيء') =>
  found(`export const w = defineWords({\n  one: { ar: '${ar}', fr: '${fr}', en: '${en}' },\n});`);

describe('the list of terms', () => {
  it('has every term once, and avoids no term that it asks for', () => {
    expect(new Set(list.terms.map(({ id }) => id)).size).toBe(list.terms.length);
    expect(termIssues(list.terms.map(preferred).flat(), free)).toEqual([]);
  });

  it('is what every text of the interface keeps to', () => {
    const texts = readTexts(readSources(listPaths()));
    expect(texts.length).toBeGreaterThan(4000);
    expect(termIssues(texts, list)).toEqual([]);
  });
});

function preferred({ id, ar, fr, en }: { id: string; ar: string; fr: string; en: string }) {
  return (['ar', 'fr', 'en'] as const).map((language) => ({
    path: id,
    line: 1,
    language,
    key: id,
    text: { ar, fr, en }[language],
    group: 1,
  }));
}

describe('a discouraged word', () => {
  it('is named with file, line and the preferred term', () => {
    expect(words('Apporter un fichier')).toEqual([
      'src/a/a.words.ts:2: “apporter” (fr): the term is importer; use “Importer des données”',
    ]);
    expect(words('Rien', 'Bring in a file')[0]).toMatch(/^src\/a\/a\.words\.ts:2: “bring in” .*“Import data”/);
  });

  it.each([
    ['ar', 'البيت', 'بيت'],
    ['ar', 'وبمعطياتكم', 'معطيات'],
    ['ar', 'الأجوبة المنشورة', 'أجوبة'],
    ['ar', 'لِلمُعطَيات', 'معطيات'],
    ['fr', 'aux portes, d’une maison', 'maison'],
    ['en', 'The house’s doors', 'doors'],
  ] as const)('%s: “%s” holds “%s”, whatever is written before, after or above it', (language, text, word) =>
    expect(holds(text, word, language)).toBe(true),
  );

  it.each([
    ['en', 'households', 'house'],
    ['fr', 'la maisonnée', 'maison'],
    ['ar', 'المبيت', 'بيت'],
    ['en', '{house} is named', 'house'],
  ] as const)('%s: “%s” does not hold “%s”', (language, text, word) => expect(holds(text, word, language)).toBe(false));

  it('is right inside a phrase that the list names, and only there', () => {
    expect(words('Rien', 'Side by side')).toEqual([]);
    expect(words('Rien', 'Side by side, of every side')).toHaveLength(1);
  });

  it('addresses the reader in one way', () => {
    expect(words('Rien', 'Nothing', 'ابحث في الأسئلة')[0]).toContain('أنتم');
    expect(words('Donne ton avis')[0]).toContain('vous');
  });
});

describe('a term in three languages', () => {
  it('is the same term in all of them', () => {
    expect(words('Publier', 'Publish', 'نشر')).toEqual([]);
    expect(words('Afficher', 'Publish', 'نشر').join()).toContain('“Publish” (en) is “Publier” (fr), not “Afficher”');
  });

  it('does not change its meaning from one to another', () => {
    expect(words('Des retours contraints', 'Compelled returns, here', 'عودة اضطرارية هنا')).toEqual([]);
    expect(words('Des retours contraints', 'Compelled returns, here', 'عودة قسرية هنا')[0]).toContain(
      'العودة الاضطرارية',
    );
    expect(words('Sans travail', 'Unemployed', 'عاطل عن العمل').join()).toContain('Au chômage');
  });

  it('is the label where the list says so', () => {
    const one = {
      ...list,
      exceptions: [],
      terms: [{ id: 'x', ar: 'نوع', fr: 'Type', en: 'Type', labels: ['a.ts#w.one'] }],
    };
    const labelled = (en: string) =>
      termIssues(textsOf({ path: 'a.ts', text: `const w = { one: { ar: 'النوع', fr: 'Type', en: '${en}' } };` }), one);
    expect(labelled('Type')).toEqual([]);
    expect(labelled('Sort').join()).toContain('use “Type” (en)');
    expect(termIssues([], one)[0]).toContain('there is no text a.ts#w.one');
  });
});

describe('what is read', () => {
  it.each([
    ['src/main/commands/x.ts', `program.command('x').description('Start the house')`],
    ['src/a/a.routes.ts', `defineRoute({ summary: 'Every door' })`],
    ['src/b/b.routes.ts', `defineRoute({ url: '/api/seats/:id' })`],
    ['src/main/permissions.ts', `line('a.b', 'Read the journal', 'Lire', 'قراءة', everyone)`],
    ['src/a/pages.ts', `const p = [{ label: { ar: 'شيء', fr: 'Rien', en: 'Doors' } }]`],
    ['src/a/people.ts', `person('amina', 'معطيات')`],
    ['src/a/A.vue', `<script setup lang="ts">\nconst one = { ar: 'شيء', fr: 'La maison', en: 'It' };\n</script>`],
    ['src/a/problems.ts', `const p = { x: { status: 404, words: { en: 'No seat.', fr: 'Rien', ar: 'شيء' } } }`],
    ['src/a/guide.words.ts', `const g = { en: [['a', 'A fault']], fr: [['a', 'Rien']], ar: [['a', 'شيء']] }`],
  ])('%s', (path, text) => expect(found(text, path)).toHaveLength(1));

  it('is a page without its code', () => {
    const page = 'A door\n\n```sh\nhouse\n```\n`house` [a](house)';
    expect(termIssues(textsOfPage('README.md', page), free)).toEqual([
      'README.md:1: “door” (en): the term is API, or endpoint; use “API”',
    ]);
  });

  it('has no exception that nothing needs', () => {
    const spare = { ...free, exceptions: [{ file: 'a.ts', word: 'house', why: 'not needed at all' }] };
    expect(termIssues([], spare)[0]).toContain('is not needed');
  });
});
