import { z } from 'zod';
import type { AfterRestore } from '../../platform/archive/after-restore.ts';
import { rows, run, sql } from '../../platform/database/transaction.ts';
import { perLocale, type Localized } from '../../platform/language/locale.ts';
import { defineWords, speak } from '../../platform/language/words.ts';
import { everyRow } from '../../platform/scope/rows.sql.ts';
import { importRows, uploadRows } from '../rows.ts';
import { setState } from './import.sql.ts';

const words = defineWords({
  cancelled: {
    en: '{n, plural, one {# import} other {# imports}} under way cannot go on: the file was forgotten while the archive was made. Send it again.',
    fr: '{n, plural, one {# import en cours ne peut} other {# imports en cours ne peuvent}} continuer : le fichier a été oublié pendant que l’archive se faisait. Envoyez-le de nouveau.',
    ar: '{n, plural, zero {لا عملية استيراد} one {عملية استيراد واحدة} two {عمليتا استيراد} few {# عمليات استيراد} many {# عملية استيراد} other {# عملية استيراد}} جارية لا يمكن أن تتواصل: نُسي الملف أثناء إعداد الأرشيف. أرسلوه من جديد.',
  },
});

/** Uploads that were under way: their pieces are in no archive, and whoever sent them begins anew. So do imports that ended, and whose file went, while the archive was made. */
export const evidenceAfterRestore: AfterRestore = {
  name: 'evidence: uploads under way are forgotten, imports without their file end',
  run: async ({ trx, files }) => {
    await run(trx, sql`delete from ${everyRow(uploadRows, 'the pieces of all are gone')} where file is null`);
    const inHand = await rows(
      trx,
      z.object({ id: z.uuid(), file: z.string() }),
      sql`select id, file from ${everyRow(importRows, 'those of all go on')} where state not in ('accepted', 'cancelled')`,
    );
    const gone: string[] = [];
    for (const { id, file } of inHand) if (!(await files.has(file))) gone.push(id);
    for (const id of gone) await setState(trx, id, 'cancelled');
    const sent = await rows(
      trx,
      z.object({ file: z.string() }),
      sql`select distinct file from ${everyRow(uploadRows, 'those of all are looked for')} where file is not null`,
    );
    for (const { file } of sent)
      if (!(await files.has(file)))
        await run(trx, sql`delete from ${everyRow(uploadRows, 'the files of all are gone')} where file = ${file}`);
    if (!gone.length) return [];
    return [perLocale((locale) => speak(words, locale)('cancelled', { n: gone.length })) satisfies Localized];
  },
};
