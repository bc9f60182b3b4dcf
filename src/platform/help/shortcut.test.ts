import { describe, expect, it } from 'vitest';
import { asksForHelp } from './shortcut.ts';

const pressed = (key: string, more: object = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, typing: false, modal: false },
  ...more,
});

describe('the keys of the help', () => {
  it('are F1 and the question marks of both scripts, the marks only where nothing is typed and while they are on', () => {
    for (const key of ['F1', '?', '؟']) expect(asksForHelp(pressed(key), true), key).toBe(true);
    for (const key of ['?', '؟']) {
      expect(asksForHelp(pressed(key, { typing: true }), true), key).toBe(false);
      expect(asksForHelp(pressed(key), false), key).toBe(false);
    }
    expect(asksForHelp(pressed('F1', { typing: true }), false)).toBe(true);
    expect(asksForHelp(pressed('/'), true)).toBe(false);
  });

  it('are left to the browser, to the page and to a dialog', () => {
    for (const key of ['F1', '?'])
      for (const more of ['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented', 'modal'])
        expect(asksForHelp(pressed(key, { [more]: true }), true), `${key} ${more}`).toBe(false);
  });
});
