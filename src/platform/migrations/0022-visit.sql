-- When the home of the workbench was shown to each person: what changed since is counted from there. One row for each account, of the last two visits and
-- nothing else; what somebody opened stands on their own device.

create table platform.visit (
  account uuid primary key references platform.account on delete cascade,
  before timestamptz,
  shown timestamptz not null,
  constraint visit_order check (before < shown)
);
comment on table platform.visit is 'When the home was shown to an account: last, and at the end of the visit before this one.';
alter table platform.visit enable row level security;
create policy own on platform.visit to dawra_administration using (account = platform.current_account());
grant select, insert, update on platform.visit to dawra_administration;
