/** A yes/no cell in any of its spellings; undefined when it is neither. */
export function yesNo(value: string | undefined): boolean | undefined {
  const word = value?.trim().toLowerCase();
  if (word === 'yes' || word === 'true' || word === 'true()') return true;
  if (word === 'no' || word === 'false' || word === 'false()') return false;
  return undefined;
}

const convertible = new Set(['readonly', 'required', 'relevant', 'constraint', 'calculate']);
const exact = /^(yes|Yes|YES|true|True|TRUE|true\(\)|no|No|NO|false|False|FALSE|false\(\))$/;

/** A bind's value: yes and no become `true()` and `false()` where XPath is expected. */
export function bindValue(attribute: string, value: string): string {
  if (!convertible.has(attribute) || !exact.test(value)) return value;
  return yesNo(value) ? 'true()' : 'false()';
}
