import { existsSync, readdirSync } from 'node:fs';
import dialogue from '../src/dialogue/wing.pages.ts';
import evidence from '../src/evidence/wing.pages.ts';
import platform from '../src/platform/wing.pages.ts';
import type { Language } from './journey.ts';

const wings = { dialogue, evidence, platform };
// The workbench finds its wings by itself; a wing that the journeys do not know would not be walked.
for (const name of readdirSync('src'))
  if (existsSync(`src/${name}/wing.pages.ts`) && !(name in wings))
    throw new Error(`the journeys do not know the pages of ${name}: add them to e2e/pages.ts`);

/** Every page of the workbench. */
export const workbenchPages = Object.values(wings).flatMap(({ pages }) => pages);

const groups = { ...evidence.groups, ...dialogue.groups, ...platform.groups };

/** A heading of the navigation in a language. @throws RangeError for a group that no wing declares */
export function groupLabel(name: string, language: Language): string {
  const label = groups[name];
  if (!label) throw new RangeError(`no wing declares the group ${name}`);
  return label[language];
}
