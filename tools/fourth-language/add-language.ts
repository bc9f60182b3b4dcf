import ts from 'typescript';
import type { Plugin } from 'vite';

/** The language that the tests add: from right to left, each of its words the English one between brackets of its own. */
export const added = 'qar';
const entry = `  ${added}: { name: '⟪${added}⟫', script: 'Arab', tag: 'ar-u-nu-latn', instead: ['en'], comma: '، ', semicolon: '؛ ', colon: ': ' },\n`;

/**
 * Adds a fourth language the way a translator would: one entry in the list of languages, and one word beside every three. Nothing else is
 * touched, so whatever counts on three languages shows itself. Words are objects with literals under `ar`, `fr` and `en`, and what the
 * functions make through which content and permissions are written (`text(ar, fr, en)`).
 */
export function addLanguage(): Plugin {
  return {
    name: 'add-language',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? id;
      if (/\/(node_modules|tools)\//.test(path) || id.includes('?')) return undefined;
      if (/\/content\/.*\.json$/.test(path)) return JSON.stringify(JSON.parse(code, withWord));
      if (!/\.(ts|vue)$/.test(path)) return undefined;
      if (path.endsWith('/platform/language/locale.ts'))
        return code.replace(/(export const languages = \{\n)/, `$1${entry}`);
      if (!/\bar\b/.test(code)) return undefined;
      const whole = path.endsWith('.vue') ? /^([\s\S]*?<script[^>]*>)([\s\S]*?)(<\/script>[\s\S]*)$/.exec(code) : null;
      if (path.endsWith('.vue') && !whole) return undefined;
      const [before, script, after] = whole ? [whole[1]!, whole[2]!, whole[3]!] : ['', code, ''];
      const made = withWords(script);
      return made === script ? undefined : `${before}${made}${helper}${after}`;
    },
  };
}

const helper = `
function __added(value) {
  if (typeof value === 'string') return value.trim() ? '⟪' + value + '⟫' : value;
  if (typeof value === 'function') return (...given) => __added(value(...given));
  if (Array.isArray(value)) return value.map(__added);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'method' ? one : __added(one)]));
  return value;
}
`;

/** The same for content that is kept as JSON. */
const withWord = (_key: string, value: unknown): unknown => {
  const words = value as Partial<Record<string, unknown>> | null;
  return words && typeof words === 'object' && ['ar', 'fr', 'en'].every((name) => typeof words[name] === 'string')
    ? { ...words, [added]: `⟪${words['en']}⟫` }
    : value;
};

function withWords(script: string): string {
  const file = ts.createSourceFile('a.ts', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const insertions: { at: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const english = wordsIn(node);
      if (english !== undefined) {
        const last = node.properties.at(-1)!;
        insertions.push({ at: last.getEnd(), text: `, ${added}: __added(${english})` });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: more }) => text.slice(0, at) + more + text.slice(at), script);
}

/** The English of an object that holds one meaning in three languages; undefined when it is something else. */
function wordsIn(node: ts.ObjectLiteralExpression): string | undefined {
  const of = new Map(node.properties.map((property) => [property.name?.getText(), property]));
  const three = ['ar', 'fr', 'en'].map((language) => of.get(language));
  if (three.some((property) => !property)) return undefined;
  const english = three[2]!;
  if (ts.isShorthandPropertyAssignment(english)) return writesWords(node) ? 'en' : undefined;
  if (!ts.isPropertyAssignment(english) || !isWord(english.initializer)) return undefined;
  return english.initializer.getText();
}

/** Whether an object made from three variables stands in a function that is given the three: the way content is written. */
function writesWords(node: ts.Node): boolean {
  for (let above: ts.Node | undefined = node; above; above = above.parent)
    if (ts.isFunctionLike(above))
      return ['ar', 'fr', 'en'].every((name) => above.parameters.some((given) => given.name.getText() === name));
  return false;
}

function isWord(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return isWord(node.expression);
  if (ts.isBinaryExpression(node)) return isWord(node.left) || isWord(node.right);
  if (ts.isConditionalExpression(node)) return isWord(node.whenTrue) || isWord(node.whenFalse);
  if (ts.isArrowFunction(node)) return !ts.isBlock(node.body) && isWord(node.body);
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 && node.elements.every(isWord);
  if (ts.isObjectLiteralExpression(node))
    return (
      node.properties.length > 0 &&
      node.properties.every((property) => ts.isPropertyAssignment(property) && isWord(property.initializer))
    );
  return false;
}
