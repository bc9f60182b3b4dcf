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
