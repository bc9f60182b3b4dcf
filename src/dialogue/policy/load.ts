import type { Trx } from '../../platform/database/transaction.ts';
import type { ConsultedForm, PolicyForm } from './policy.contract.ts';
import { consultedActs, insertConsulted, insertPolicy, policyActs } from './policy.sql.ts';

/** A policy text of the demonstration with who was consulted on it. */
export interface PolicyContent {
  readonly form: PolicyForm;
  readonly consulted: readonly ConsultedForm[];
}

/** Loads one as two people would have entered and published it. @param by.account who enters @param by.second who publishes */
export async function loadPolicy(
  trx: Trx,
  { form, consulted }: PolicyContent,
  by: { readonly account: string; readonly second: string },
): Promise<void> {
  const policy = await insertPolicy(trx, form, by.account);
  await policyActs.begin(trx, policy, { actor: by.account });
  await policyActs.append(trx, { id: policy, sequence: 1 }, { act: 'release', actor: by.second });
  for (const one of consulted) {
    const entry = await insertConsulted(trx, policy, one, by.account);
    await consultedActs.begin(trx, entry, { actor: by.account });
    await consultedActs.append(trx, { id: entry, sequence: 1 }, { act: 'release', actor: by.second });
  }
}
