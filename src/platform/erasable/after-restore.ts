import type { AfterRestore } from '../archive/after-restore.ts';
import type { Localized } from '../language/locale.ts';
import { replayErasures } from './erasures.ts';

const again = (n: number): Localized => ({
  en: `Erased again, because it had been erased after the archive was taken: ${n}.`,
  fr: `Effacé de nouveau, parce qu’effacé après la prise de l’archive : ${n}.`,
  ar: `أُعيد محو ما مُحي بعد أخذ الأرشيف: ${n}.`,
});
const bring: Localized = {
  en: 'Restored on another machine? Put the file “erasures” of the old home into this one before the first start: what was erased since the archive was taken is erased again then.',
  fr: 'Restauration sur une autre machine ? Placez le fichier « erasures » de l’ancien dossier dans celui-ci avant le premier démarrage : ce qui a été effacé depuis la prise de l’archive le sera de nouveau.',
  ar: 'هل الاستعادة على جهاز آخر؟ ضعوا ملف «erasures» من المجلد القديم في هذا المجلد قبل أول تشغيل: فيُمحى من جديد كل ما مُحي منذ أخذ الأرشيف.',
};

/** The list of erasures is replayed: an archive brings no text back that its author has erased since. */
export const erasuresAfterRestore: AfterRestore = {
  name: 'erasable: what was erased is erased again',
  run: async ({ trx, files }) => {
    const erased = await replayErasures(trx, files);
    return erased > 0 ? [again(erased), bring] : [bring];
  },
};
