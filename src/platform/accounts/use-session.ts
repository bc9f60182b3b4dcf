import { computed, inject, shallowRef, type App, type ComputedRef, type InjectionKey } from 'vue';
import { call } from '../client/call.ts';
import { sessionApi, type SessionReply } from './session.contract.ts';

/** Who is signed in, shared by all pages of the application. */
export interface Session {
  readonly actor: ComputedRef<SessionReply['actor']>;
  /** Whether an act of the permission table is open to the reader; the server decides again. */
  readonly may: (act: string) => boolean;
  /** Takes over what a sign-in answered. */
  readonly take: (reply: SessionReply) => void;
  /** Asks the server who is signed in. @throws ProblemError */
  readonly refresh: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

const key: InjectionKey<Session> = Symbol('session');

/** Gives an application its session; nobody is signed in until `refresh` or `take`. */
export function provideSession(app: App): Session {
  const reply = shallowRef<SessionReply>({ actor: null, permissions: [] });
  const acts = computed(() => new Set(reply.value.permissions));
  const session: Session = {
    actor: computed(() => reply.value.actor),
    may: (act) => acts.value.has(act),
    take: (given) => (reply.value = given),
    refresh: async () => void (reply.value = await call(sessionApi.read, {})),
    signOut: async () => {
      await call(sessionApi.signOut, {});
      await session.refresh();
    },
  };
  app.provide(key, session);
  return session;
}

/** The session of this application. @throws Error when `provideSession` was not called. */
export function useSession(): Session {
  const session = inject(key);
  if (!session) throw new Error('provideSession(app) has not been called');
  return session;
}
