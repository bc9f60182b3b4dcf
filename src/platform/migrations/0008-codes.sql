-- Coded lists: what codes mean, from which day to which, where they come from, and what became of them. Reference content; nothing here is about a person.

create table platform.code_list (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  place integer not null,
  label jsonb not null,
  definition jsonb not null,
  parents text,
  source jsonb not null check (source ? 'title' and source ? 'url' and source ? 'seen'),
  review jsonb not null check (review ->> 'state' = 'proposed' or (review ->> 'state' = 'checked' and review ? 'by' and review ? 'on'))
);
comment on table platform.code_list is 'A coded list, with the list of which its parents are codes, and the source and state of review that hold for its codes unless they say otherwise.';

create table platform.code (
  list text not null references platform.code_list (id) on delete cascade,
  code text not null check (code <> ''),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  place integer not null,
  label jsonb not null,
  definition jsonb,
  parent text,
  becomes text[] not null default '{}' check (valid_to is not null or becomes = '{}'),
  founded text,
  mapping jsonb not null default '[]' check (jsonb_typeof(mapping) = 'array'),
  source jsonb,
  review jsonb,
  primary key (list, code, valid_from),
  unique (list, place)
);
comment on table platform.code is 'A code while it means one thing; valid_to is the first day on which it is in force no more. becomes: the codes that stand for its content from then on.';

-- One code has one meaning a day.
create function platform.refuse_overlap() returns trigger language plpgsql as $$
begin
  if exists (select 1 from platform.code c where c.list = new.list and c.code = new.code and c.valid_from <> new.valid_from
      and daterange(c.valid_from, c.valid_to) && daterange(new.valid_from, new.valid_to)) then
    raise exception 'the code % of % has two meanings on one day', new.code, new.list using errcode = 'exclusion_violation';
  end if;
  return new;
end $$;
create trigger code_once after insert or update on platform.code for each row execute function platform.refuse_overlap();

grant select on platform.code_list, platform.code to dawra_public, dawra_statistical, dawra_dialogue, dawra_service, dawra_restricted, dawra_administration;
grant insert, delete on platform.code_list, platform.code to dawra_administration;
