import { element, elements, type Node } from './xml.ts';

/** A control of the body, and the layout around it. */
export interface Control {
  readonly node: Node;
  /** Group that stands around a repeat and carries its label. */
  readonly around?: Node;
}

/** An action with the question whose change starts it, when one does. */
export interface Action {
  readonly node: Node;
  readonly source?: string;
}

/** An XForm taken apart: what the rows are made of, by path of the primary instance. */
export interface Document {
  readonly title: string;
  readonly html: Node;
  readonly model: Node;
  readonly body: Node | undefined;
  /** Root element of the primary instance. */
  readonly root: Node;
  readonly binds: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly controls: ReadonlyMap<string, Control>;
  readonly repeats: ReadonlyMap<string, Control>;
  readonly actions: ReadonlyMap<string, readonly Action[]>;
  readonly instances: ReadonlyMap<string, Node>;
  /** Order in which the body shows its questions. */
  readonly order: readonly string[];
  /** Elements of the body that no row can carry, by what they are. */
  readonly lost: readonly { readonly code: 'layout' | 'control'; readonly found: string }[];
}

const actionNames = new Set(['setvalue', 'odk:setgeopoint', 'odk:recordaudio', 'setgeopoint']);
const controlNames = new Set(['input', 'select', 'select1', 'odk:rank', 'range', 'upload', 'trigger']);
const parts = new Set(['label', 'hint', 'help', 'alert', 'itemset', 'item', 'value']);

/** Path a control is bound to: its own, or that of the bind it names. */
function pathOf(node: Node, byId: ReadonlyMap<string, string>, base: string): string | undefined {
  const bind = node.attributes.get('bind');
  const written = bind === undefined ? (node.attributes.get('ref') ?? node.attributes.get('nodeset')) : byId.get(bind);
  if (written === undefined || written.startsWith('/')) return written;
  return `${base}/${written}`;
}

type Draft = {
  -readonly [Key in 'controls' | 'repeats' | 'actions']: Map<
    string,
    Document[Key] extends ReadonlyMap<string, infer Value> ? Value : never
  >;
} & { order: string[]; lost: { code: 'layout' | 'control'; found: string }[] };

function addAction(draft: Draft, node: Node, source?: string): void {
  const ref = node.attributes.get('ref') ?? '';
  draft.actions.set(ref, [...(draft.actions.get(ref) ?? []), { node, source }]);
}

function readBody(node: Node, base: string, byId: ReadonlyMap<string, string>, draft: Draft): void {
  for (const child of elements(node)) {
    const path = pathOf(child, byId, base);
    if (child.name === 'group') {
      const repeat = element(child, 'repeat');
      const inner = repeat && pathOf(repeat, byId, base);
      if (repeat && inner !== undefined) draft.repeats.set(inner, { node: repeat, around: child });
      else if (path !== undefined) draft.controls.set(path, { node: child });
      else draft.lost.push({ code: 'layout', found: child.attributes.get('appearance') ?? 'group' });
      readBody(child, path ?? base, byId, draft);
    } else if (child.name === 'repeat') {
      if (path !== undefined && !draft.repeats.has(path)) draft.repeats.set(path, { node: child });
      readBody(child, path ?? base, byId, draft);
    } else if (controlNames.has(child.name) && path !== undefined) {
      draft.controls.set(path, { node: child });
      draft.order.push(path);
      for (const action of elements(child)) if (actionNames.has(action.name)) addAction(draft, action, path);
    } else if (actionNames.has(child.name)) addAction(draft, child);
    else if (!parts.has(child.name)) draft.lost.push({ code: 'control', found: child.name });
  }
}

/** Takes an XForm apart; undefined when it is none. */
export function openDocument(html: Node): Document | undefined {
  const head = element(html, 'h:head');
  const model = element(head, 'model');
  const [primary, ...others] = elements(model, 'instance');
  const [root] = elements(primary);
  if (!model || !root) return undefined;
  const binds = new Map<string, ReadonlyMap<string, string>>();
  const byId = new Map<string, string>();
  for (const { attributes } of elements(model, 'bind')) {
    const nodeset = attributes.get('nodeset') ?? '';
    binds.set(nodeset.startsWith('/') ? nodeset : `/${root.name}/${nodeset}`, attributes);
    const id = attributes.get('id');
    if (id !== undefined) byId.set(id, nodeset);
  }
  const draft: Draft = { controls: new Map(), repeats: new Map(), actions: new Map(), order: [], lost: [] };
  for (const node of elements(model)) if (actionNames.has(node.name)) addAction(draft, node);
  const body = element(html, 'h:body');
  if (body) readBody(body, `/${root.name}`, byId, draft);
  const instances = new Map(others.map((instance) => [instance.attributes.get('id') ?? '', instance]));
  const title = (element(head, 'h:title')?.children ?? []).join('').trim();
  return { title, html, model, body, root, binds, instances, ...draft };
}
