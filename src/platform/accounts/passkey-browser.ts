import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { z } from 'zod';
import type { assertionSchema, attestationSchema } from './passkey.contract.ts';

type Question = Readonly<Record<string, unknown>>;

/**
 * Asks the device of the reader. This module is loaded when somebody uses a passkey, and not before.
 * @returns undefined when the person gave up, took too long, or the device has no such key: browsers do not tell which
 */
export const proveByDevice = (question: Question): Promise<z.input<typeof assertionSchema> | undefined> =>
  startAuthentication({ optionsJSON: question as unknown as PublicKeyCredentialRequestOptionsJSON }).then(
    (answer) => answer as unknown as z.input<typeof assertionSchema>,
    () => undefined,
  );

/** As `proveByDevice`, for a new passkey. */
export const makeOnDevice = (question: Question): Promise<z.input<typeof attestationSchema> | undefined> =>
  startRegistration({ optionsJSON: question as unknown as PublicKeyCredentialCreationOptionsJSON }).then(
    (answer) => answer as unknown as z.input<typeof attestationSchema>,
    () => undefined,
  );
