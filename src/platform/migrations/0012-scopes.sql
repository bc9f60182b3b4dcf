-- How far grants reach, for the rules of rows. What opens a row is the union of the grants of the roles that count for its table, each on its days
-- (UTC, both ends belong to it), of an account that is not disabled. Without an account the application itself is at work; a visitor holds nothing.

create function platform.grants_held(wanted text[], kind text) returns setof text
language sql stable security definer set search_path = platform, pg_temp as $$
  select g.scope_of from role_grant g join account a on a.id = g.account and a.disabled_at is null
  where g.account = platform.current_account() and g.role = any (wanted) and g.scope = kind
    and (now() at time zone 'UTC')::date between g.valid_from and coalesce(g.valid_to, 'infinity')
$$;

-- The code that this text (list/code) names on a day, with the day since which it means that: list/code/day. Null when the list has none then.
create function platform.dated_code(named text, on_day date) returns text
language sql stable security definer set search_path = platform, pg_temp as $$
  select c.list || '/' || c.code || '/' || c.valid_from from code c
  where c.list || '/' || c.code = named and c.valid_from <= on_day and (c.valid_to is null or c.valid_to > on_day)
$$;

/*
 * These territories and all that lies wholly within them, on whatever day it was coded: codes whose parent is within; codes that a code within became,
 * where they were made of codes within alone; former codes all of which went to codes within. What lies partly outside is outside.
 */
create function platform.within_territories(given text[]) returns text[]
language plpgsql stable security definer set search_path = platform, pg_temp as $$
declare
  reached text[] := given;
  more text[];
begin
  if cardinality(given) = 0 then return given; end if;
  loop
    with known as (
      select c.list, c.code, c.valid_from, c.valid_to, c.becomes from code c
      where c.list || '/' || c.code || '/' || c.valid_from = any (reached)
    ), next as (
      select c.list, c.code, c.valid_from from known k join code_list l on l.parents = k.list join code c on c.list = l.id and c.parent = k.code
      where daterange(c.valid_from, c.valid_to) && daterange(k.valid_from, k.valid_to)
      union
      select s.list, s.code, s.valid_from from known k join code s on s.list = k.list and s.valid_from = k.valid_to and s.code = any (k.becomes)
      where not exists (select from code p where p.list = s.list and p.valid_to = s.valid_from and s.code = any (p.becomes)
        and p.list || '/' || p.code || '/' || p.valid_from <> all (reached))
      union
      select p.list, p.code, p.valid_from from known k join code p on p.list = k.list and p.valid_to = k.valid_from and k.code = any (p.becomes)
      where not exists (select from unnest(p.becomes) b where not exists (select from code s where s.list = p.list and s.code = b
        and s.valid_from = p.valid_to and s.list || '/' || s.code || '/' || s.valid_from = any (reached)))
    )
    select array_agg(n.list || '/' || n.code || '/' || n.valid_from) into more from next n
      where n.list || '/' || n.code || '/' || n.valid_from <> all (reached);
    exit when more is null;
    reached := reached || more;
  end loop;
  return reached;
end $$;

-- Whether one of these roles is held with a scope that needs no name: everywhere, or own.
create function platform.reaches(wanted text[], kind text) returns boolean
language sql stable security definer set search_path = platform, pg_temp as $$
  select (kind = 'everywhere' and platform.current_account() is null) or exists (select from grants_held(wanted, kind))
$$;

-- Of what these roles are held in scopes of a kind: institutions, spaces, territories with all that lies within them, corridors; of cases the rows of one table.
create function platform.reach(wanted text[], kind text, subject text default null) returns text[]
language plpgsql stable security definer set search_path = platform, pg_temp as $$
declare
  held text[] := array(select grants_held(wanted, kind));
begin
  if kind not in ('institution', 'territory', 'corridor', 'space', 'case') then
    raise invalid_parameter_value using message = format('%s is no scope with a name', kind);
  end if;
  return case kind
    when 'territory' then within_territories(held)
    when 'case' then array(select split_part(one, '/', 3) from unnest(held) one where split_part(one, '/', 2) = subject)
    else held end;
end $$;

/*
 * What opens a row of a table, as an expression over its columns: what platform/scope/scope.sql.ts writes into every read, for row-level security; a test holds
 * the two together. by: {"institution": column, "territory": column, "corridor": column, "space": column, "own": column, "case": key column}.
 */
create function platform.row_rule(tab regclass, roles text[], by jsonb) returns text
language plpgsql stable set search_path = platform, pg_temp as $$
declare
  subject text := (select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = tab);
  parts text[] := array[format('(select platform.reaches(%L::text[], ''everywhere''))', roles)];
  part record;
