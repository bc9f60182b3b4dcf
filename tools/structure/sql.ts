import ts from 'typescript';
import { isTest, type Source } from './files.ts';

/** A piece of SQL that a wing states: a migration, or a template in its TypeScript. */
export interface Statement {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/**
 * What a schema lends to the SQL of other wings: released views, functions, and views without figures made to be built on. Everything else of a schema is
 * named by its own wing alone. `platform` lends to all; `keys` are rows that a foreign key of another wing may point to.
 */
export const lent: Readonly<
  Record<string, { readonly to: Readonly<Record<string, readonly string[]>>; readonly keys: readonly string[] }>
> = {
  platform: {
    to: {
      '*': [
        'accounts_of',
        'create_acts',
        'current_account',
        'display_name',
        'holds',
        'institutions',
        'installation_kind',
        'is_country',
        'is_draft',
        'is_label',
        'is_localized',
        'keep_findable',
        'keep_sealed',
        'let_in_by',
        'locales',
        'own_institution',
        'relate',
        'settle_row_security',
        'refuse_change',
      ],
      // Words that people may take back: sealed before they come, opened in the program.
      dialogue: ['erasable', 'recording'],
      evidence: ['address_part'],
      portal: ['findable', 'forms_query', 'is_stop_word', 'sealed_change', 'word_forms'],
      main: ['content_item', 'content_version', 'setting'],
    },
    keys: ['erasable', 'institution'],
  },
  evidence: {
    to: {
      dialogue: ['known_result', 'known_version', 'release_cited', 'released_result', 'released_version'],
      portal: ['released_result', 'released_version'],
    },
    keys: ['result', 'data_version'],
  },
  observatory: { to: { dialogue: ['released_flow'] }, keys: [] },
};

/** What `platform` lends to wings that are still to come (the throw-away wing stands for them). */
const coming = ['relate', 'settle_row_security'];

/** Migrations and templates of the wings; tests may look everywhere. */
export function statementsOf(source: Source): Statement[] {
  if (!source.path.startsWith('src/') || isTest(source.path)) return [];
  if (source.path.endsWith('.sql')) return [{ path: source.path, line: 1, text: source.text }];
  if (!source.path.endsWith('.ts') || !source.text.includes('sql')) return [];
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: Statement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^sql$/.test(node.tag.getText(file))) add(node.template);
    // Text that is given to a client as it stands: client.query(`…`), sql.raw(`…`).
    if (ts.isCallExpression(node) && /\.(query|raw)$/.test(node.expression.getText(file)))
      for (const argument of node.arguments)
        if (ts.isStringLiteralLike(argument) || ts.isTemplateExpression(argument)) add(argument);
    ts.forEachChild(node, visit);
  };
  const add = (node: ts.StringLiteralLike | ts.TemplateLiteral): void => {
    const text = ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' $ ')
      : node.text;
    found.push({ path: source.path, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, text });
  };
  visit(file);
  return found;
}

/** Blanks out comments and texts in quotes; names and line ends stay where they are. The bodies of functions ($$ … $$) are SQL. */
export const bareSql = (text: string): string =>
  text.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (part) => part.replace(/[^\n]/g, ' '));

/** A name of a schema as SQL states it. */
interface Named {
  readonly schema: string;
  readonly name: string;
  readonly at: number;
  readonly key: boolean;
}

function namesIn(text: string, schemas: ReadonlySet<string>): Named[] {
  const bare = bareSql(text).toLowerCase();
  const qualified = [
    ...bare.matchAll(/(\breferences\s+)?(?<![\w.$"])"?([a-z_]+)"?\s*\.\s*"?([a-z_][a-z_0-9]*)"?/g),
  ].map((match): Named => ({ schema: match[2]!, name: match[3]!, at: match.index, key: match[1] !== undefined }));
  // With another schema on its path a function names that schema's tables bare.
  const paths = [...bare.matchAll(/search_path\s*(?:=|to)\s*([a-z_,\s]+)/g)].flatMap((match) =>
    match[1]!
      .split(',')
      .map((one): Named => ({ schema: one.trim().split(/\s/)[0]!, name: '*', at: match.index, key: false })),
  );
  return [...qualified, ...paths].filter(({ schema }) => schemas.has(schema));
}

/**
 * Walls in SQL as in TypeScript: names of another wing's schema that it does not lend, and entries of the list that nobody uses.
 * @param schemas every schema of the installation
 */
export function sqlIssues(
  statements: readonly Statement[],
  schemas: readonly string[],
  list: typeof lent = lent,
): string[] {
  const known = new Set(schemas);
  const used = new Set<string>();
  const issues: string[] = [];
  for (const { path, line, text } of statements) {
    const wing = path.split('/')[1]!;
    for (const { schema, name, at, key } of namesIn(text, known)) {
      if (schema === wing || isSetup(path, text, at)) continue;
      const { to = {}, keys = [] } = list[schema] ?? {};
      const entry = key
        ? keys.includes(name) && `${schema} key ${name}`
        : ['*', wing].map((whom) => (to[whom]?.includes(name) ? `${schema} ${whom} ${name}` : false)).find(Boolean);
      if (entry) used.add(entry);
      else
        issues.push(
          `${path}:${line + text.slice(0, at).split('\n').length - 1}: ${wing} names ${schema}.${name}, which ${schema} does not lend it (tools/structure/sql.ts)`,
        );
    }
  }
  for (const [schema, { to, keys }] of Object.entries(list)) {
    for (const [whom, names] of Object.entries(to))
      for (const name of names)
        if (!used.has(`${schema} ${whom} ${name}`) && !(schema === 'platform' && coming.includes(name)))
          issues.push(`tools/structure/sql.ts: nobody (${whom}) borrows ${schema}.${name}`);
    for (const name of keys)
      if (!used.has(`${schema} key ${name}`))
        issues.push(`tools/structure/sql.ts: no foreign key points to ${schema}.${name}`);
  }
  return issues;
}

/** The first migration makes every schema and its grants. */
const isSetup = (path: string, text: string, at: number): boolean =>
  path.startsWith('src/platform/migrations/0001-') && /\bschema\b[^;]*$/.test(text.slice(0, at));
