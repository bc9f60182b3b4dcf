import type { Form } from '../form.ts';
import type { Problem } from '../problem.ts';
import { endlessRepeat } from './endless-repeat.ts';
import { impossibleConstraint } from './impossible-constraint.ts';
import { languageWithoutLabel } from './language-without-label.ts';
import { mixedDirection } from './mixed-direction.ts';
import { neverShown } from './never-shown.ts';
import { refusedName } from './refused-name.ts';
import { requiredNote } from './required-note.ts';
import { unknownColumn } from './unknown-column.ts';
import { unusedList } from './unused-list.ts';
import { checkKinds, type CheckCode } from './words.ts';

const checks: readonly ((form: Form) => Problem[])[] = [
  languageWithoutLabel,
  neverShown,
  impossibleConstraint,
  unusedList,
  unknownColumn,
  requiredNote,
  endlessRepeat,
  mixedDirection,
  refusedName,
];

/** Codes of all checks beyond conversion, in the order in which they are run. */
export const checkCodes = Object.keys(checkKinds) as readonly CheckCode[];

/** Runs the checks wanted on a parsed questionnaire: all, none, or those whose code is listed. Findings are warnings. */
export function checkForm(form: Form, wanted: boolean | readonly string[]): Problem[] {
  if (wanted === false) return [];
  const found = checks.flatMap((check) => check(form));
  return wanted === true ? found : found.filter(({ code }) => wanted.includes(code));
}
