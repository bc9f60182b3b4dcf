import type { Route } from '../platform/http/route.ts';
import { actionPages } from './action/action.routes.ts';
import { answerRoutes } from './answer/answer.routes.ts';
import { askRoutes } from './ask/ask.routes.ts';
import { codePages } from './code/code.routes.ts';
import { compareRoutes } from './compare/compare.routes.ts';
import { statementPages } from './statement/statement.routes.ts';
import { consultationPages } from './consultation/consultation.routes.ts';
import { countryPages } from './country/country.routes.ts';
import { dataRoutes } from './data/data.routes.ts';
import { homeRoutes } from './home/home.routes.ts';
import { embedRoutes } from './finding/embed.routes.ts';
import { resultRoutes } from './finding/result.routes.ts';
import { flowPages } from './flow/flow.routes.ts';
import { libraryPages } from './library/library.routes.ts';
import { policyPages } from './policy/policy.routes.ts';
import { invitationPages } from './invitation/invitation.routes.ts';
import { meetingRoutes } from './meeting/meeting.routes.ts';
import { minutesPages } from './minutes/minutes.routes.ts';
import { definePage } from './page/page-route.ts';
import type { PortalAssets } from './page/page.ts';
import { wingPages } from './page/wing-pages.ts';
import { searchRoutes } from './search/search.routes.ts';
import { shareRoutes } from './share/share.routes.ts';
import { readerRoutes } from './reader/reader.routes.ts';
import { principlePages } from './principle/principle.routes.ts';
import { propositionPages } from './proposition/proposition.routes.ts';
import { recommendationRoutes } from './recommendation/recommendation.routes.ts';
import { wordRoutes } from './word/word.routes.ts';

const pages = [
  ...homeRoutes,
  ...readerRoutes,
  ...answerRoutes,
  ...resultRoutes,
  ...embedRoutes,
  ...meetingRoutes,
  ...invitationPages,
  ...minutesPages,
  ...recommendationRoutes,
  ...propositionPages,
  ...principlePages,
  ...actionPages,
  ...consultationPages,
  ...statementPages,
  ...countryPages,
  ...libraryPages,
  ...policyPages,
  ...dataRoutes,
  ...compareRoutes,
  ...flowPages,
  ...wordRoutes,
  ...codePages,
  ...askRoutes,
  ...searchRoutes,
  ...shareRoutes,
  ...wingPages.map(({ path, summary, view }) =>
    definePage({
      path,
      summary,
      view: async (context) => {
        const shown = await view(context);
        return shown && { ...shown, path };
      },
    }),
  ),
];

/** Every endpoint of the public face. @param assets addresses of its built style sheets */
export const portalRoutes = (assets: PortalAssets): readonly Route[] => pages.map((page) => page(assets));
