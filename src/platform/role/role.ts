/** The roles of the installation. `visitor` is anyone without a session, `member` anyone with one. */
export const roles = [
  'returnee',
  'interviewer',
  'supervisor',
  'researcher',
  'secretariat',
  'delegate',
  'employer',
  'consulate',
  'administrator',
] as const;
export type Role = (typeof roles)[number];
