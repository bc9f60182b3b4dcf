const files = import.meta.glob<string>('../*/migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** Every wing's migrations by number, which is unique in the house: `0001-platform` → SQL. */
export const migrations: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files)
    .map(([path, text]): [string, string] => [path.replace(/^.*\//, '').replace(/\.sql$/, ''), text])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
