import { checkForm } from './check/index.ts';
import { xformDocument } from './emit/document.ts';
import { serialize } from './emit/xml.ts';
import { descend } from './emit/writing.ts';
import type { Form } from './form.ts';
import { newLog } from './log.ts';
import { mediaOf } from './media.ts';
import type { Options } from './options.ts';
import { parseForm } from './parse/form.ts';
import type { Converted, Refused } from './result.ts';
import { spots } from './reference/spot.ts';
import type { Sheets } from './sheets.ts';

/** Converts sheets: parses, checks and, when there is no error, writes the XForm. */
export function convert(
  sheets: Sheets,
  options: Options,
): { readonly result: Converted | Refused; readonly form?: Form } {
  const log = newLog();
  const parsed = parseForm(sheets, options, log);
  if (!parsed || log.failed) {
    return { result: { ok: false, problems: log.all() }, form: parsed?.form };
  }
  const { form, secondary, itemsets } = parsed;
  const searched = new Set(
    descend(form.items).flatMap(({ inlineChoices, offer }) =>
      inlineChoices && offer?.from === 'list' ? [offer.list] : [],
    ),
  );
  const written = secondary.filter(({ kind, id }) => kind !== 'choices' || !searched.has(id));
  const writing = { form, places: spots(form.settings.rootName, form.items) };
  const xform = serialize(xformDocument(writing, written), options.pretty !== false);
  const warnings = [...log.all(), ...checkForm(form, options.checks ?? false)];
  return { result: { ok: true, xform, warnings, itemsets, media: mediaOf(form, written) }, form };
}
