import { mkdir, rm, stat } from 'node:fs/promises';
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
    asked: Pick<ReadOptions, 'sheet' | 'headerRow'>,
    signal: AbortSignal,
  ) => Promise<SheetTable>;
  readonly clear: () => Promise<void>;
}

export async function openWorkDirectory(
  services: { readonly settings: Pick<Settings, 'home' | 'memoryMb'>; readonly compute?: Compute },
  id: string,
): Promise<WorkDirectory> {
  const directory = resolve(services.settings.home, 'work', id);
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
    sheet: async (path, { sheet, headerRow }, signal) => {
      const where = { path, to: join(directory, 'stage.parquet'), sheet, headerRow };
      const given = { ...where, memoryMb: services.settings.memoryMb, spill };
      if (!services.compute) return sheetToParquet(given);
      return readOrThrow(
        await services.compute.run(sheetTable, given, { owner: 'application', patient: true, signal }),
      );
    },
    clear: () => rm(directory, { recursive: true, force: true, maxRetries: 3 }),
  };
}
