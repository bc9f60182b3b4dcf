import { createSSRApp, h, type Component } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { expect, it } from 'vitest';
import type { Variable } from '../../evidence/face.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { provideLocale } from '../../platform/ui/index.ts';
import CodebookTable from './CodebookTable.vue';
import VariablePage from './VariablePage.vue';

const variable: Variable = {
  name: 'status',
  type: 'category',
  label: { ar: '', fr: 'Situation', en: '' },
  question: { ar: 'ما وضعيتكم؟', fr: '', en: '' },
  levels: [{ code: '1', label: { ar: '', fr: '', en: '' } }],
};

async function render(component: Component, props: Record<string, unknown>, locale: Locale): Promise<string> {
  const app = createSSRApp({ render: () => h(component, props) });
  provideLocale(app, locale);
  return (await renderToString(app)).replace(/<!--.*?-->/g, '');
}

it.each(['ar', 'en'] as const)('a codebook read in %s shows a French label as French', async (locale) => {
  const props = { slug: 'x', variables: [variable], n: 1, all: 1, asked: '', stage: '' };
  expect(await render(CodebookTable, props, locale)).toMatch(/<bdi lang="fr" dir="ltr">Situation<\/bdi>.*\(fr\)/);
  expect(await render(CodebookTable, props, 'fr')).toContain('<bdi>Situation</bdi></td>');
});

it('a variable shows each of its texts in the language it has, and a code where it has none', async () => {
  const title = { ar: '', fr: '', en: '' };
  const page = await render(
    VariablePage,
    { slug: 'my-survey', dataTitle: title, variable, frequencies: null, results: [] },
    'en',
  );
  expect(page).toContain('<bdi lang="ar" dir="rtl">ما وضعيتكم؟</bdi>');
  expect(page).toContain('only in Arabic');
  expect(page).toContain('<bdi>my-survey</bdi>');
  expect(page).toContain('<bdi>1</bdi></td>');
});
