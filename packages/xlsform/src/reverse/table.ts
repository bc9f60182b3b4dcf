import type { Cells } from './texts.ts';

const words = (text: string | undefined) => (text ?? '').split(/\s+/).filter(Boolean);
const isTitle = ({ name }: Cells) => /^generated_table_list_label_\d+$/.test(name ?? '');
const isHeader = ({ name }: Cells) => /^reserved_name_for_field_list_labels_\d+$/.test(name ?? '');

/**
 * Rows of a group, the group first. What the appearance `table-list` makes of a group (a title, a header of the choices, selections
 * without labels) becomes that appearance again; other groups stay as they are.
 */
export function tableRows(rows: readonly Cells[]): readonly Cells[] {
  const [group, ...inside] = rows;
  if (!group || !inside.some(isHeader)) return rows;
  const title = inside.find(isTitle) ?? {};
  const texts = Object.entries(title).filter(([header]) => /^(?:label|hint)\b/.test(header));
  const appearance = ['table-list', ...words(group['appearance']).filter((word) => word !== 'field-list')].join(' ');
  const selections = inside
    .filter((row) => !isTitle(row) && !isHeader(row))
    .map(({ appearance: own, ...row }): Cells => {
      const rest = words(own).filter((word) => word !== 'list-nolabel');
      return rest.length ? { ...row, appearance: rest.join(' ') } : row;
    });
  return [{ ...group, ...Object.fromEntries(texts), appearance }, ...selections];
}
