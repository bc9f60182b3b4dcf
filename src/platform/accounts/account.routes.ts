import type { Route } from '../http/route.ts';
import { institutionRoutes } from './institution.routes.ts';
import { invitationRoutes } from './invitation.routes.ts';
import { journalRoutes } from './journal.routes.ts';
import { ownAccountRoutes } from './own.routes.ts';
import { ownSessionRoutes } from './own-session.routes.ts';
import { permissionRoutes } from './permission.routes.ts';
import { passkeyRoutes } from './passkey.routes.ts';
import { personRoutes } from './person.routes.ts';
import { providerRoutes } from './provider.routes.ts';
import { renewalRoutes } from './renewal.routes.ts';
import { secondRoutes } from './second.routes.ts';
import { sessionRoutes } from './session.routes.ts';
import { totpRoutes } from './totp.routes.ts';

/** Every endpoint of the room: people, how they enter, what they may do and what was done. */
export const accountRoutes: Route[] = [
  ...sessionRoutes,
  ...ownAccountRoutes,
  ...ownSessionRoutes,
  ...totpRoutes,
  ...passkeyRoutes,
  ...providerRoutes,
  ...secondRoutes,
  ...invitationRoutes,
  ...renewalRoutes,
  ...personRoutes,
  ...institutionRoutes,
  ...permissionRoutes,
  ...journalRoutes,
];
