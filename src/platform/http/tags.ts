/** Parts of the API whose name in addresses is not the word of the interface. */
const tagNames: Readonly<Record<string, string>> = { journal: 'audit log', queries: 'questions' };

/** The part of the API that an address belongs to, as its description names it: `/api/data-sets/:id` is of "data sets". */
export function tagOf(url: string): string {
  const part = url.split('/')[2] ?? 'dawra';
  return tagNames[part] ?? part.replaceAll('-', ' ');
}
