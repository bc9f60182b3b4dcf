import type { Permission } from '../http/permission.ts';
import { languageName, locales } from '../language/locale.ts';
import type { KnownLife } from '../wing/wing.ts';

/**
 * The page docs/life-cycles.md, printed from the lives of all wings and the table of permissions.
 * @returns Markdown that ends with a newline
 * @throws RangeError when an act has a permission that is in no table, or one that reaches `own` or `institution` and nothing says whose the thing is
 */
export function lifecyclePage(lives: readonly KnownLife[], permissions: readonly Permission[]): string {
  const grantsOf = (name: string) => {
    const line = permissions.find((permission) => permission.name === name);
    if (!line) throw new RangeError(`the permission table has no line ${name}`);
    return line.grants;
  };
  const who = (name: string): string =>
    Object.entries(grantsOf(name))
      .map(([role, scope]) => (scope === 'any' ? role : `${role} (${scope})`))
      .join(', ');
  const parts = lives.map(({ of, table, life, own }) => {
    const narrow = life.actNames.find((name) =>
      Object.values(grantsOf(life.acts[name]!.permission)).some((scope) => scope !== 'any'),
    );
    if (narrow && !own)
      throw new RangeError(`the life of ${of}: ${narrow} reaches own, and nothing says whose it is (own)`);
    const act = (name: string): string => {
      const { permission, note, by } = life.acts[name]!;
      const how = by === 'rule' ? 'by rule or its own endpoint' : note === 'required' ? 'says why' : '';
      return `\`${name}\` | \`${permission}\`: ${who(permission)} | ${how}`;
    };
    const steps = life.stateNames.flatMap((state) =>
      Object.entries(life.steps[state] ?? {}).map(([name, next]) => `| \`${state}\` | \`${next}\` | ${act(name)} |`),
    );
    const labels = [...life.stateNames.map((name) => [name, life.states[name]!.label] as const)]
      .concat(life.actNames.map((name) => [name, life.acts[name]!.label] as const))
      .map(([code, label]) => `| \`${code}\` | ${locales.map((locale) => label[locale]).join(' | ')} |`);
    return `## The life of ${of}

Acts lie in \`${table}\`. Still to be done: ${
      life.stateNames
        .filter((state) => life.isOpen(state))
        .map((state) => `\`${state}\``)
        .join(', ') || 'nothing'
    }.${own ? ` \`own\`: ${own}.` : ''}

| state | next | act | permission: who holds it | |
| --- | --- | --- | --- | --- |
| (none) | \`${life.first.state}\` | ${act(life.first.act)} |
${steps.join('\n')}

| code | ${locales.map((locale) => languageName[locale]).join(' | ')} |
| --- |${locales.map(() => ' --- |').join('')}
${labels.join('\n')}
`;
  });
  return `# Life-cycles

Printed from the code (\`UPDATE_DOCS=1 npx vitest run src/main/wings.test.ts\`); a test says when it is out of date. State is the fold of the acts; what is not in
a table is refused by the code and by the database.

${parts.join('\n')}`;
}
