import { computed, shallowRef, type App } from 'vue';
import { call } from '../client/call.ts';
import { sessionKey, type Session } from '../client/session.ts';
import { sessionApi, type SessionReply } from './session.contract.ts';

/** Gives an application its session; nobody is signed in until `refresh` or `take`. */
export function provideSession(app: App): Session {
  const reply = shallowRef<SessionReply>({ actor: null, permissions: [], factorNeeded: false });
  const held = computed(() => new Set(reply.value.permissions));
  const session: Session = {
    actor: computed(() => reply.value.actor),
    factorNeeded: computed(() => reply.value.factorNeeded),
    may: (permission) => held.value.has(permission),
    take: (given) => (reply.value = given),
    refresh: async () => void (reply.value = await call(sessionApi.read, {})),
    signOut: async () => {
      await call(sessionApi.signOut, {});
      await session.refresh();
    },
  };
  app.provide(sessionKey, session);
  return session;
}
