import { ABROAD } from './abroad.ts';
import { AFTER } from './after.ts';
import { BEFORE } from './before.ts';
import { CONSEQUENCES } from './consequences.ts';
import { CLOSING } from './closing.ts';
import { FUTURE } from './future.ts';
import type { Item } from './item.ts';
import { NETWORK } from './network.ts';
import { OPENING } from './opening.ts';
import { PROJECTS } from './projects.ts';
import { RETURN } from './return.ts';
import { SCREENING } from './screening.ts';

/** The whole interview, in the order in which it is held. */
export const QUESTIONNAIRE: readonly Item[] = [
  ...OPENING,
  SCREENING,
  BEFORE,
  ABROAD,
  RETURN,
  AFTER,
  PROJECTS,
  CONSEQUENCES,
  FUTURE,
  NETWORK,
  CLOSING,
];

/** Identity of the form; the version changes with every published wording. */
export const FORM = { id: 'dawra-returnee', title: 'Dawra - returnee questionnaire', version: '2026112801' };
