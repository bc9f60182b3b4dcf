/** Beginnings of files of other programs, by the name that people know them by; where a name needs more than a beginning, a pattern. */
const beginnings: readonly (readonly [name: string, start: string | RegExp])[] = [
  ['SPSS (.sav)', /^\$FL[23]/],
  ['SPSS (.por)', /^ASCII SPSS PORT FILE/],
  ['Stata (.dta)', /^(<stata_dta>|[\x69-\x75][\x01\x02]\x01\0)/],
  ['SAS (.sas7bdat)', /^\0{12}\xc2\xea\x81\x60/],
  ['SAS (.xpt)', 'HEADER RECORD*******'],
  ['R (.rds, .RData)', /^(RD[AX][23]\n|[XAB]\n\0\0\0[\x02\x03])/],
  ['Parquet', 'PAR1'],
  ['Feather', /^(FEA1|ARROW1)/],
  ['SQLite', 'SQLite format 3'],
  ['Access (.mdb, .accdb)', /^\0\x01\0\0Standard (Jet|ACE) DB/],
  ['PDF', /^\s*%PDF-/],
  ['RTF', '{\\rtf'],
  ['MHTML', /^MIME-Version:/i],
  [
    'HTML',
    /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<(!doctype html|html|head|meta|body|table|style|div)\b/i,
  ],
  ['XML', /^(\xef\xbb\xbf)?\s*<(\?xml|[a-z][\w:.-]*(\s|>))/i],
  ['JSON', /^(\xef\xbb\xbf)?\s*(\{\s*["}]|\[\s*[{["\]])/],
  ['gzip', '\x1f\x8b'],
  ['7z', '7z\xbc\xaf'],
  ['RAR', 'Rar!'],
  ['bzip2', /^BZh[1-9]/],
  ['xz', '\xfd7zXZ'],
];

/** The format of a file that is no table of text and no workbook, by its first bytes; undefined for all other ones. */
export function otherFormat(start: Buffer): string | undefined {
  const text = start.toString('latin1');
  return beginnings.find(([, sign]) => (typeof sign === 'string' ? text.startsWith(sign) : sign.test(text)))?.[0];
}

const workbookEndings = ['xlsx', 'xlsm', 'xls', 'ods'];
const textEndings = ['csv', 'tsv', 'tab', 'txt'];

/** The ending of a name that says the other kind than what the file is; undefined where it agrees or says nothing. */
export function contraryEnding(name: string, is: 'workbook' | 'csv'): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  const others = is === 'csv' ? workbookEndings : textEndings;
  return ending && others.includes(ending) ? `.${ending}` : undefined;
}
