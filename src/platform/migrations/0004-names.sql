-- What a person is called is a matter of who looks. Every wing asks `platform.display_name`: the one place that answers with a name or with a word for
-- the role. Whoever ever held the role of a returnee stays protected when it ends; of several roles the best protected decides.

create function platform.role_of(person uuid) returns text
language sql stable security definer set search_path = platform, pg_temp as $$
  select coalesce((select g.role from platform.role_grant g where g.account = person
    order by array_position(array['returnee', 'interviewer', 'consulate', 'employer', 'delegate', 'supervisor', 'researcher', 'secretariat',
      'administrator'], g.role) limit 1), 'member')
$$;

-- Roles whose names a role needs for its work; what is not here is refused. Printed into docs/names.md.
create view platform.name_rule as
select looker, unnest(persons) as person from (values
  -- The secretariat handles the files of those who ask; the administration keeps the accounts.
  ('secretariat', array['returnee', 'interviewer', 'consulate', 'employer', 'delegate', 'supervisor', 'researcher', 'secretariat', 'administrator', 'member']),
  ('administrator', array['returnee', 'interviewer', 'consulate', 'employer', 'delegate', 'supervisor', 'researcher', 'secretariat', 'administrator', 'member']),
  -- Those who write and review answers know each other and those who take them to a meeting.
  ('researcher', array['delegate', 'supervisor', 'researcher', 'secretariat']),
  ('supervisor', array['interviewer', 'delegate', 'supervisor', 'researcher', 'secretariat']),
  ('interviewer', array['supervisor']),
  -- Those who sit at a table know each other, the secretariat, and who signs the answers.
  ('delegate', array['delegate', 'supervisor', 'researcher', 'secretariat']),
  ('employer', array['secretariat']),
  ('consulate', array['secretariat'])
) rule (looker, persons);
comment on view platform.name_rule is 'Who may know the name of whom, by role; everyone knows their own.';

-- Whether the account of this transaction may know the name of a person. Without an account the application itself is at work: it may not.
create function platform.may_know_name(person uuid) returns boolean
language sql stable security definer set search_path = platform, pg_temp as $$
  select person = platform.current_account() or exists (
    select from platform.role_grant g join platform.name_rule r on r.looker = g.role
    where g.account = platform.current_account() and g.scope = 'everywhere'
      and (now() at time zone 'UTC')::date between g.valid_from and coalesce(g.valid_to, 'infinity') and r.person = platform.role_of($1))
$$;

-- The name of a person as the reader of this transaction may know it, else the word for their role in the reader's language (`dawra.locale`,
-- which the endpoint sets; the account's own otherwise). Null when nobody has that id.
create function platform.display_name(person uuid) returns text
language sql stable security definer set search_path = platform, pg_temp as $$
  select case when platform.may_know_name(a.id) then a.name
    else platform.role_word(platform.role_of(a.id), coalesce(nullif(current_setting('dawra.locale', true), ''),
      (select me.locale from platform.account me where me.id = platform.current_account()), 'en')) end
  from platform.account a where a.id = person
$$;

-- What a wing's rules may ask about whoever acts, without seeing a table of accounts: whether they hold one of these roles today, everywhere. Without an account the
-- installation itself is at work: it may.
create function platform.holds(wanted text[]) returns boolean
language sql stable security definer set search_path = platform, pg_temp as $$
  select platform.current_account() is null or exists (select from platform.role_grant g
    where g.account = platform.current_account() and g.role = any (wanted) and g.scope = 'everywhere'
      and (now() at time zone 'UTC')::date between g.valid_from and coalesce(g.valid_to, 'infinity'))
$$;
-- The institution of whoever acts.
create function platform.own_institution() returns uuid
language sql stable security definer set search_path = platform, pg_temp as $$
  select a.institution from platform.account a where a.id = platform.current_account()
$$;
-- Those of these accounts, and of these institutions, who may enter: ids, for messages to them.
create function platform.accounts_of(people uuid[], institutions uuid[]) returns setof uuid
language sql stable security definer set search_path = platform, pg_temp as $$
  select a.id from account a where (a.id = any (people) or a.institution = any (institutions)) and a.disabled_at is null order by a.id
$$;
-- Institutions without their people: names and where they sit.
create function platform.institutions() returns table (id uuid, name jsonb, country text, side text, family text)
language sql stable security definer set search_path = platform, pg_temp as $$
  select i.id, i.name, i.country, i.side, i.family
  from platform.institution i order by i.side, i.country nulls last, i.name
$$;
revoke all on function platform.holds(text[]), platform.own_institution(), platform.institutions(), platform.accounts_of(uuid[], uuid[]) from public;
grant execute on function platform.holds(text[]) to dawra_statistical, dawra_dialogue;
grant execute on function platform.own_institution(), platform.institutions(), platform.accounts_of(uuid[], uuid[]) to dawra_dialogue;

revoke all on function platform.role_of(uuid), platform.may_know_name(uuid), platform.role_word(text, text), platform.display_name(uuid) from public;
grant execute on function platform.display_name(uuid)
  to dawra_statistical, dawra_dialogue, dawra_service, dawra_restricted, dawra_administration;
revoke all on platform.name_rule from public;
