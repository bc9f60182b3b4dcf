import type { Route } from '../platform/http/route.ts';
import { answerRoutes } from './answer/answer.routes.ts';
import { homeRoutes } from './finding/home.routes.ts';
import { resultRoutes } from './finding/result.routes.ts';
import { meetingRoutes } from './meeting/meeting.routes.ts';
import type { PortalAssets } from './page/page.ts';
import { recommendationRoutes } from './recommendation/recommendation.routes.ts';

const pages = [...homeRoutes, ...answerRoutes, ...resultRoutes, ...meetingRoutes, ...recommendationRoutes];

/** Every door of the public face. @param assets addresses of its built style sheets */
export const portalRoutes = (assets: PortalAssets): readonly Route[] => pages.map((page) => page(assets));
