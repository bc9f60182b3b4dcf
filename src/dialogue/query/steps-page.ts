import type { Permission } from '../../platform/http/permission.ts';
import { queryActLabel, queryActs, queryStateLabel, queryStates, querySteps } from './query.ts';

/**
 * The page docs/query-steps.md, printed from the table of steps and the table of permissions.
 * @returns Markdown that ends with a newline
 */
export function queryStepsPage(permissions: readonly Permission[]): string {
  const who = (act: string): string =>
    Object.entries(permissions.find((line) => line.name === act)?.grants ?? {})
      .map(([role, scope]) => (scope === 'any' ? role : `${role} (${scope})`))
      .join(', ');
  const lines = queryStates.flatMap((state) =>
    queryActs.flatMap((act) => {
      const step = querySteps[state][act];
      return step ? [`| ${state} | ${act} | ${step.next} | \`${step.may}\`: ${who(step.may)} |`] : [];
    }),
  );
  return `# The life of a question

Printed from \`src/dialogue/query/query.ts\` (\`UPDATE_DOCS=1 npx vitest run src/dialogue/query\`); a test says when it is out of date. State is the fold of the
acts; what is not in the table is refused. \`answer\` is done by publishing an answer, the other acts by hand. \`own\` is who raised the question or is the participant it was raised for.

| state | act | next | who may |
| --- | --- | --- | --- |
| (none) | raise | new | \`query.raise\`: ${who('query.raise')} |
${lines.join('\n')}

| code | العربية | français | English |
| --- | --- | --- | --- |
${[
  ...queryStates.map((state) => [state, queryStateLabel[state]] as const),
  ...queryActs.map((act) => [act, queryActLabel[act]] as const),
]
  .map(([code, { ar, fr, en }]) => `| ${code} | ${ar} | ${fr} | ${en} |`)
  .join('\n')}
`;
}
