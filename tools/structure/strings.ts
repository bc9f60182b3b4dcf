import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { tagOf } from '../../src/platform/http/tags.ts';
import { isTest, type Source } from './files.ts';

export const languages = ['ar', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text that a user reads: where it stands, in which language, under which key of its file (`importWords.start`). */
export interface ReadText {
  readonly path: string;
  readonly line: number;
  readonly language: Language;
  readonly key: string;
  readonly text: string;
  /** Texts of one object with its languages have one number. */
  readonly group?: number;
}

/** Files whose sentences are printed for a user as they stand: the command line, the settings, the first start. */
const printed =
  /^(src\/main\/(commands\/|cli\.ts|serve\.ts)|src\/platform\/settings\/|tools\/(start|setup|dawra)\.mjs)/;
/** Properties and calls whose text is published in English: OpenAPI, and what is printed. */
const published = /^(summary|description)$/;
const spoken = /^(describe|description|option|requiredOption|argument|summary|addHelpText|log|error|warn|stdout|say)$/;

/**
 * The texts of a TypeScript or Vue file that a user reads: every literal under `ar`, `fr` or `en` of an object that has two of them at least, the
 * three labels of a permission line, OpenAPI summaries, descriptions and tags, every sentence of a file whose sentences are printed, and whatever is
 * written in Arabic letters.
 */
export function textsOf(source: Source): ReadText[] {
  const file = ts.createSourceFile(
    source.path,
    source.path.endsWith('.vue') ? scriptOf(source.text) : source.text,
    ts.ScriptTarget.Latest,
    true,
    source.path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS,
  );
  const texts: ReadText[] = [];
  const taken = new Set<ts.Node>();
  const add = (node: ts.Node, language: Language, key: string, group?: number): void => {
    if (taken.has(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      taken.add(node);
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      texts.push({
        path: source.path,
        line,
        language,
        key,
        text: literalOf(node),
        ...(group === undefined ? {} : { group }),
      });
    }
    if (ts.isTemplateExpression(node))
      for (const span of node.templateSpans) add(span.expression, language, key, group);
    else ts.forEachChild(node, (child) => add(child, language, key, group));
  };
  const addTag = (node: ts.Node): void => {
    if (!ts.isStringLiteralLike(node) || !node.text.startsWith('/api/')) return;
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    texts.push({ path: source.path, line, language: 'en', key: 'tag', text: tagOf(node.text) });
  };
  const visit = (node: ts.Node, path: readonly string[]): void => {
    const here = nameOf(node);
    const key = here ? [...path, here] : path;
    if (ts.isObjectLiteralExpression(node)) {
      const spokenIn = node.properties.filter(
        (property): property is ts.PropertyAssignment =>
          ts.isPropertyAssignment(property) && languages.includes(nameOf(property) as Language),
      );
      if (spokenIn.length > 1)
        for (const property of spokenIn)
          add(property.initializer, nameOf(property) as Language, key.join('.'), node.pos);
    }
    if (ts.isPropertyAssignment(node) && published.test(nameOf(node) ?? '')) add(node.initializer, 'en', key.join('.'));
    if (ts.isPropertyAssignment(node) && nameOf(node) === 'url') addTag(node.initializer);
    if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : ts.isIdentifier(node.expression)
          ? node.expression.text
          : '';
      if (called === 'line' && node.arguments.length > 3) {
        const act = node.arguments[0] as ts.StringLiteral;
        (['en', 'fr', 'ar'] as const).forEach((language, index) =>
          add(node.arguments[index + 1] as ts.Expression, language, act.text, node.pos),
        );
      }
      if (spoken.test(called) && (called !== 'error' || printed.test(source.path)))
        for (const argument of node.arguments) if (!ts.isFunctionLike(argument)) addSentence(argument, add, key);
    }
    if (printed.test(source.path)) addSentence(node, add, key);
    ts.forEachChild(node, (child) => visit(child, key));
  };
  visit(file, []);
  // What is written in Arabic letters is Arabic for somebody to read, wherever it stands.
  const arabic = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && /\p{Script=Arabic}{2}/u.test(node.text)) add(node, 'ar', '');
    ts.forEachChild(node, arabic);
  };
  arabic(file);
  return texts;
}

function addSentence(
  node: ts.Node,
  add: (node: ts.Node, language: Language, key: string) => void,
  key: readonly string[],
): void {
  if ((ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && /\w \w/.test(literalOf(node)))
    add(node, 'en', key.join('.'));
}

const nameOf = (node: ts.Node): string | undefined => {
  const name = (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name;
  return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined;
};

/** The text of a literal; what a template fills in is a space. */
const literalOf = (node: ts.StringLiteralLike | ts.TemplateExpression): string =>
  ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' … ')
    : node.text;

/** The script of a component on the lines where it stands. */
const scriptOf = (text: string): string => {
  const start = text.indexOf('<script');
  const end = text.indexOf('</script>');
  if (start < 0 || end < 0) return '';
  const opened = text.indexOf('>', start) + 1;
  return text.slice(0, opened).replace(/[^\n]/g, ' ') + text.slice(opened, end);
};

/** Lines of a Markdown page that a user reads, without its code and the addresses of its links. */
export function textsOfPage(path: string, text: string, language: Language = 'en'): ReadText[] {
  let code = false;
  return text.split('\n').flatMap((line, index): ReadText[] => {
    if (line.startsWith('```')) code = !code;
    if (code || line.startsWith('```') || !line.trim()) return [];
    const read = line.replace(/\]\([^)]*\)/g, ']').replace(/`[^`]*`/g, ' … ');
    return [{ path, line: index + 1, language, key: '', text: read }];
  });
}

/** Pages for people who use or install Dawra; what is written for those who change it is not held to the list. */
const pages = ['README.md', 'docs/settings.md', 'docs/permissions.md', 'docs/life-cycles.md'];

/** Every text of the sources that a user reads. */
export const readTexts = (sources: readonly Source[]): ReadText[] => [
  ...sources.filter(({ path }) => /^(src|tools)\//.test(path) && !isTest(path)).flatMap(textsOf),
  ...pages.flatMap((path) => textsOfPage(path, readFileSync(path, 'utf8'))),
];
