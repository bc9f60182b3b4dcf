-- The lives of things (platform/lifecycle): what is done with a thing is appended, its state is the fold of its acts, and a step that the life does not
-- have is refused here too. The tables of steps are those of the code; a test compares them.

create table platform.lifecycle (
  acts regclass primary key,
  first_act text not null,
  first_state text not null,
  -- {"draft": {"submit": "in_review", …}, …}
  steps jsonb not null check (jsonb_typeof(steps) = 'object'),
  -- States in which something is still to be done, and acts that need a note.
  open text[] not null,
  noted text[] not null
);
comment on table platform.lifecycle is 'The lives of things as the database knows them: one row for each table of acts.';

-- Argument: the column that names the thing.
create function platform.check_step() returns trigger language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  life lifecycle := (select l from lifecycle l where l.acts = tg_relid::regclass);
  last record;
begin
  execute format('select sequence, state from %s where %I = $1 order by sequence desc limit 1', tg_relid::regclass, tg_argv[0])
    into last using (to_jsonb(new) ->> tg_argv[0])::uuid;
  if new.sequence is distinct from coalesce(last.sequence, 0) + 1 then
    raise unique_violation using message = 'somebody else acted in between', constraint = tg_table_name || '_sequence';
  end if;
  new.state := case when last.sequence is not null then life.steps -> last.state ->> new.act
    when new.act = life.first_act then life.first_state end;
  if new.state is null then
    raise check_violation using message = format('%s is not possible on something that is %s', new.act, coalesce(last.state, 'not there')),
      constraint = tg_table_name || '_step';
  end if;
  -- Spaces and characters of no width say nothing.
  if new.act = any (life.noted) and coalesce(to_jsonb(new) ->> 'note', '') !~ U&'[^\0009-\000D\0020\00A0\00AD\034F\061C\115F\1160\180E\2000-\200F\2028-\202F\205F-\206F\2800\3000\3164\FE00-\FE0F\FEFF\FFA0]' then
    raise check_violation using message = format('%s says why', new.act), constraint = tg_table_name || '_note';
  end if;
  return new;
end $$;

/*
 * Makes a table the acts of a thing: adds who did what when and the state after it, refuses impossible steps and every change of what was done, and
 * makes the view <thing>_state with the last act of each, its state and whether something is still to be done. The table has the column that names the
 * thing (a uuid) and whatever this life keeps besides.
 */
create function platform.create_acts(acts regclass, thing text, first_act text, first_state text, steps jsonb, open text[], noted text[] default '{}')
returns void language plpgsql set search_path = platform, pg_temp as $$
declare
  space text := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = acts);
  name text := (select relname from pg_class where oid = acts);
begin
  execute format('alter table %s add column sequence integer not null check (sequence > 0), add column act text not null,
    add column state text not null, add column actor uuid, add column at timestamptz not null default clock_timestamp(),
    add constraint %I primary key (%I, sequence)', acts, name || '_sequence', thing);
  insert into lifecycle values (acts, first_act, first_state, steps, open, noted);
  execute format('create trigger a_check_step before insert on %s for each row execute function platform.check_step(%L)', acts, thing);
  execute format('create trigger append_only before update or delete or truncate on %s for each statement execute function platform.refuse_change()', acts);
  execute format('create view %I.%I as select distinct on (a.%I) a.*, a.state = any (%L::text[]) as is_open from %s a order by a.%I, a.sequence desc',
    space, thing || '_state', thing, open, acts, thing);
end $$;
revoke all on function platform.create_acts(regclass, text, text, text, jsonb, text[], text[]), platform.check_step() from public;
