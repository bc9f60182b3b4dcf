import { defineProblems, type Problem } from '../problem/problem.ts';
import { databaseProblem } from './problems.ts';

/** What the database refuses, in words; the codes are those of PostgreSQL's appendix A (SQLSTATE). */
const { catalogue, problem } = defineProblems('database', {
  'already-exists': {
    status: 409,
    words: { en: 'This already exists.', fr: 'Cela existe déjà.', ar: 'هذا موجود من قبل.' },
  },
  'still-linked': {
    status: 409,
    words: {
      en: 'Other records refer to this, or what it refers to does not exist. Nothing was changed.',
      fr: 'D’autres enregistrements s’y réfèrent, ou ce à quoi il se réfère n’existe pas. Rien n’a été modifié.',
      ar: 'تشير إليه سجلات أخرى، أو أن ما يشير إليه غير موجود. لم يتغيّر شيء.',
    },
  },
  'not-allowed-value': {
    status: 422,
    words: {
      en: 'A value is outside what is allowed here. Nothing was changed.',
      fr: 'Une valeur sort de ce qui est admis ici. Rien n’a été modifié.',
      ar: 'إحدى القيم خارج المسموح به هنا. لم يتغيّر شيء.',
    },
  },
  'value-missing': {
    status: 422,
    words: {
      en: 'A required value is missing. Nothing was changed.',
      fr: 'Une valeur obligatoire manque. Rien n’a été modifié.',
      ar: 'تنقص قيمة مطلوبة. لم يتغيّر شيء.',
    },
  },
  'append-only': {
    status: 409,
    words: {
      en: 'What is written down here can be neither changed nor removed.',
      fr: 'Ce qui est consigné ici ne peut être ni modifié ni supprimé.',
      ar: 'ما دُوّن هنا لا يمكن تغييره ولا حذفه.',
    },
  },
  'try-again': {
    status: 409,
    words: {
      en: 'Somebody else changed the same thing at the same moment. Please try again.',
      fr: 'Quelqu’un d’autre a modifié la même chose au même moment. Veuillez réessayer.',
      ar: 'غيّر شخص آخر الشيء نفسه في اللحظة نفسها. يرجى إعادة المحاولة.',
    },
  },
  'read-only': {
    status: 503,
    words: {
      en: 'The service is read-only at the moment. Please try again later.',
      fr: 'Le service est en lecture seule pour le moment. Réessayez plus tard.',
      ar: 'الخدمة متاحة للقراءة فقط حاليًا. أعيدوا المحاولة لاحقًا.',
    },
  },
  unreachable: {
    status: 503,
    words: {
      en: 'The database cannot be reached at the moment. Please try again in a minute.',
      fr: 'La base de données est injoignable pour le moment. Réessayez dans une minute.',
      ar: 'يتعذر الوصول إلى قاعدة البيانات حاليًا. أعيدوا المحاولة بعد دقيقة.',
    },
  },
  'too-slow': {
    status: 503,
    words: {
      en: 'The database is very busy and this was given up. Nothing was changed. Please try again in {seconds, plural, one {# second} other {# seconds}}.',
      fr: 'La base de données est très sollicitée et la demande a été abandonnée. Rien n’a été modifié. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.',
      ar: 'قاعدة البيانات مشغولة جدًا فتُرك هذا الطلب ولم يتغيّر شيء. أعيدوا المحاولة بعد {seconds, plural, zero {لحظات} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.',
    },
  },
  'bad-value': {
    status: 400,
    words: {
      en: 'A value cannot be stored: a character that does not exist, or a number or date out of range. Nothing was changed.',
      fr: 'Une valeur ne peut être enregistrée : caractère inexistant, nombre ou date hors limites. Rien n’a été modifié.',
      ar: 'إحدى القيم لا يمكن حفظها: رمز غير موجود أو عدد أو تاريخ خارج الحدود. لم يتغيّر شيء.',
    },
  },
  absent: {
    status: 404,
    words: { en: 'There is nothing here.', fr: 'Il n’y a rien ici.', ar: 'لا يوجد شيء هنا.' },
  },
});
export { catalogue as constraintProblems };

/** A wing's own problem for a named constraint: `{ account_email: () => accountProblem('email-taken') }`. */
export type ConstraintMap = Readonly<Record<string, () => Problem>>;

const bySqlState: Readonly<Record<string, () => Problem>> = {
  23505: () => problem('already-exists'),
  '23P01': () => problem('already-exists'),
  23503: () => problem('still-linked'),
  23001: () => problem('append-only'),
  23514: () => problem('not-allowed-value'),
  23502: () => problem('value-missing'),
  40001: () => problem('try-again'),
  '40P01': () => problem('try-again'),
  '55P03': () => problem('try-again'),
  57014: () => problem('too-slow', { seconds: 20 }),
  '25P03': () => problem('too-slow', { seconds: 20 }),
  22021: () => problem('bad-value'),
  '22P05': () => problem('bad-value'),
  '22P02': () => problem('bad-value'),
  22003: () => problem('bad-value'),
  22007: () => problem('bad-value'),
  22008: () => problem('bad-value'),
  53100: () => databaseProblem('disk-full'),
  25006: () => problem('read-only'),
  // Row-level security and missing grants: what a role may not see does not exist for it.
  42501: () => problem('absent'),
  53300: () => problem('unreachable'),
  '57P01': () => problem('unreachable'),
  '57P02': () => problem('unreachable'),
  '57P03': () => problem('unreachable'),
};
const lostConnection = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);

/**
 * The known problem behind an error of PostgreSQL or of the way to it; undefined when it is none of those: a bug.
 * Values that PostgreSQL quotes in its messages never pass.
 * @param own problems of a wing by constraint name, asked first
 */
export function constraintProblem(error: unknown, own: ConstraintMap = {}): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, constraint, syscall } = error as Error & { code?: string; constraint?: string; syscall?: string };
  const mine = constraint !== undefined && Object.hasOwn(own, constraint) ? own[constraint] : undefined;
  const known = mine ?? (code !== undefined && Object.hasOwn(bySqlState, code) ? bySqlState[code] : undefined);
  const found = known ? known() : isLost(error.message, code, syscall) ? problem('unreachable') : undefined;
  if (found) found.cause = error;
  return found;
}

/** Socket errors count when they come from a connection (a file that is missing is ENOENT too), and pg's own words for a lost one. */
const isLost = (message: string, code: string | undefined, syscall: string | undefined): boolean =>
  (code !== undefined &&
    (/^08/.test(code) ||
      (lostConnection.has(code) && (syscall === 'connect' || syscall === 'read' || syscall === 'write')))) ||
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    message,
  );

/** Runs a piece of a wing's work with that wing's own problems for its constraints. */
export async function translating<T>(own: ConstraintMap, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw constraintProblem(error, own) ?? error;
  }
}
