import type { Cells } from './texts.ts';
import type { Writer } from './writer.ts';
import { element, elements, ownText, prefixes, type Node } from './xml.ts';

const rootAttributes: Readonly<Record<string, string>> = {
  id: 'form_id',
  version: 'version',
  'odk:prefix': 'prefix',
  'odk:delimiter': 'delimiter',
};
const submissions: Readonly<Record<string, string>> = {
  action: 'submission_url',
  base64RsaPublicKey: 'public_key',
  'orx:auto-send': 'auto_send',
  'orx:auto-delete': 'auto_delete',
};

const metaOf = (root: Node): Node | undefined => element(root, 'meta') ?? element(root, 'orx:meta');

/** The row of the settings sheet. */
export function settingsRow({ document, paths, texts, lists }: Writer): Cells {
  const { root, html, model, body, binds, title } = document;
  const cells: Cells = { form_title: title };
  for (const [name, value] of root.attributes) {
    const column = rootAttributes[name];
    if (column !== undefined) cells[column] = value;
    else if (name === 'xmlns') cells['instance_xmlns'] = value;
    else if (!name.startsWith('xmlns') && name !== 'jr:template') cells[`attribute::${name}`] = value;
  }
  if (root.name !== 'data') cells['name'] = root.name;
  const language = texts.defaultLanguage;
  if (language !== undefined && language !== 'default') cells['default_language'] = language;
  const codes = lists.rows.map((row) => JSON.stringify([row['list_name'], row['name']]));
  if (new Set(codes).size < codes.length) cells['allow_choice_duplicates'] = 'yes';
  const style = body?.attributes.get('class');
  if (style !== undefined) cells['style'] = style;
  for (const [name, value] of element(model, 'submission')?.attributes ?? []) {
    const column = submissions[name];
    if (column !== undefined) cells[column] = value;
    else if (name === 'odk:client-editable') cells['client_editable'] = value === 'true' ? 'yes' : 'no';
  }
  const meta = metaOf(root);
  const base = `/${root.name}/${meta?.name ?? 'meta'}`;
  if (!elements(meta).some(({ name }) => name.endsWith('instanceID'))) cells['omit_instanceID'] = 'yes';
  const name = elements(meta).find((child) => child.name.endsWith('instanceName'));
  const computed = name && (binds.get(`${base}/${name.name}`)?.get('calculate') ?? ownText(name).trim());
  if (computed) cells['instance_name'] = paths.expression(computed, `${base}/instanceName`);
  const preload = binds.get(`${base}/instanceID`)?.get('jr:preload');
  if (preload !== undefined && preload !== 'uid') cells['instance_id'] = preload;
  const declared = [...html.attributes].filter(([key, uri]) => key.startsWith('xmlns:') && !prefixes.has(uri));
  if (declared.length) cells['namespaces'] = declared.map(([key, uri]) => `${key.slice(6)}="${uri}"`).join(' ');
  return cells;
}