begin
  for part in select key, value #>> '{}' as col from jsonb_each(by) order by key loop
    parts := parts || case
      when part.key = 'own' then format('(%I = (select platform.current_account()) and (select platform.reaches(%L::text[], ''own'')))', part.col, roles)
      when part.key in ('institution', 'space') then format('%I = any ((select platform.reach(%L::text[], %L))::uuid[])', part.col, roles, part.key)
      when part.key in ('territory', 'corridor') then format('%I = any ((select platform.reach(%L::text[], %L))::text[])', part.col, roles, part.key)
      when part.key = 'case' then format('%I = any ((select platform.reach(%L::text[], ''case'', %L))::uuid[])', part.col, roles, subject)
    end;
    if parts[cardinality(parts)] is null then
      raise invalid_parameter_value using message = format('%s is no kind of scope that opens rows', part.key);
    end if;
  end loop;
  return array_to_string(parts, ' or ');
end $$;

/*
 * Row-level security by scopes: a row is read, written and left behind only within them, whatever the statement. Every table of the compartments service
 * and restricted has it (a test finds one that has not):
 * select platform.settle_row_security('service.file', '{supervisor}', '{"territory": "territory", "case": "id"}');
 */
create function platform.settle_row_security(tab regclass, roles text[], by jsonb) returns void
language plpgsql set search_path = platform, pg_temp as $$
declare
  unknown text := (select one from unnest(roles) one where platform.role_word(one, 'en') is null limit 1);
begin
  if unknown is not null or cardinality(roles) = 0 then
    raise invalid_parameter_value using message = format('%s: %s is no role', tab, coalesce(unknown, 'nobody'));
  end if;
  execute format('alter table %s enable row level security', tab);
  execute format('create policy scoped on %s using (%s)', tab, platform.row_rule(tab, roles, by));
end $$;

/*
 * Relates a person to one row, in the transaction of the act that does (assigning a case, naming a mediator): they hold the role for that row from today on.
 * Only whose role reaches everywhere among `givers` relates others; @returns the grant, null when it is held already.
 */
create function platform.relate(person uuid, held_as text, relation text, tab regclass, subject uuid, givers text[]) returns uuid
language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  today date := (now() at time zone 'UTC')::date;
  named text := relation || '/' || (select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = tab)
    || '/' || subject;
  made uuid;
begin
  if not reaches(givers, 'everywhere') then
    raise insufficient_privilege using message = 'only whose role reaches everywhere relates a person to a row';
  end if;
  perform from account a where a.id = person and a.disabled_at is null for update;
  if not found or exists (select from role_grant g where g.account = person and g.role = held_as and g.scope = 'case' and g.scope_of = named
      and coalesce(g.valid_to, 'infinity') >= today) then
    return null;
  end if;
  insert into role_grant (account, role, scope, scope_of, valid_from, granted_by)
    values (person, held_as, 'case', named, today, platform.current_account()) returning id into made;
  return made;
end $$;

revoke all on function platform.grants_held(text[], text), platform.dated_code(text, date), platform.within_territories(text[]),
  platform.reaches(text[], text), platform.reach(text[], text, text), platform.row_rule(regclass, text[], jsonb),
  platform.settle_row_security(regclass, text[], jsonb), platform.relate(uuid, text, text, regclass, uuid, text[]) from public;
grant execute on function platform.reaches(text[], text), platform.reach(text[], text, text), platform.dated_code(text, date)
  to dawra_statistical, dawra_dialogue, dawra_service, dawra_restricted, dawra_administration;
grant execute on function platform.relate(uuid, text, text, regclass, uuid, text[]) to dawra_dialogue, dawra_service, dawra_restricted;
-- Of compartments that had no rows yet: whom their rules may ask about.
grant execute on function platform.own_institution(), platform.holds(text[]) to dawra_service, dawra_restricted;

/*
 * A notice to everyone who holds one of these roles today, everywhere or in a scope that covers the row it is about, but for some: whose role reaches a part
 * only is told nothing of the rest. narrow: roles of which such grants count; row_is: what the row is of, by kind of scope ({} counts none).
 */
create function platform.send_mail_to(held text[], narrow text[], row_is jsonb, but uuid[], kind text, usual text, parameters jsonb) returns bigint
language sql security definer set search_path = platform, pg_temp as $$
  select count(send_mail(gen_random_uuid(), r.account, null, $5, $6, $7, null)) from (
    select distinct g.account from role_grant g where g.account <> all (but)
      and (now() at time zone 'UTC')::date between g.valid_from and coalesce(g.valid_to, 'infinity')
      and case
        when g.scope = 'everywhere' then g.role = any (held)
        when g.role <> all (narrow) or row_is ->> g.scope is null then false
        when g.scope = 'own' then g.account::text = row_is ->> 'own'
        when g.scope = 'territory' then row_is ->> 'territory' = any (platform.within_territories(array[g.scope_of]))
        when g.scope = 'case' then split_part(g.scope_of, '/', 2) || '/' || split_part(g.scope_of, '/', 3) = row_is ->> 'case'
        else g.scope_of = row_is ->> g.scope end
    limit 500) r
  where $6 <> 'always'
$$;
revoke all on function platform.send_mail_to(text[], text[], jsonb, uuid[], text, text, jsonb) from public;
grant execute on function platform.send_mail_to(text[], text[], jsonb, uuid[], text, text, jsonb)
  to dawra_statistical, dawra_dialogue, dawra_administration;
