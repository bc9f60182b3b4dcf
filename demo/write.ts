import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROBABILITY_CODEBOOK, PROBABILITY_FILE, probabilityCsv } from './probability/index.ts';
import { RETURNEES_CODEBOOK, RETURNEES_FILE, returneesCsv } from './returnees/index.ts';

/**
 * Writes both synthetic surveys into a folder, each as a CSV and its codebook, ready to be imported.
 * @returns the paths written, data before codebook
 */
export async function writeSurveys(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: readonly (readonly [name: string, content: string])[] = [
    [`${RETURNEES_FILE}.csv`, returneesCsv()],
    [`${RETURNEES_FILE}.codebook.json`, json(RETURNEES_CODEBOOK)],
    [`${PROBABILITY_FILE}.csv`, probabilityCsv()],
    [`${PROBABILITY_FILE}.codebook.json`, json(PROBABILITY_CODEBOOK)],
  ];
  for (const [name, content] of files) await writeFile(join(folder, name), content, 'utf8');
  return files.map(([name]) => join(folder, name));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

const [script, folder] = process.argv.slice(1);
if (script && import.meta.url.endsWith('/demo/write.ts') && script.endsWith('write.ts')) {
  if (!folder) throw new Error('Say where: tsx demo/write.ts FOLDER');
  for (const path of await writeSurveys(folder)) console.log(path);
}
