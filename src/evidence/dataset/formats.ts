/** Formats of files whose rows can be brought in, with the endings by which a page offers them; what a file is, its first bytes tell. */
export const formats = {
  workbook: ['.xlsx', '.xlsm', '.xls', '.ods'],
  csv: ['.csv', '.tsv', '.txt'],
} as const;
export type Format = keyof typeof formats;

/** All endings, as a file field takes them. */
export const endings = Object.values(formats).flat().join(',');
