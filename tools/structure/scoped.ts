import type { Source } from './files.ts';
import { isTest } from './files.ts';
import { bareSql, type Statement } from './sql.ts';

/**
 * Tables of the wings that no fragment and no row-level security covers, each with the reason. `part` tables are read by the key of a row that was asked for
 * through its own fragment.
 */
export const covered: Readonly<Record<string, string>> = {
  'dialogue.participant': 'seats of a meeting, read by the id of a meeting that is seen',
  'dialogue.published_question': 'a view of which questions are published, joined with questions that are seen',
  'dialogue.public_sender': 'digests of senders, read by the function that limits them and by nobody else',
  'dialogue.public_decision': 'what became of a question of the public, joined with one that is seen',
  'dialogue.citation': 'what a wording cites, read by the id of a recommendation that is seen',
  'dialogue.result_standing': 'how released and cited results stand, without a figure',
  'evidence.data_set': 'name and title, joined in every read with a version, which has row-level security',
  'evidence.analysis': 'a title, joined in every read with its result, which has row-level security',
  'evidence.spec': 'joined in every read with its result, which has row-level security',
  'evidence.disclosure':
    'what disclosure control has counted: read by the application to judge a figure, shown to nobody',
};

/** Schemas without rows that one member sees and another does not. */
const open: Readonly<Record<string, string>> = {
  platform: 'accounts and codes: the compartment administration alone has grants, or everyone reads them',
  observatory: 'published flows',
  portal: 'published pages',
};

const escape = (name: string): string => name.replaceAll('.', '\\s*\\.\\s*');

/**
 * Reads that go past the fragment of a table (platform/scope/rows.sql.ts), tables that nothing covers, and reasons that are not needed any more.
 * @param statements SQL of migrations and templates
 */
export function scopedIssues(
  sources: readonly Source[],
  statements: readonly Statement[],
  reasons: Readonly<Record<string, string>> = covered,
): string[] {
  const declared = sources
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .flatMap(({ text }) => [...text.matchAll(/defineRows\(\{\s*table: '([a-z_.]+)'/g)].map((match) => match[1]!));
  const migrations = statements.filter(({ path }) => path.endsWith('.sql')).map(({ text }) => text);
  const created = migrations
    .flatMap((text) => [...bareSql(text).matchAll(/create table (?:if not exists )?([a-z_]+\.[a-z_]+)/g)])
    .map((match) => match[1]!);
  const secured = migrations.flatMap((text) =>
    [
      ...text.matchAll(/alter table ([a-z_]+\.[a-z_]+) enable row level security/g),
      ...text.matchAll(/settle_row_security\('([a-z_]+\.[a-z_]+)'/g),
    ].map((match) => match[1]!),
  );
  const isPart = (table: string) => [...declared, ...secured].some((whole) => table.startsWith(`${whole}_`));
  const isCovered = (table: string) =>
    Object.hasOwn(open, table.split('.')[0]!) || declared.includes(table) || secured.includes(table) || isPart(table);
  const issues = created
    .filter((table) => !isCovered(table) && !(table in reasons))
    .map((table) => `${table}: who sees which row? Declare it (defineRows) or settle row-level security`);
  for (const table of created)
    if (/^(service|restricted)\./.test(table) && !secured.includes(table))
      issues.push(`${table}: a table of the service and restricted compartments has row-level security`);
  for (const table of Object.keys(reasons))
    if (
      isCovered(table) ||
      !migrations.some((text) => new RegExp(`create (?:table|view) ${escape(table)}\\b`).test(text))
    )
      issues.push(`tools/structure/scoped.ts: ${table} needs no reason`);
  const past = declared.map(
    (table) => [table, new RegExp(`\\b(?:from|join|using)\\s+${escape(table)}(?![a-z_])`, 'i')] as const,
  );
  const parts = created.flatMap((table) => {
    // Of a whole and a part of it that is one itself, the nearer.
    const [whole] = declared.filter((one) => table.startsWith(`${one}_`)).toSorted((a, b) => b.length - a.length);
    const key = whole?.split('.')[1];
    return whole && !declared.includes(table) && !(table in reasons)
      ? [[table, new RegExp(`\\b(?:from|join|using)\\s+${escape(table)}(?![a-z_])`, 'i'), key!] as const]
      : [];
  });
  for (const { path, line, text } of statements.filter(({ path }) => !path.endsWith('.sql'))) {
    for (const [table, pattern, key] of parts)
      if (
        pattern.test(bareSql(text)) &&
        !new RegExp(`\\b${key}\\s*(?:=|in\\b)|=\\s*(?:[a-z]+\\.)?${key}\\b`, 'i').test(bareSql(text))
      )
        issues.push(`${path}:${line}: reads ${table} without holding it to its ${key} (… where ${key} = …)`);
    for (const [table, pattern] of past)
      if (pattern.test(bareSql(text)))
        issues.push(
          `${path}:${line}: reads ${table} past its fragment; \${scoped(…)}, or \${everyRow(…, 'the reason')}`,
        );
  }
  return issues;
}
