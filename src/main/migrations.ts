import { nameMigrations } from '../platform/database/migrate.ts';

/** Every wing's migrations under their numbers, which are unique in the installation. */
export const migrations: Readonly<Record<string, string>> = nameMigrations(
  import.meta.glob<string>('../*/migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
);
