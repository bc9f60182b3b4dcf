import { roles, type Bearer } from '../platform/http/permission.ts';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';

/** docs/permissions.md, printed from the table itself: who may do what, how far, and through how many endpoints. */
export function permissionPage(): string {
  const bearers: readonly Bearer[] = ['visitor', 'member', ...roles];
  const lines = permissions.map(({ name, label, grants }) => {
    const endpoints = routes.filter((route) => route.permissions.includes(name)).length;
    return `| \`${name}\` | ${label.en} | ${bearers.map((bearer) => grants[bearer] ?? '').join(' | ')} | ${endpoints} |`;
  });
  return [
    '# Permissions',
    '',
    'Printed from `src/main/permissions.ts`; a test keeps it current. A cell says how far: *any*, *own*, *institution*; grants in a scope open what docs/scopes.md says. `visitor` is anyone, `member` anyone signed in.',
    '',
    `| permission | what | ${bearers.join(' | ')} | endpoints |`,
    `|---|---|${bearers.map(() => '---|').join('')}---|`,
    ...lines,
    '',
  ].join('\n');
}
