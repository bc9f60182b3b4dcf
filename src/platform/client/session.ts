import { inject, type ComputedRef, type InjectionKey } from 'vue';
import type { SessionReply } from '../accounts/session.contract.ts';

/** Who is signed in, shared by all pages of the application. */
export interface Session {
  readonly actor: ComputedRef<SessionReply['actor']>;
  /** Whether the person has to put two-factor authentication into use before they can act. */
  readonly factorNeeded: ComputedRef<boolean>;
  /** Whether the reader holds a permission; the server decides again. */
  readonly may: (permission: string) => boolean;
  /** Takes over what a sign-in answered. */
  readonly take: (reply: SessionReply) => void;
  /** Asks the server who is signed in. @throws ProblemError */
  readonly refresh: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

/** Under which an application gives its session to its pages. */
export const sessionKey: InjectionKey<Session> = Symbol('session');

/** The session of this application. @throws Error when `provideSession` was not called. */
export function useSession(): Session {
  const session = inject(sessionKey);
  if (!session) throw new Error('provideSession(app) has not been called');
  return session;
}
