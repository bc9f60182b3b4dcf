import { JSDOM } from 'jsdom';
import type { LoadFormOptions } from '@getodk/xforms-engine';

const names = ['DOMParser', 'document', 'XMLSerializer', 'Element', 'Node', 'Document', 'Attr', 'Text'] as const;

type Engine = typeof import('@getodk/xforms-engine');

async function start(): Promise<Engine> {
  const { window } = new JSDOM('');
  for (const name of names) Reflect.set(globalThis, name, window[name]);
  Reflect.set(globalThis, '__dirname', '/');
  return import('@getodk/xforms-engine');
}

let started: Promise<Engine> | undefined;

/** The ODK form engine, with the document of jsdom in place of a browser's; started once. */
export const engine = (): Promise<Engine> => (started ??= start());

const options: LoadFormOptions = {
  missingResourceBehavior: 'BLANK',
  fetchFormAttachment: () => Promise.resolve(new Response('', { status: 404 })),
};

/** Opens a form in the engine and makes an interview of it; gives the engine's complaint, or nothing. Attached files are taken as empty. */
export async function complaint(xform: string): Promise<string | undefined> {
  const { loadForm } = await engine();
  try {
    const form = await loadForm(xform, options);
    if (form.status === 'failure') return form.error.message;
    form.createInstance();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
