import { computed, inject, ref, type App, type InjectionKey, type Ref, type WritableComputedRef } from 'vue';
import { direction, isLocale, preferredLocale, type Locale } from '../language/locale.ts';

/** Name of the cookie that remembers the reader's language; the server reads it too. */
export const localeCookie = 'dawra_locale';

const key: InjectionKey<Ref<Locale>> = Symbol('locale');

/** The language that a `Cookie` header (or `document.cookie`) remembers, if any. */
export function localeFromCookie(cookies: string | undefined): Locale | undefined {
  const value = new RegExp(`(?:^|;\\s*)${localeCookie}=([a-z]{2})`).exec(cookies ?? '')?.[1];
  return isLocale(value) ? value : undefined;
}

/** In a browser: the remembered language, else that of the served page, else the one the browser prefers. */
export function browserLocale(): Locale {
  const served = document.documentElement.lang;
  return (
    localeFromCookie(document.cookie) ?? (isLocale(served) ? served : preferredLocale(navigator.languages.join(',')))
  );
}

function show(locale: Locale): void {
  if (typeof document === 'undefined') return;
  document.documentElement.lang = locale;
  document.documentElement.dir = direction(locale);
}

/**
 * Gives an application its language; one state per application, so that a server renders many readers at once.
 * @returns the same ref as `useLocale()` gives inside components.
 */
export function provideLocale(app: App, initial: Locale): WritableComputedRef<Locale> {
  const state = ref(initial);
  app.provide(key, state);
  show(initial);
  return switching(state);
}

const switching = (state: Ref<Locale>): WritableComputedRef<Locale> =>
  computed({
    get: () => state.value,
    set(locale) {
      state.value = locale;
      show(locale);
      if (typeof document !== 'undefined') {
        document.cookie = `${localeCookie}=${locale}; path=/; max-age=31536000; samesite=lax`;
      }
    },
  });

/**
 * The reader's language. Setting it switches every word on the page, `<html lang dir>`, and remembers it in a cookie.
 * @throws Error when the application was not given a language.
 */
export function useLocale(): WritableComputedRef<Locale> {
  const state = inject(key);
  if (!state) throw new Error('provideLocale(app, locale) has not been called');
  return switching(state);
}
