-- Backups by the clock: when one is due, and what came of each. What is in them nobody reads here: they are sealed to a key that is elsewhere.

create table platform.backup_plan (
  only_one boolean primary key default true check (only_one),
  -- The longest time between two of them, by their clock.
  every interval not null check (every > interval '0'),
  since timestamptz not null default now()
);
comment on table platform.backup_plan is 'That backups are made by the clock, as the workers are set; no row: they are not.';

create table platform.backup_run (
  id uuid primary key default gen_random_uuid(),
  began_at timestamptz not null default now(),
  ended_at timestamptz,
  name text not null,
  outcome text check (outcome in ('made', 'made-without-damaged', 'failed')),
  bytes bigint check (bytes >= 0),
  constraint backup_ended check ((ended_at is null) = (outcome is null))
);
create index backup_run_began on platform.backup_run (began_at);
comment on table platform.backup_run is 'What came of each backup that the clock called for.';

-- The last good one; null when there is none.
create function platform.last_backup() returns timestamptz
language sql stable security definer set search_path = platform, pg_temp as $$
  select max(began_at) from platform.backup_run where outcome like 'made%'
$$;
revoke all on function platform.last_backup() from public;
grant execute on function platform.last_backup() to dawra_administration, dawra_public;
grant select, insert, update, delete on platform.backup_plan, platform.backup_run to dawra_administration;
