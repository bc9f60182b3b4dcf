-- A result, or the public face of a data version, leaves the installation by two people: one asks, another releases. The database forbids one person doing both.

-- Accounts that had a hand in what is released: who ran or saved a result, who froze a version.
create function evidence.hands_on_result(wanted text) returns uuid[] language sql stable security definer set search_path = evidence, pg_temp as $$
  select array(select r.run_by from result r where r.id = wanted and r.run_by is not null
    union select a.created_by from analysis a where a.result = wanted and a.created_by is not null)
$$;
create function evidence.hands_on_version(wanted text) returns uuid[] language sql stable security definer set search_path = evidence, pg_temp as $$
  select array(select v.frozen_by from data_version v where v.id = wanted and v.frozen_by is not null
    union select i.created_by from import i where i.version = wanted and i.created_by is not null)
$$;

create function evidence.check_release() returns trigger language plpgsql security definer set search_path = evidence, pg_temp as $$
declare
  hands uuid[] := case tg_table_name when 'result' then hands_on_result(new.id) else hands_on_version(new.id) end;
begin
  if new.released_by = any (hands) or platform.let_in_by(new.released_by, hands || new.release_asked_by) then
    raise check_violation using message = 'released by somebody who neither made it nor asked for it', constraint = 'release_second_person';
  end if;
  if tg_table_name = 'result' and exists (select from data_version v where v.id = (to_jsonb(new) ->> 'data') and v.released_at is null) then
    raise check_violation using message = 'a result is read with the description of its data', constraint = 'release_needs_data';
  end if;
  return new;
end $$;
create trigger check_release before update of released_at, released_by on evidence.result
  for each row when (new.released_at is not null) execute function evidence.check_release();
create trigger check_release before update of released_at, released_by on evidence.data_version
  for each row when (new.released_at is not null) execute function evidence.check_release();
revoke all on function evidence.hands_on_result(text), evidence.hands_on_version(text), evidence.check_release() from public;
grant execute on function evidence.hands_on_result(text), evidence.hands_on_version(text) to dawra_statistical, dawra_dialogue;

-- Who reads what is not released: those who work with data. For everyone else of the compartment such rows are absent, whatever the endpoint.
create function evidence.works_with_data() returns boolean language sql stable as $$
  select platform.holds(array['researcher', 'supervisor', 'secretariat'])
$$;
revoke all on function evidence.works_with_data() from public;
grant execute on function evidence.works_with_data() to dawra_statistical;
alter table evidence.result enable row level security;
alter table evidence.data_version enable row level security;
create policy released_or_at_work on evidence.result to dawra_statistical
  using (released_at is not null or (select evidence.works_with_data())) with check (true);
create policy released_or_at_work on evidence.data_version to dawra_statistical
  using (released_at is not null or (select evidence.works_with_data())) with check (true);
