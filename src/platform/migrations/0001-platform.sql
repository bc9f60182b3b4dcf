-- The compartments of the installation: schemas, the roles that requests run as, the journal, the settings.
-- Needs PostgreSQL 15 or later and an owner of the database that may create roles (CREATEROLE), or to whom an administrator of the
-- server has made and granted them; no superuser.

create schema if not exists platform;
create schema survey;
create schema evidence;
create schema dialogue;
create schema service;
create schema restricted;

-- A text in every language of the installation (`platform.locales`, which the code writes): what a rule asks for before something is shown.
create function platform.is_localized(given jsonb) returns boolean language sql immutable strict parallel safe as $$
  select bool_and(coalesce(given ->> language, '') <> '') from unnest(platform.locales()) language
$$;
-- What a column may hold: nothing in a language that is not there; in those that are there something (a label), or perhaps nothing yet (a draft). A
-- language that is added later is not written yet: rows from before stay valid, can be changed and restored.
create function platform.is_draft(given jsonb) returns boolean language sql immutable strict parallel safe as $$
  select jsonb_typeof(given) = 'object' and not exists (select from jsonb_each(case jsonb_typeof(given) when 'object' then given else '{}' end) text
    where text.key <> all (platform.locales()) or jsonb_typeof(text.value) <> 'string')
$$;
create function platform.is_label(given jsonb) returns boolean language sql immutable strict parallel safe as $$
  select platform.is_draft(given) and given <> '{}' and not jsonb_path_exists(given, '$.* ? (@ == "")')
$$;

-- Codes of ISO 3166-1 in force, as the program has them (platform/codes/country.ts); a country is kept by one of them.
create function platform.countries() returns text[] language sql immutable parallel safe as $$
  select string_to_array('AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM
    CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY
    HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF
    MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE
    RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ
    VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW', ' ')
$$;
create function platform.is_country(code text) returns boolean language sql immutable parallel safe as $$ select code = any (platform.countries()) $$;

-- Search in three languages, similarity, ranges in exclusion constraints: trusted extensions, no superuser needed.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;

-- Roles belong to the whole server: another database of the same server may have made them already, or be making them now.
do $$
declare
  compartment text;
  role_name text;
  attempt int := 0;
begin
  foreach compartment in array array['public', 'statistical', 'dialogue', 'service', 'restricted', 'administration'] loop
    role_name := 'dawra_' || compartment;
    if to_regrole(role_name) is null then
      begin
        execute format('create role %I nologin noinherit', role_name);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    loop
      begin
        if current_setting('server_version_num')::int >= 160000 then
          if not pg_has_role(current_user, role_name, 'SET') or (select rolsuper from pg_roles where rolname = current_user) then
            execute format('grant %I to %I with inherit false, set true', role_name, current_user);
          end if;
        elsif not pg_has_role(current_user, role_name, 'MEMBER') or (select rolsuper from pg_roles where rolname = current_user) then
          execute format('grant %I to %I', role_name, current_user);
        end if;
        exit;
      exception
        when insufficient_privilege then
          raise exception 'the role % exists on this server and % may not use it', role_name, current_user
            using hint = format('an administrator of the server runs: grant %I to %I', role_name, current_user);
        when internal_error or unique_violation then -- "tuple concurrently updated": somebody grants the same at this moment
          attempt := attempt + 1;
          if attempt > 50 then raise; end if;
          perform pg_sleep(0.02);
      end;
    end loop;
  end loop;
end $$;

revoke create on schema public from public;

-- A role enters only the schemas of its compartment. Tables are seen by nobody until a wing grants them.
grant usage on schema platform to dawra_public, dawra_statistical, dawra_dialogue, dawra_service, dawra_restricted, dawra_administration;
grant usage on schema survey, evidence to dawra_statistical;
grant usage on schema dialogue to dawra_dialogue;
grant usage on schema evidence to dawra_dialogue; -- released results only, by the grants of that wing
grant usage on schema evidence, dialogue to dawra_public; -- released views only, by the grants of those wings
grant usage on schema service to dawra_service;
grant usage on schema restricted, service to dawra_restricted;

alter default privileges revoke all on tables from public;
alter default privileges revoke all on sequences from public;

-- The account on whose behalf this transaction runs; null for a visitor and for the application itself.
create function platform.current_account() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('dawra.account', true), '')::uuid;

