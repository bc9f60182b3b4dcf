import type { Route } from '../platform/http/route.ts';
import { homeRoutes } from './finding/home.routes.ts';
import { resultRoutes } from './finding/result.routes.ts';
import type { PortalAssets } from './page/page.ts';

const pages = [...homeRoutes, ...resultRoutes];

/** Every door of the public face. @param assets addresses of its built style sheets */
export const portalRoutes = (assets: PortalAssets): readonly Route[] => pages.map((page) => page(assets));
