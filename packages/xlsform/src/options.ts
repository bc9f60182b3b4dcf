/** A file's bytes (.xlsx, .xlsm, .xls, .ods, .csv, told apart by content), or the same written in base64. */
export interface Workbook {
  readonly workbook: Uint8Array | ArrayBuffer | string;
  /** Name of the file, with or without extension: fall-back for form id and title. */
  readonly fileName?: string;
}

/** A questionnaire as markdown tables: `| survey |` opens a sheet, the next line is its header. */
export interface Markdown {
  readonly markdown: string;
  readonly fileName?: string;
}

/** A questionnaire as CSV: sheets one under the other, each named in the first column, or the survey sheet alone. */
export interface Csv {
  readonly csv: string;
  readonly fileName?: string;
}

/** A questionnaire as objects, as JSON holds them: rows by sheet, cells by header. */
export interface Json {
  readonly json: Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean | null>>[]>>;
  readonly fileName?: string;
}

/** How to convert. */
export interface Options {
  /** Name of the root element, before the settings sheet's own `name`. Default `data`. */
  readonly rootName?: string;
  /** Language of texts whose column names none, before the settings sheet's `default_language`. Default `default`. */
  readonly defaultLanguage?: string;
  /** Indent the XForm (default true). */
  readonly pretty?: boolean;
  /** Questionnaire checks beyond conversion: all (default false = none), or the codes wanted. */
  readonly checks?: boolean | readonly string[];
}
