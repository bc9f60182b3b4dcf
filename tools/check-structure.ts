// Checks of the application itself: imports one way, no circle, words complete and the field's terms, sizes in budget, ASCII paths, pages without hard words.
import { readFileSync } from 'node:fs';
import { appSchemas } from '../src/platform/database/schemas.ts';
import { isTest, listPaths, readSources } from './structure/files.ts';
import { browserIssues, circles, issueOf, importsOf, roomCircles } from './structure/imports.ts';
import { sqlIssues, statementsOf } from './structure/sql.ts';
import { scopedIssues } from './structure/scoped.ts';
import { pageIssues, styleIssues } from './structure/pages.ts';
import { measure } from './structure/sizes.ts';
import { readTexts } from './structure/strings.ts';
import { readTerms, termIssues } from './structure/terms.ts';
import { wordIssues } from './structure/words.ts';

const paths = listPaths();
const sources = readSources(paths);
const arrows = sources.flatMap(importsOf);
const sizes = measure(sources.filter(({ path }) => !path.startsWith('tools/') || path.endsWith('.ts')));
const statements = [
  ...sources,
  ...paths.filter((path) => path.endsWith('.sql')).map((path) => ({ path, text: readFileSync(path, 'utf8') })),
].flatMap(statementsOf);
const terms = readTerms();
const texts = readTexts(sources);
// The words of the throw-away wing are checked where it hangs on the installation (tools/throwaway.mjs).
const words = await wordIssues(
  paths.filter((path) => /\.words\.ts$/.test(path) && !path.startsWith('tools/throwaway/')),
);

const issues = [
  ...paths.filter((path) => /[^\x21-\x7e]/.test(path)).map((path) => `${path}: not an ASCII path`),
  ...arrows.flatMap((arrow) => (issueOf(arrow) ? [`${arrow.from} → ${arrow.to}: ${issueOf(arrow)}`] : [])),
  ...circles(arrows.filter(({ from }) => !isTest(from))).map((circle) => `circle: ${circle.join(' → ')}`),
  // The rooms of the packages are laid out by their own checks.
  ...roomCircles(arrows.filter(({ from }) => !isTest(from) && !from.startsWith('packages/'))).map(
    (circle) => `circle of rooms: ${circle}`,
  ),
  ...browserIssues(arrows.filter(({ from }) => !isTest(from))),
  ...sqlIssues(statements, appSchemas),
  ...scopedIssues(sources, statements),
  ...sizes.issues,
  ...words.issues,
  ...termIssues(texts, terms),
  ...sources.filter(({ path }) => path.endsWith('.vue') && path.startsWith('src/')).flatMap(pageIssues),
  ...paths
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) => styleIssues(readFileSync(path, 'utf8')).map((issue) => `${path}: ${issue}`)),
];

console.log(
  `${sources.length} files, ${arrows.length} imports, ${words.words} words in three languages, ${texts.length} texts held against ${terms.terms.length} terms; ` +
    `lines per file: median ${sizes.median}, nine in ten up to ${sizes.ninety}, largest ${sizes.largest.lines} (${sizes.largest.path})`,
);
for (const issue of issues) console.error(issue);
console.log(issues.length ? `${issues.length} issues` : 'The structure is in order.');
process.exit(issues.length ? 1 : 0);
