import type { Permission } from '../http/permission.ts';
import type { KnownLife } from '../wing/wing.ts';

/**
 * The page docs/life-cycles.md, printed from the lives of all wings and the table of permissions.
 * @returns Markdown that ends with a newline
 */
export function lifecyclePage(lives: readonly KnownLife[], permissions: readonly Permission[]): string {
  const who = (name: string): string =>
    Object.entries(permissions.find((line) => line.name === name)?.grants ?? {})
      .map(([role, scope]) => (scope === 'any' ? role : `${role} (${scope})`))
      .join(', ');
  const parts = lives.map(({ of, table, life }) => {
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
      .map(([code, { ar, fr, en }]) => `| \`${code}\` | ${ar} | ${fr} | ${en} |`);
    return `## The life of ${of}

Acts lie in \`${table}\`. Still to be done: ${
      life.stateNames
        .filter((state) => life.isOpen(state))
        .map((state) => `\`${state}\``)
        .join(', ') || 'nothing'
    }.

| state | next | act | permission: who holds it | |
| --- | --- | --- | --- | --- |
| (none) | \`${life.first.state}\` | ${act(life.first.act)} |
${steps.join('\n')}

| code | العربية | français | English |
| --- | --- | --- | --- |
${labels.join('\n')}
`;
  });
  return `# Life-cycles

Printed from the code (\`UPDATE_DOCS=1 npx vitest run src/main/wings.test.ts\`); a test says when it is out of date. State is the fold of the acts; what is not in
a table is refused by the code and by the database. \`own\` is who raised a question or is the participant it was raised for.

${parts.join('\n')}`;
}
