-- The calendar of a space: how often it meets, and addresses at which the calendar of a person reads its meetings.

create table dialogue.space_rule (
  space uuid primary key references dialogue.space,
  -- A recurrence rule of iCalendar (RFC 5545), read by the program; null where the meetings are not regular any more.
  rule text check (length(rule) <= 200),
  starts date not null,
  -- Days that a meeting lasts.
  days integer not null check (days between 1 and 14),
  left_out date[] not null default '{}' check (cardinality(left_out) <= 100),
  revision integer not null default 1 check (revision > 0),
  written_by uuid
);
comment on table dialogue.space_rule is 'When the regular meetings of a space are; a meeting exists once somebody plans it.';

create table dialogue.space_feed (
  id uuid primary key default gen_random_uuid(),
  space uuid not null references dialogue.space,
  account uuid not null,
  -- HMAC under the secret of the installation: neither a copy of the base nor who writes into it can make an address that opens.
  digest bytea not null check (length(digest) = 32),
  made_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint space_feed_digest unique (digest)
);
create index space_feed_space on dialogue.space_feed (space);
create unique index space_feed_open on dialogue.space_feed (account, space) where ended_at is null;
comment on table dialogue.space_feed is 'A secret address at which a calendar reads the meetings of a space as its person sees them; the address itself is shown once and kept nowhere.';

-- Whose feed an address is: of accounts that may still enter, and of feeds that were not withdrawn.
create function dialogue.feed_by(given bytea) returns table (account uuid, space uuid)
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select f.account, f.space from space_feed f
  where f.digest = given and f.ended_at is null and exists (select from platform.accounts_of(array[f.account], '{}'))
$$;
revoke all on function dialogue.feed_by(bytea) from public;
grant execute on function dialogue.feed_by(bytea) to dawra_public;

grant select, insert, update on dialogue.space_rule to dawra_dialogue;
grant select, insert on dialogue.space_feed to dawra_dialogue;
grant update (ended_at) on dialogue.space_feed to dawra_dialogue;
