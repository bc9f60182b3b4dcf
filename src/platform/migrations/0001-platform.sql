-- The compartments of the house: schemas, the roles that requests run as, the journal, the settings.
-- Needs PostgreSQL 15 or later and an owner of the database that may create roles (CREATEROLE); no superuser.

create schema if not exists platform;
create schema survey;
create schema evidence;
create schema dialogue;
create schema service;
create schema restricted;

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
    begin
      execute format('create role %I nologin noinherit', role_name);
    exception when duplicate_object or unique_violation then null;
    end;
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

-- The account on whose behalf this transaction runs; null for a visitor and for the house itself.
create function platform.current_account() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('dawra.account', true), '')::uuid;

-- The compartment this transaction runs in; null for the house itself (the owner of the database).
create function platform.current_compartment() returns text
  language sql stable parallel safe
  return case when current_user like 'dawra\_%' then substr(current_user::text, 7) end;

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
