import { Raw } from '../../platform/http/route.ts';

const named = (name: string, type: string): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'private, no-store',
});

/** A workbook to keep. @param name ASCII name of the file */
export const workbookFile = (name: string, bytes: Uint8Array): Raw =>
  new Raw(bytes, named(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'));

/** JSON to keep, as people read it. */
export const jsonFile = (name: string, value: unknown): Raw =>
  new Raw(`${JSON.stringify(value, null, 2)}\n`, named(name, 'application/json; charset=utf-8'));
