const relation = /<(?:[\w.-]+:)?Relationship\s((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
const outside = /TargetMode\s*=\s*["']\s*External/gi;
const link = /\bType\s*=\s*["'][^"'<]*\/hyperlink["']/;
/** What a text may be tied to that runs, or is another file. */
const foreign =
  /\bType\s*=\s*["'][^"'<]*\/(attachedTemplate|vbaProject|wordVbaData|oleObject|package|aFChunk|control|activeXControlBinary|frame|subDocument|externalLink\w*|webextension\w*|taskpanes?|extensibility)["']/i;

/** Whether an XML text says what it says in plain letters: no other encoding, no comments, no definitions, no letters by number. */
export const isPlainXml = (text: string): boolean =>
  !/[\0\ufffd]|<!|&#/.test(text) && /^\ufeff?\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.exec(text) === null;

/** Whether the relations of a part (OPC) name only parts of the package that do not run; links that a reader follows may lead out of it. */
export function areInside(text: string): boolean {
  if (!isPlainXml(text) || foreign.test(text)) return false;
  const links = [...text.matchAll(relation)].filter(([, of = '']) => link.test(of) && of.search(outside) >= 0);
  return (text.match(outside) ?? []).length === links.length;
}
