import type { AnyNode, LoadFormResult, RootNode } from '@getodk/xforms-engine';
import { engine } from '../../packages/xlsform/test/engine.ts';

/** Answers by question name; a list for select_multiple; a function when the answer depends on its turn in a repeat. */
export type Answers = Readonly<Record<string, string | readonly string[] | ((turn: number) => string)>>;

/** How an interview held by script came out. */
export interface Interview {
  /** `ready` when nothing required is missing and every constraint holds. */
  readonly status: string;
  /** Names of the questions put, in order of asking. */
  readonly asked: readonly string[];
  /** What is still wrong, as `name: message`. */
  readonly violations: readonly string[];
  /** The submission. */
  readonly xml: string;
}

const nameOf = (node: AnyNode) =>
  node.currentState.reference
    .split('/')
    .at(-1)
    ?.replace(/\[\d+\]$/, '') ?? '';
const turnOf = (node: AnyNode) => Number(/\[(\d+)\]\/[^/]+$/.exec(node.currentState.reference)?.[1] ?? 1);

function* leaves(node: AnyNode): Generator<AnyNode> {
  if (!node.currentState.relevant) return;
  const { children } = node.currentState;
  if (children === null) yield node;
  else for (const child of children) yield* leaves(child);
}

function put(node: AnyNode, answer: Answers[string]): void {
  const value = typeof answer === 'function' ? answer(turnOf(node)) : answer;
  if (node.nodeType === 'select') {
    const codes = typeof value === 'string' ? [value] : value;
    const missing = codes.find((code) => !node.getValueOption(code));
    if (missing !== undefined) throw new Error(`${nameOf(node)} does not offer ${missing}`);
    node.selectValues(codes);
  } else if (node.nodeType === 'input' || node.nodeType === 'range') node.setValue(String(value));
  else throw new Error(`${nameOf(node)} takes no answer`);
}

const answerable = (node: AnyNode) =>
  (node.nodeType === 'select' || node.nodeType === 'input' || node.nodeType === 'range') && !node.currentState.readonly;

/** Puts the questions one after the other, as an interviewer would, and goes round again until no unasked one is left. */
function hold(root: RootNode, answers: Answers): string[] {
  const asked = new Map<string, string>();
  for (let before = -1; before !== asked.size;) {
    before = asked.size;
    for (const node of leaves(root)) {
      const { reference, required } = node.currentState;
      if (!answerable(node) || asked.has(reference)) continue;
      const name = nameOf(node);
      asked.set(reference, name);
      const answer = answers[name];
      if (answer !== undefined) put(node, answer);
      else if (required) throw new Error(`No answer is written for ${name}`);
    }
  }
  return [...asked.values()];
}

const opened = new Map<string, PromiseLike<LoadFormResult>>();

/** A form opened in the engine, once. */
async function open(xform: string): Promise<LoadFormResult> {
  const { loadForm } = await engine();
  const form = opened.get(xform) ?? loadForm(xform);
  opened.set(xform, form);
  return form;
}

/** Holds one interview with the form in the ODK engine, in the language whose name ends with `(code)`. */
export async function interview(xform: string, answers: Answers, code: string): Promise<Interview> {
  const form = await open(xform);
  if (form.status === 'failure') throw form.error;
  const { root } = form.createInstance();
  const language = root.languages.find((candidate) => candidate.language.endsWith(`(${code})`));
  if (!language || 'isSyntheticDefault' in language) throw new Error(`The form does not speak ${code}`);
  root.setLanguage(language);
  const asked = hold(root, answers);
  const payload = await root.prepareInstancePayload();
  const file = payload.data[0].get('xml_submission_file');
  return {
    status: payload.status,
    asked,
    violations: root.validationState.violations.map(
      ({ reference, violation }) =>
        `${reference.split('/').at(-1)}: ${violation.message?.asString ?? violation.condition}`,
    ),
    xml: file instanceof File ? await file.text() : '',
  };
}
