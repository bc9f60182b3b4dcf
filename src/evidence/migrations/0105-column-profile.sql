-- What the columns of a file on its way in hold. It is made of single rows, so it is for whoever sent the file, and only until its import goes on or ends.

create table evidence.column_profile (
  import uuid not null references evidence.import (id) on delete cascade,
  place integer not null check (place >= 0),
  profile jsonb not null,
  primary key (import, place)
);
comment on table evidence.column_profile is 'Range, spread, values and gaps of one column of a file that was read; gone when the import leaves the state in which it was read.';

create function evidence.forget_profile() returns trigger language plpgsql as $$
begin
  if new.state <> 'checked' then delete from evidence.column_profile where import = new.id; end if;
  return new;
end $$;
create trigger forget_profile after update of state on evidence.import for each row execute function evidence.forget_profile();
grant select, insert, delete on evidence.column_profile to dawra_statistical;
