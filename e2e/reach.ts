import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

/** Of a group of radio buttons or tabs the keyboard stops at one; arrows lead to the others. What is `-1` is led to by its own widget. */
const own = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
const led =
  '[type="hidden"], [type="radio"], [role="tab"], [role="option"], [role="menuitem"], [tabindex="-1"], :disabled';

/** Every control that is seen in the page is stopped at by Tab, on the whole way round. */
export async function expectReachable(page: Page, screen: string): Promise<void> {
  const count = await page.evaluate(
    ({ own, led }) => {
      const seen = [...document.querySelectorAll(own)].filter(
        (one) => !one.matches(led) && one.checkVisibility({ visibilityProperty: true }),
      );
      for (const one of seen) one.setAttribute('data-to-reach', '');
      document.addEventListener('focusin', ({ target }) => {
        if (target instanceof Element) target.removeAttribute('data-to-reach');
      });
      (document.activeElement as HTMLElement | null)?.blur();
      return seen.length;
    },
    { own, led },
  );
  const left = () =>
    page.$$eval('[data-to-reach]', (all) =>
      all.filter((one) => one.isConnected).map((one) => one.outerHTML.slice(0, 120)),
    );
  // Fields of a date take several stops.
  for (let round = 0; round < 3 && (await left()).length; round += 1)
    for (let stop = 0; stop < count + 10; stop += 1) await page.keyboard.press('Tab');
  expect.soft(await left(), `${screen}: not reached by Tab`).toEqual([]);
}
