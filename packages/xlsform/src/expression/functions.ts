import type { Expression } from './tree.ts';

/** How a function may be called: fewest and most arguments, and which of them (from 0) must be nodes. */
export interface Signature {
  readonly least: number;
  readonly most: number;
  readonly nodes: readonly number[];
  /** What it gives is nodes. */
  readonly givesNodes: boolean;
}

const many = Number.POSITIVE_INFINITY;
const table = new Map<string, Signature>();

function add(names: string, least: number, most = least, more: Partial<Signature> = {}): void {
  for (const name of names.split(' ')) table.set(name, { least, most, nodes: [], givesNodes: false, ...more });
}

add('true false today now pi random last', 0);
add('current', 0, 0, { givesNodes: true });
add('instance', 1, 1, { givesNodes: true });
add('randomize', 1, 2, { nodes: [0], givesNodes: true });
add('boolean number int string not boolean-from-string', 1);
add('abs ceiling floor sqrt exp exp10 log log10 sin cos tan asin acos atan', 1);
add('atan2 pow', 2);
add('round', 1, 2);
add('min max', 1, many);
add('count sum count-non-empty', 1, 1, { nodes: [0] });
add('position', 0, 1, { nodes: [0] });
add('name local-name namespace-uri', 0, 1, { nodes: [0] });
add('indexed-repeat', 3, many, { nodes: [0, 1, 3, 5, 7, 9] });
add('string-length normalize-space', 0, 1);
add('concat', 0, many);
add('join', 1, many);
add('contains starts-with ends-with substring-before substring-after regex', 2);
add('substr substring', 2, 3);
add('translate', 3);
add('selected selected-at', 2);
add('count-selected', 1);
add('jr:choice-name', 2);
add('jr:itext', 1);
add('if', 3);
add('coalesce', 2);
add('once', 1);
add('date date-time decimal-date-time decimal-time time', 1);
add('format-date format-date-time', 2);
add('uuid', 0, 1);
add('digest', 2, 3);
add('base64-decode', 1);
add('extract-signed', 2);
add('area enclosed-area intersects', 1);
add('distance', 1, many);
add('geofence', 2);
add('checklist', 3, many);
add('weighted-checklist', 4, many);
add('pulldata', 1, many);
add('property', 1);
add('depend', 1, many);
add('version', 0);

/** The functions of XPath 1.0 that forms know (`id` and `lang` are not among them), and those of ODK (getodk.github.io/xforms-spec, section “XPath functions”), by name. */
export const functions: ReadonlyMap<string, Signature> = table;

/** Whether an expression can never give nodes. */
export function isNoNodes(expression: Expression): boolean {
  if (expression.is === 'call') return functions.get(expression.name)?.givesNodes === false;
  return (
    expression.is === 'number' ||
    expression.is === 'literal' ||
    (expression.is === 'operation' && expression.operator !== '|')
  );
}
