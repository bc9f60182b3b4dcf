import { mkdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../../platform/settings/settings.ts';
import type { Compute } from '../../platform/compute/compute.ts';
import { openDuck, type Duck } from '../duck.ts';
import { readOrThrow, sheetTable } from './workbook.computation.ts';
import { sheetToCsv, type SheetTable } from './workbook.ts';

/** The working directory of one import: what is in it can always be made again from the uploaded file. */
export interface Workshop {
  readonly path: (name: string) => string;
  readonly duck: () => Promise<Duck>;
  readonly has: (name: string) => Promise<boolean>;
  /** One sheet of a workbook as CSV, on a thread of the house where there is one. @throws Faults */
  readonly sheet: (file: string, to: string, wanted: string | undefined, signal: AbortSignal) => Promise<SheetTable>;
  readonly clear: () => Promise<void>;
}

export async function openWorkshop(
  house: { readonly settings: Pick<Settings, 'home' | 'memoryMb'>; readonly compute?: Compute },
  id: string,
): Promise<Workshop> {
  const directory = resolve(house.settings.home, 'work', id);
  const spill = join(directory, 'spill');
  await mkdir(spill, { recursive: true, mode: 0o700 });
  return {
    path: (name) => join(directory, name),
    duck: () => openDuck({ directories: [directory], memoryMb: house.settings.memoryMb, spill }),
    has: (name) =>
      stat(join(directory, name)).then(
        () => true,
        () => false,
      ),
    sheet: async (path, to, sheet, signal) =>
      house.compute
        ? readOrThrow(
            await house.compute.run(sheetTable, { path, to, sheet }, { owner: 'house', patient: true, signal }),
          )
        : sheetToCsv(path, to, sheet),
    clear: () => rm(directory, { recursive: true, force: true, maxRetries: 3 }),
  };
}
