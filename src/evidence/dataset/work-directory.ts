import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../../platform/settings/settings.ts';
import type { Compute } from '../../platform/compute/compute.ts';
import type { ReadOptions } from './import.contract.ts';
import { openDuck, type Duck } from '../duck.ts';
import { readOrThrow, sheetTable } from './workbook.computation.ts';
import { sheetToParquet, type SheetTable } from './sheet-table.ts';

/** The working directory of one import: what is in it can always be made again from the uploaded file. */
export interface WorkDirectory {
  readonly path: (name: string) => string;
  readonly duck: () => Promise<Duck>;
  readonly has: (name: string) => Promise<boolean>;
  /** Reads one sheet of a workbook into `stage.parquet`, on a thread of the installation where there is one. @throws Issues */
  readonly sheet: (
    file: string,
    asked: Pick<ReadOptions, 'sheet' | 'headerRow' | 'mend'>,
    signal: AbortSignal,
  ) => Promise<SheetTable>;
  readonly clear: () => Promise<void>;
}

const placeOf = ({ home }: Pick<Settings, 'home'>): string => resolve(home, 'work');
const suffix = '.profile';

/** Name of the directory in which the profile of an import is worked out on a machine that did not read its file. */
export const profileOf = (id: string): string => `${id}${suffix}`;

/** Imports of which this machine holds a working directory: rows of people's files, in plain. */
export const importsHere = async (settings: Pick<Settings, 'home'>): Promise<string[]> => {
  const names = await readdir(placeOf(settings)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return [...new Set(names.map((name) => name.replace(suffix, '')))].filter((name) => /^[0-9a-f-]{36}$/.test(name));
};

/** Removes what this machine holds of an import. */
export async function clearImport(settings: Pick<Settings, 'home'>, id: string): Promise<void> {
  for (const name of [id, profileOf(id)])
    await rm(join(placeOf(settings), name), { recursive: true, force: true, maxRetries: 3 });
}

export async function openWorkDirectory(
  services: { readonly settings: Pick<Settings, 'home' | 'memoryMb'>; readonly compute?: Compute },
  id: string,
): Promise<WorkDirectory> {
  const directory = join(placeOf(services.settings), id);
  const spill = join(directory, 'spill');
  await mkdir(spill, { recursive: true, mode: 0o700 });
  return {
    path: (name) => join(directory, name),
    duck: () => openDuck({ directories: [directory], memoryMb: services.settings.memoryMb, spill }),
    has: (name) =>
      stat(join(directory, name)).then(
        () => true,
        () => false,
      ),
    sheet: async (path, { sheet, headerRow, mend }, signal) => {
      const where = { path, to: join(directory, 'stage.parquet'), sheet, headerRow, mend };
      const given = { ...where, memoryMb: services.settings.memoryMb, spill };
      if (!services.compute) return sheetToParquet(given);
      return readOrThrow(
        await services.compute.run(sheetTable, given, { owner: 'application', patient: true, signal }),
      );
    },
    clear: () => rm(directory, { recursive: true, force: true, maxRetries: 3 }),
  };
}
