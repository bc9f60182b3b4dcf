import { createSSRApp, h, type Component } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { describe, expect, it, vi } from 'vitest';
import { locales } from '../language/locale.ts';
import { provideLocale } from './locale.ts';
import { samples } from './gallery/samples.ts';
import { provideToasts } from './toasts.ts';

async function render(
  component: Component,
  props: Record<string, unknown>,
  slots: Record<string, () => unknown>,
  locale: (typeof locales)[number],
) {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const app = createSSRApp({ render: () => h(component, props, slots) });
  provideLocale(app, locale);
  provideToasts(app);
  const html = await renderToString(app);
  const warnings = warned.mock.calls.map((call) => call.map(String).join(' '));
  warned.mockRestore();
  return { html, warnings };
}

describe('every component, rendered on the server', () => {
  for (const { name, component, props = {}, slots = {}, says } of samples) {
    it.each(locales)(`${name} in %s`, async (locale) => {
      const { html, warnings } = await render(component, props, slots, locale);
      expect(warnings).toEqual([]);
      for (const part of says?.[locale] ?? []) expect(html).toContain(part);
      expect(html.length).toBeGreaterThan(10);
      expect(html).not.toMatch(/undefined|NaN|\[object/);
    });
  }
});
