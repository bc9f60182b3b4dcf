import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { isTest, type Source } from './files.ts';

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"`;()]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The imports that a file states, as paths of the installation or names of packages. */
export function importsOf(source: Source): Arrow[] {
  return [...source.text.matchAll(statement)].map((match) => {
    const named = (match[2] ?? match[3] ?? match[4]) as string;
    return {
      from: source.path,
      to: named.startsWith('.') ? resolveLocal(source.path, named) : named,
      typeOnly: match[1] !== undefined,
    };
  });
}

function resolveLocal(from: string, named: string): string {
  const path = posix.join(posix.dirname(from), named.replace(/\?.*$/, ''));
  return (
    [path, `${path}.ts`, `${path}/index.ts`, path.replace(/\.js$/, '.ts')].find((candidate) => existsSync(candidate)) ??
    path
  );
}

/** Which wing may look at which: data go the other way (survey → evidence → dialogue, all → portal). */
export const wingArrows: Readonly<Record<string, readonly string[]>> = {
  survey: [],
  evidence: ['survey', 'programmes', 'observatory'],
  dialogue: ['evidence', 'observatory'],
  programmes: [],
  talent: [],
  rights: [],
  observatory: [],
  portal: ['survey', 'evidence', 'dialogue', 'programmes', 'talent', 'rights', 'observatory'],
};

const place = (path: string): { zone: string; wing: string; room: string } => {
  const [zone = '', wing = '', room = ''] = path.split('/');
  return { zone, wing, room };
};

/** Says what is wrong with an arrow, or nothing. The rules are section 2 of the blueprint; ARCHITECTURE.md draws them. */
export function issueOf({ from, to, typeOnly }: Arrow): string | undefined {
  if (isTest(from)) return undefined;
  const a = place(from);
  const b = place(to);
  const local = ['src', 'packages', 'content', 'demo', 'tools', 'e2e'].includes(b.zone);
  if (a.zone === 'packages' && local && !to.startsWith(`packages/${a.wing}/`))
    return 'a package imports nothing of the installation';
  if (a.zone === 'content' && local && b.zone !== 'content')
    return 'reference content rests on nothing else, least of all on what is invented';
  if (a.zone === 'demo' && local && !['content', 'demo', 'packages'].includes(b.zone))
    return 'the demonstration is data: it imports reference content and nothing of the installation';
  if (
    a.zone === 'packages' &&
    /^@dawra\//.test(to) &&
    !/^@dawra\/spreadsheet(?:\/|$)/.test(to) &&
    !to.startsWith(`@dawra/${a.wing}`)
  )
    return 'of the packages only spreadsheet is used by others';
  if (a.zone !== 'src') return undefined;
  if (b.zone === 'e2e' || b.zone === 'tools') return 'the installation does not import its tools';
  if (b.zone === 'demo' && a.wing !== 'main') return 'only main loads the demonstration';
  if (b.zone === 'content' && a.wing !== 'main') return 'only main loads the reference content';
  if (/^@dawra\/survey-estimation/.test(to) && a.wing !== 'evidence' && !typeOnly)
    return 'only evidence calls the estimation library';
  if (/^@dawra\/xlsform/.test(to) && a.wing !== 'survey' && a.wing !== 'main')
    return 'only survey calls the XLSForm library';
  if (/^@dawra\/spreadsheet/.test(to) && a.wing !== 'evidence' && a.wing !== 'survey' && !typeOnly)
    return 'only evidence and survey read workbooks';
  const kind = fileKind(from);
  if (kind === 'page' && (/^node:/.test(to) || /\.(sql|routes|tasks)\.ts$/.test(to)))
    return 'a page imports rules and contracts, never SQL, routes or Node';
  if (b.zone !== 'src') return undefined;
  if (a.wing === 'main') return undefined;
  if (b.wing === 'main') return 'main only assembles: nobody imports it';
  if (b.wing === 'portal' && a.wing !== 'portal') return 'nobody imports the portal';
  if (a.wing === 'platform') return b.wing === 'platform' ? undefined : 'platform knows no wing';
  if (kind === 'sql' && /\.(routes|tasks)\.ts$/.test(to)) return 'SQL files know no routes';
  if (a.wing === b.wing || b.wing === 'platform') return undefined;
  if (!(wingArrows[a.wing] ?? []).includes(b.wing)) return `${a.wing} may not look at ${b.wing}`;
  return b.room === 'index.ts' || b.room === 'face.ts'
    ? undefined
    : `another wing is seen through its index.ts or face.ts only`;
}

function fileKind(path: string): 'sql' | 'routes' | 'page' | 'server' {
  if (/\.sql\.ts$/.test(path)) return 'sql';
  if (/\.(routes|tasks)\.ts$/.test(path)) return 'routes';
  if (/\.vue$|\.words\.ts$|\.contract\.ts$/.test(path)) return 'page';
  return 'server';
}

/** Circles among files, each once, as the list of its files. Type-only imports close no circle at run time and are left out. */
export function circles(arrows: readonly Arrow[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of arrows) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const found: string[][] = [];
  const walk = (file: string, path: string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    state.set(file, 'open');
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}

/**
 * The room a file stands in: its folder two levels below `src` and one below `content` and `demo`. A file beside rooms is a place of
 * its own: some assemble (index, routes, pages), some are what all rooms share (problems, texts).
 */
export function roomOf(path: string): string {
  const parts = path.split('/');
  const depth = parts[0] === 'src' ? 3 : 2;
  return parts.length > depth ? parts.slice(0, depth).join('/') : path;
}

/** Circles among rooms, each named with an import for every step; none of them need be a circle among files. */
export function roomCircles(arrows: readonly Arrow[]): string[] {
  const steps = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const [from, to] = [roomOf(arrow.from), roomOf(arrow.to)];
    if (!arrow.typeOnly && from !== to && !steps.has(`${from} ${to}`)) steps.set(`${from} ${to}`, arrow);
  }
  const between = [...steps].map(([key]): Arrow => {
    const [from = '', to = ''] = key.split(' ');
    return { from, to, typeOnly: false };
  });
  return circles(between).map((circle) =>
    circle
      .slice(1)
      .map((to, at) => {
        const step = steps.get(`${circle[at]} ${to}`)!;
        return `${circle[at]} → ${to} (${step.from} imports ${step.to})`;
      })
      .join(', '),
  );
}

/** What only the server has: a page that reaches it, however far, would break in the browser. */
const serverOnly = /^(node:|fastify|kysely$|pg$|pg-|graphile-worker|@duckdb\/|@resvg\/|@node-rs\/)/;

/** Arrows by which pages, contracts and words reach what only the server has; type-only imports do not count. */
export function browserIssues(arrows: readonly Arrow[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of arrows) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const starts = [...next.keys()].filter(
    (path) => path.startsWith('src/') && /\.vue$|\.contract\.ts$|\.words\.ts$|\/face\.ts$|main\/web\.ts$/.test(path),
  );
  const seen = new Set<string>();
  const issues: string[] = [];
  const portalPage = (path: string): boolean => path.startsWith('src/portal/');
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const to of next.get(file) ?? []) {
      if (serverOnly.test(to)) issues.push(`${file} → ${to}: reached from a page, so it must run in the browser`);
      else walk(to);
    }
  };
  for (const start of starts) if (!portalPage(start)) walk(start);
  return issues;
}
