import type { Settings } from '../form.ts';
import { triggers } from './actions.ts';
import { binds } from './bind.ts';
import { controls } from './body.ts';
import { primaryInstance } from './instance.ts';
import { collectTexts, itext } from './itext.ts';
import { instanceElement, type Instance } from './secondary.ts';
import type { Writing } from './writing.ts';
import { el, lazily, type Element } from './xml.ts';

const namespaces: readonly (readonly [string, string])[] = [
  ['xmlns', 'http://www.w3.org/2002/xforms'],
  ['xmlns:h', 'http://www.w3.org/1999/xhtml'],
  ['xmlns:ev', 'http://www.w3.org/2001/xml-events'],
  ['xmlns:xsd', 'http://www.w3.org/2001/XMLSchema'],
  ['xmlns:jr', 'http://openrosa.org/javarosa'],
  ['xmlns:orx', 'http://openrosa.org/xforms'],
  ['xmlns:odk', 'http://www.opendatakit.org/xforms'],
];
const entities = ['xmlns:entities', 'http://www.opendatakit.org/xforms/entities'] as const;

/** The whole XForm. */
export function xformDocument(writing: Writing, instances: readonly Instance[]): Element {
  const { settings, items, entitiesVersion } = writing.form;
  const declared = new Map([...namespaces, ...(entitiesVersion === undefined ? [] : [entities])]);
  for (const [prefix, uri] of settings.namespaces) {
    if (!declared.has(`xmlns:${prefix}`)) declared.set(`xmlns:${prefix}`, uri);
  }
  const version = { 'odk:xforms-version': '1.0.0', 'entities:entities-version': entitiesVersion };
  const model = el(
    'model',
    version,
    lazily(() => parts(writing, instances)),
  );
  return el('h:html', declared, [
    el('h:head', {}, [el('h:title', {}, [settings.title]), model]),
    el(
      'h:body',
      { class: settings.style },
      lazily(() => controls(writing, items, triggers(writing))),
    ),
  ]);
}

function* parts(writing: Writing, instances: readonly Instance[]): Generator<Element> {
  yield* submission(writing.form.settings);
  yield* itext(writing, collectTexts(writing));
  yield primaryInstance(writing);
  yield* instances.map(instanceElement);
  yield* binds(writing);
}

function submission(settings: Settings): Element[] {
  const { submissionUrl, publicKey, autoSend, autoDelete, clientEditable } = settings;
  const given = {
    action: submissionUrl,
    method: submissionUrl === undefined ? undefined : 'post',
    base64RsaPublicKey: publicKey,
    'orx:auto-send': autoSend,
    'orx:auto-delete': autoDelete,
    'odk:client-editable': clientEditable,
  };
  return Object.values(given).some((value) => value !== undefined) ? [el('submission', given)] : [];
}
