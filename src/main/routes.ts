import type { Route } from '../platform/http/route.ts';
import type { Assets } from '../platform/wing/wing.ts';
import { wings } from './wings.ts';

/** Every endpoint of the installation. */
export const routesWith = (assets: Assets): readonly Route[] => wings.flatMap(({ routes: of }) => of(assets));

/** The same where no page is looked at: tables of permissions, tests. */
export const routes = routesWith({ styles: [] });
