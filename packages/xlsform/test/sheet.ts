/** A sheet as a markdown table: its name, its columns and its rows, each with bars between the cells. */
export const sheet = (name: string, columns: string, rows: readonly string[]): string =>
  [`| ${name} |`, ...[columns, ...rows].map((line) => `| | ${line} |`)].join('\n');
