import { z } from 'zod';

/** Files in which a result can be taken away. */
export const exportFormats = ['csv', 'xlsx', 'svg', 'png', 'pdf', 'json'] as const;
export const exportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof exportFormat>;
