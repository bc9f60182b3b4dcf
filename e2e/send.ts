import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

/** Calls the installation as the person of a page: reads, or posts where there are data. */
export async function send<T>(page: Page, url: string, data?: object): Promise<T> {
  const origin = String(test.info().project.use.baseURL);
  const reply = await (data
    ? page.request.post(origin + url, { data, headers: { origin } })
    : page.request.get(origin + url));
  expect(reply.ok(), `${url}: ${await reply.text()}`).toBe(true);
  return (await reply.json()) as T;
}
