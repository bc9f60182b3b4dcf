-- A spoken contribution is compared with others once somebody has written down what it says.
grant update (sketch) on dialogue.contribution to dawra_dialogue;

-- Who asks on the public pages and wants to be told leaves an address: words like any other, erased with the question and once it is answered or declined.
create table dialogue.public_question_address (
  public_question uuid primary key references dialogue.public_question,
  address uuid not null references platform.erasable
);
create index public_question_address_address on dialogue.public_question_address (address);
comment on table dialogue.public_question_address is 'Where whoever asked wants to be told that there is news; the address lies in platform.erasable.';

-- In the transaction that put the question down, and in no other.
create function dialogue.leave_address(wanted text, text_id uuid, text_key text, text_content bytea) returns void
language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  asked public_question := (select p from public_question p join platform.erasable e on e.id = p.text
    where p.reference = wanted and e.content is not null and e.xmin = pg_current_xact_id()::xid);
begin
  if asked.id is null then
    raise insufficient_privilege using message = 'an address is left with the question';
  end if;
  insert into platform.erasable (id, root, key, content) values (text_id, asked.text, text_key, text_content);
  insert into public_question_address (public_question, address) values (asked.id, text_id);
end $$;
revoke all on function dialogue.leave_address(text, uuid, text, bytea) from public;
grant execute on function dialogue.leave_address(text, uuid, text, bytea) to dawra_public;
grant select on dialogue.public_question_address to dawra_dialogue;

-- Limits of all senders together are counted by what they send: a consultation of many never closes the question box.
alter table dialogue.public_sender add column purpose text not null default 'question' check (purpose in ('question', 'contribution'));
create or replace function dialogue.ask_publicly(sender bytea, text_id uuid, text_key text, text_content bytea, language text) returns text
language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  alphabet constant text := '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  made text;
  attempt integer := 0;
begin
  perform pg_advisory_xact_lock(hashtext('dialogue.ask_publicly'));
  delete from dialogue.public_sender where at < now() - interval '1 day';
  if (select count(*) filter (where s.digest = sender) >= 5 or count(*) >= 300
      from dialogue.public_sender s where s.purpose = 'question' and s.at > now() - interval '1 hour') then
    return null;
  end if;
  insert into dialogue.public_sender (digest) values (sender);
  insert into platform.erasable (id, root, key, content) values (text_id, text_id, text_key, text_content);
  loop
    select string_agg(case when i = 5 then '-' else substr(alphabet, 1 + (get_byte(d, i) & 31), 1) end, '' order by i) into made
      from (select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) as d) r,
        unnest(array[0, 1, 2, 3, 5, 10, 11, 12, 13]) i;
    begin
      insert into dialogue.public_question (reference, locale, text) values (made, language, text_id);
      return made;
    exception when unique_violation then
      attempt := attempt + 1;
      if attempt > 5 then raise; end if;
    end;
  end loop;
end $$;
create or replace function dialogue.contribute(wanted text, sender bytea, given_token bytea, given_origin text, given_family text, given_sketch integer[],
    text_id uuid, text_key text, text_content bytea) returns jsonb
language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  held consultation;
  known contribution;
  old_key text;
  next integer;
begin
  perform pg_advisory_xact_lock(hashtext('dialogue.contribute'));
  held := open_consultation(wanted);
  if held.id is null or held.sealed then return '{"outcome": "closed"}'; end if;
  known := (select c from contribution c where c.consultation = held.id and c.token = given_token);
  if known.id is not null then
    old_key := (select e.key from platform.erasable e where e.id = known.text and e.content is not null);
    if old_key is null then return '{"outcome": "erased"}'; end if;
    insert into platform.erasable (id, root, key, content) values (text_id, text_id, text_key, text_content);
    update contribution c set text = text_id, family = given_family, origin = given_origin, sketch = given_sketch where c.id = known.id;
    update platform.erasable e set content = null, erased_at = now() where e.id = known.text;
    return jsonb_build_object('outcome', 'changed', 'key', old_key);
  end if;
  delete from public_sender where at < now() - interval '1 day';
  if (select count(*) from public_sender s where s.digest = sender and s.at > now() - interval '1 hour') >= 5 then return '{"outcome": "too-many"}'; end if;
  next := coalesce((select max(c.number) from contribution c where c.consultation = held.id), 0) + 1;
  if next > 20000 then return '{"outcome": "too-many"}'; end if;
  insert into public_sender (digest, purpose) values (sender, 'contribution');
  insert into platform.erasable (id, root, key, content) values (text_id, text_id, text_key, text_content);
  insert into contribution (id, consultation, number, origin, family, token, day, sketch, text)
    values (gen_random_uuid(), held.id, next, given_origin, given_family, given_token, (now() at time zone 'UTC')::date, given_sketch, text_id);
  return '{"outcome": "made"}';
end $$;
