import { moment } from '../record/record.ts';
import { z } from 'zod';
import { roles } from '../http/permission.ts';
import { localizedSchema, localeSchema } from '../language/localized.contract.ts';
import { writtenPlain } from '../language/written.contract.ts';
import { heldScope } from '../scope/scope.contract.ts';
import { families, sides } from './account.ts';
import { passwordLength } from './password.ts';

export const emailSchema = z.string().trim().max(254).pipe(z.email());
export const nameSchema = writtenPlain(200);
export const roleSchema = z.enum(roles);
export const sideSchema = z.enum(sides);
export const familySchema = z.enum(families);
/** A password as typed; whether it is good enough is a rule, not a matter of form. */
export const passwordSchema = z
  .string()
  .min(1)
  .max(passwordLength.max * 4);
export const doneSchema = z.object({ done: z.literal(true) });
export const done = { done: true } as const;

/** One's own account as its page shows it. */
export const ownAccountSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  locale: localeSchema,
  /** Roles held today, everywhere or in a scope, until a day. */
  grants: z.array(z.object({ role: roleSchema, scope: heldScope, validTo: z.iso.date().nullable() })),
  institution: localizedSchema.nullable(),
  passwordAt: moment,
  totpAt: moment.nullable(),
  recoveryCodesLeft: z.int(),
  passkeys: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      createdAt: moment,
      usedAt: moment.nullable(),
      /** Set when a copy of it was used: it opens nothing any more. */
      stoppedAt: moment.nullable(),
    }),
  ),
  links: z.array(z.object({ id: z.uuid(), issuer: z.string(), createdAt: moment, usedAt: moment.nullable() })),
  /** Since when mail does not reach the address, and what the mail server said; null when nothing is known against it. */
  mailFailing: z.object({ since: moment, outcome: z.string() }).nullable(),
  /** The taking-away of the second factor that the administration has asked for and that can still be refused. */
  factorRemoval: z.object({ askedAt: moment, effectiveAt: moment }).nullable(),
});
export type OwnAccount = z.infer<typeof ownAccountSchema>;

export const accountPatchSchema = z.object({ locale: localeSchema.optional(), name: nameSchema.optional() });
export const passwordChangeSchema = z.object({ current: passwordSchema, next: passwordSchema });
/** What a person proves again before their second factor changes. */
export const proofSchema = z.object({ password: passwordSchema });
export const codeSchema = z.object({ code: z.string().trim().min(1).max(40) });
export const totpOfferSchema = z.object({ secret: z.string(), uri: z.string(), qr: z.string() });
export const recoveryCodesSchema = z.object({ codes: z.array(z.string()) });
