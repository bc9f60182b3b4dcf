import { platformProblem } from '../http/problems.ts';
import type { Problem } from '../problem/problem.ts';
import { accountProblem } from './account.problems.ts';
import { readCredentials, type Credentials } from './account.sql.ts';
import { countFailure, lockAttempts } from './attempt.sql.ts';
import { attemptSource } from './device.ts';
import { checkPassword } from './secrets.ts';
import type { SignIn } from './sign-in.ts';

/**
 * Asks a signed-in person for their password again. A wrong one counts like a failed sign-in, so that a stolen session cannot be
 * used to guess it.
 * @returns what proves the person, or the problem that the route must *return*: a failure is counted only when committed
 */
export async function proveOwnPassword(
  { trx, services, request }: Pick<SignIn, 'trx' | 'services' | 'request'>,
  account: string,
  password: string,
): Promise<Credentials | Problem> {
  const person = await readCredentials(trx, account);
  if (!person) return platformProblem('not-found');
  const address = attemptSource(services, person.email, request);
  const { failures, wait } = await lockAttempts(trx, address);
  if (wait > 0) return accountProblem('wait-before-sign-in', { seconds: wait });
  if (await checkPassword(person.passwordHash, password)) return person;
  await countFailure(trx, address, failures + 1);
  return accountProblem('password-wrong');
}
