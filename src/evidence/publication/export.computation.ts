import { computation } from '../../platform/compute/computation.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { ResultView } from '../result/result.contract.ts';
import type { ExportFormat } from './export.contract.ts';
import type { ExportedFile, ExportOptions } from './export.ts';

/** A result as a file that may travel alone (`exportResult`). */
export const exportFile = computation<
  { view: ResultView; format: ExportFormat; locale: Locale; of: ExportOptions },
  ExportedFile
>('evidence.export', 60);
