import { createSSRApp, defineComponent, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { describe, expect, it, vi } from 'vitest';
import { locales } from '../language/locale.ts';
import { defineWords } from '../language/words.ts';
import { useFormat } from './format.ts';
import { localeFromCookie, provideLocale, useLocale } from './locale.ts';
import { useWords } from './words.ts';

const words = defineWords({
  people: {
    ar: '{n, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {{n} أشخاص} many {{n} شخصا} other {{n} شخص}}',
    fr: '{n, plural, one {{n} personne} other {{n} personnes}}',
    en: '{n, plural, one {{n} person} other {{n} people}}',
  },
});
const Told = defineComponent({
  props: { n: { type: Number, required: true } },
  setup(props) {
    const t = useWords(words);
    const format = useFormat();
    const locale = useLocale();
    return () => h('p', `${locale.value} ${t('people', { n: props.n })} ${format.date('1998-07')}`);
  },
});
const render = (locale: (typeof locales)[number], n: number) => {
  const app = createSSRApp({ render: () => h(Told, { n }) });
  provideLocale(app, locale);
  return renderToString(app);
};

describe('the language of a page', () => {
  it('is its own for every reader served at the same time', async () => {
    const asked = Array.from({ length: 60 }, (_, index) => locales[index % 3] ?? 'fr');
    const pages = await Promise.all(asked.map((locale) => render(locale, 3)));
    pages.forEach((page, index) => expect(page).toContain(`<p>${asked[index]} `));
  });
  it.each([
    [0, 'لا أحد'],
    [1, 'شخص واحد'],
    [2, 'شخصان'],
    [5, '5 أشخاص'],
    [11, '11 شخصا'],
    [100, '100 شخص'],
  ])('counts %i in Arabic', async (n, said) => expect(await render('ar', n)).toContain(` ${said} `));
  it('is switched for the whole application at once', async () => {
    const app = createSSRApp({ render: () => h(Told, { n: 1 }) });
    const locale = provideLocale(app, 'fr');
    locale.value = 'en';
    expect(await renderToString(app)).toContain('en 1 person July 1998');
  });
  it('is read from the cookie and from nothing that looks like it', () => {
    expect(localeFromCookie('a=b; dawra_locale=ar; c=d')).toBe('ar');
    expect(localeFromCookie('dawra_locale=de')).toBeUndefined();
    expect(localeFromCookie('xdawra_locale=ar')).toBeUndefined();
    expect(localeFromCookie(undefined)).toBeUndefined();
  });
  it('must be given', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await expect(renderToString(createSSRApp(Told, { n: 1 }))).rejects.toThrow('provideLocale');
    warned.mockRestore();
  });
});
