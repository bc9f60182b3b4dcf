import { implementing } from '../platform/http/implement.ts';
import { evidenceProblem } from './problems.ts';

/** How the endpoints of the wing are implemented: in the statistical compartment, with its own words for what its database refuses. */
export const implement = implementing({
  compartment: 'statistical',
  constraints: {
    release_second_person: () => evidenceProblem('release-second-person'),
    release_needs_data: () => evidenceProblem('release-needs-data'),
    data_version_synthetic: () => evidenceProblem('synthetic-differs'),
  },
});
/** What of the wing is anyone's to read. */
export const implementPublic = implementing({ compartment: 'public' });