-- The compartment this transaction runs in; null for the application itself (the owner of the database).
create function platform.current_compartment() returns text
  language sql stable parallel safe
  return case when current_user like 'dawra\_%' then substr(current_user::text, 7) end;

-- What this database is for, said at its first migration and never again: real work, or the demonstration, in which everything about people is
-- invented. Whoever migrates must say which (`dawra.installation`).
create table platform.installation (
  single boolean primary key default true check (single),
  kind text not null check (kind in ('real', 'demonstration')),
  made_at timestamptz not null default now()
);
comment on table platform.installation is 'One row: whether this is a real installation or the demonstration. Opening or restoring it as the other kind is refused.';
insert into platform.installation (kind) values (current_setting('dawra.installation'));
create function platform.installation_kind() returns text
  language sql stable parallel safe security definer set search_path = platform, pg_temp
  return (select kind from platform.installation);
revoke all on function platform.installation_kind() from public;
grant execute on function platform.installation_kind()
  to dawra_public, dawra_statistical, dawra_dialogue, dawra_service, dawra_restricted, dawra_administration;

-- The reference content (content/) as it was last loaded: each item of each part by the hash of what was loaded, so that an update says what changed.
create table platform.content_item (
  part text not null check (part <> ''),
  item text not null check (item <> ''),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (part, item)
);
create table platform.content_version (
  number integer primary key check (number > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  loaded_at timestamptz not null default now()
);
comment on table platform.content_version is 'The versions of the reference content that were loaded here, each with the sha256 of all its items.';
grant select, insert, update, delete on platform.content_item to dawra_administration;
grant select, insert, update on platform.content_version to dawra_administration;

create table platform.setting (
  name text primary key check (name ~ '^[a-z][a-z0-9.-]*$'),
  value jsonb not null
);
grant select, insert, update on platform.setting to dawra_administration;

-- What was done, by whom, to what: written in the act's own transaction, never changed afterwards.
create table platform.journal (
  id bigint not null,
  at timestamptz not null default clock_timestamp(),
  actor uuid,
  act text not null check (act <> ''),
  subject text not null check (subject <> ''),
  subject_id text not null,
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
  compartment text not null check (compartment in ('public', 'statistical', 'dialogue', 'service', 'restricted', 'administration')),
  request text not null,
  primary key (compartment, id)
);
create index journal_at on platform.journal (at);
create index journal_subject on platform.journal (subject, subject_id, id);
create index journal_actor on platform.journal (actor, at);

-- Restricted acts are numbered apart: a gap in the common numbers would show that something restricted happened.
create sequence platform.journal_number as bigint owned by platform.journal.id;
create sequence platform.journal_restricted_number as bigint owned by platform.journal.id;
grant usage on sequence platform.journal_number to dawra_public, dawra_statistical, dawra_dialogue, dawra_service, dawra_administration;
grant usage on sequence platform.journal_restricted_number to dawra_restricted;

create function platform.number_journal() returns trigger language plpgsql as $$
begin
  if new.compartment = 'restricted' then
    new.id := nextval('platform.journal_restricted_number');
  else
    new.id := nextval('platform.journal_number');
  end if;
  new.at := clock_timestamp();
  return new;
end $$;
create trigger number before insert on platform.journal for each row execute function platform.number_journal();

-- Not even the owner changes the past.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the table %.% is append-only', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete or truncate on platform.journal
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on platform.installation
  for each statement execute function platform.refuse_change();

-- Each act is chained by hash to the one before it. Links are made when their transaction commits: a deferred trigger takes the chain's
-- head, which holds up other writers for the length of a commit and never for that of a request (docs/decisions/0031).
-- Restricted acts have a chain of their own, for the reason they are numbered apart.
create table platform.journal_link (
  chain text not null check (chain in ('common', 'restricted')),
  place bigint not null check (place > 0),
  compartment text not null,
  id bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (chain, place),
  constraint journal_link_entry unique (compartment, id)
);
create table platform.journal_head (
  chain text primary key check (chain in ('common', 'restricted')),
  place bigint not null,
  hash bytea not null check (length(hash) = 32)
);
insert into platform.journal_head (chain, place, hash)
  select chain, 0, sha256(convert_to('dawra-journal/1 ' || chain, 'UTF8')) from unnest(array['common', 'restricted']) chain;

-- Everything the entry says, its place and the hash before it; the same text on every server, whatever its settings.
create function platform.journal_hash(entry platform.journal, chain text, place bigint, previous bytea) returns bytea
  language sql stable set search_path = platform, pg_temp as $$
  select sha256(convert_to(jsonb_build_array(chain, place, encode(previous, 'hex'), entry.id,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.actor, entry.act, entry.subject, entry.subject_id,
    entry.detail, entry.compartment, entry.request)::text, 'UTF8'))
$$;

create function platform.link_journal() returns trigger
  language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  which text := case when new.compartment = 'restricted' then 'restricted' else 'common' end;
  head platform.journal_head;
  made bytea;
begin
  select * into head from platform.journal_head h where h.chain = which for update;
  if not found then raise exception 'the journal has lost the head of its chain %', which using errcode = 'data_corrupted'; end if;
  made := platform.journal_hash(new, which, head.place + 1, head.hash);
  insert into platform.journal_link (chain, place, compartment, id, hash) values (which, head.place + 1, new.compartment, new.id, made);
  update platform.journal_head h set place = head.place + 1, hash = made where h.chain = which;
  return null;
end $$;
create constraint trigger link after insert on platform.journal
  deferrable initially deferred for each row execute function platform.link_journal();
create trigger append_only before update or delete or truncate on platform.journal_link
  for each statement execute function platform.refuse_change();

-- The first place of each chain where it does not hold, and how. Reads the whole journal, in the order of the chain.
create function platform.broken_links() returns table (chain text, place bigint, entry text, issue text)
  language sql stable set search_path = platform, pg_temp as $$
  with start (chain, hash) as (
    select c, sha256(convert_to('dawra-journal/1 ' || c, 'UTF8')) from unnest(array['common', 'restricted']) c
  ), link as (
    select l.*, lag(l.place, 1, 0::bigint) over w as place_before, lag(l.hash, 1, s.hash) over w as hash_before
    from platform.journal_link l join start s using (chain) window w as (partition by l.chain order by l.place)
  ), seen as (
    select l.chain, l.place, l.compartment || ' ' || l.id as entry, case
      when l.place <> l.place_before + 1 then 'link-missing'
      when j.id is null then 'entry-missing'
      when l.chain <> case when j.compartment = 'restricted' then 'restricted' else 'common' end then 'altered'
      when l.hash is distinct from platform.journal_hash(j, l.chain, l.place, l.hash_before) then 'altered' end as issue
    from link l left join platform.journal j on j.compartment = l.compartment and j.id = l.id
    union all
    select case when j.compartment = 'restricted' then 'restricted' else 'common' end, null, j.compartment || ' ' || j.id, 'not-linked'
    from platform.journal j where not exists (
      select from platform.journal_link l where l.compartment = j.compartment and l.id = j.id)
    union all
    select s.chain, coalesce(h.place, 0), 'head', 'head-differs'
    from start s left join platform.journal_head h using (chain)
      left join lateral (select l.place, l.hash from platform.journal_link l where l.chain = s.chain order by l.place desc limit 1) e on true
    where h.place is distinct from coalesce(e.place, 0) or h.hash is distinct from coalesce(e.hash, s.hash)
  )
  select distinct on (s.chain) s.chain, s.place, s.entry, s.issue from seen s where s.issue is not null
  order by s.chain, s.place nulls last, s.entry
$$;
revoke all on function platform.journal_hash(platform.journal, text, bigint, bytea) from public;
revoke all on function platform.link_journal() from public;
revoke all on function platform.broken_links() from public;

alter table platform.journal enable row level security;
grant insert on platform.journal to dawra_public, dawra_statistical, dawra_dialogue, dawra_service, dawra_restricted, dawra_administration;
grant select on platform.journal to dawra_administration, dawra_restricted;
-- A row says its own compartment, and its own account unless none is known yet (a sign-in).
create policy own_acts on platform.journal for insert
  to dawra_public, dawra_statistical, dawra_dialogue, dawra_service, dawra_restricted, dawra_administration
  with check (
    compartment = platform.current_compartment()
    and (platform.current_account() is null or actor is not distinct from platform.current_account())
  );
create policy all_but_restricted on platform.journal for select to dawra_administration using (compartment <> 'restricted');
create policy own_restricted on platform.journal for select to dawra_restricted
  using (compartment = 'restricted' and actor = platform.current_account());
