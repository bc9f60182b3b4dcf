// Writes the questionnaire's workbook beside this file: npx tsx --conditions=dawra-source demo/questionnaire/generate.ts
import { writeFileSync } from 'node:fs';
import { questionnaireWorkbook, WORKBOOK } from './workbook.ts';

const bytes = questionnaireWorkbook();
writeFileSync(new URL(WORKBOOK, import.meta.url), bytes);
console.log(`${WORKBOOK}: ${bytes.length} bytes`);
