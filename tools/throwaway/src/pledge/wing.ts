import { grants, permission } from '../platform/http/permission.ts';
import { defineWing } from '../platform/wing/wing.ts';
import { pledgeLife } from './pledge.contract.ts';
import { pledgeRoutes } from './pledge.routes.ts';
import { pledgeRows } from './pledge.sql.ts';

/** What institutions promised, and whether they kept it. */
export default defineWing({
  name: 'pledge',
  order: 40,
  permissions: [
    permission(
      'pledge.write',
      'Write and publish pledges, and say whether they were kept',
      'Rédiger et publier les engagements, dire s’ils ont été tenus',
      'تحرير التعهدات ونشرها وبيان الوفاء بها',
      grants.secretariat,
      ['territory', 'corridor', 'case'],
    ),
  ],
  routes: () => pledgeRoutes,
  rows: [pledgeRows],
  lives: [{ of: 'a pledge', table: 'pledge.pledge_act', life: pledgeLife }],
});
