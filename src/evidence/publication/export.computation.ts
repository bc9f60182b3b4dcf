import { computation } from '../../platform/compute/computation.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { ResultView } from '../analysis/result.contract.ts';
import type { ExportFormat } from './export.contract.ts';
import type { ExportedFile } from './export.ts';

/** A result as a file that may travel alone (`exportResult`). */
export const exportFile = computation<
  { view: ResultView; format: ExportFormat; locale: Locale; title: string | undefined },
  ExportedFile
>('evidence.export', 60);
