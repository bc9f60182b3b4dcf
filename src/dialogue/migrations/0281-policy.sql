-- Policy texts with who was consulted on each; and one rule of the second person for whatever one enters and another publishes.

-- Nobody shows the public what they entered themselves. Arguments: the table with who entered it, of which the act names a row, and the name of the rule.
create function dialogue.check_who_publishes() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  own boolean;
begin
  execute format('select exists (select from dialogue.%1$I d where d.id = ($1 ->> %1$L)::uuid and d.created_by is not distinct from $2)', tg_argv[0])
    into own using to_jsonb(new), new.actor;
  if new.actor is null or own then
    raise check_violation using message = 'a second person publishes it', constraint = tg_argv[1];
  end if;
  return new;
end $$;
revoke all on function dialogue.check_who_publishes() from public;
drop trigger check_release on dialogue.advice_act;
drop function dialogue.check_advice_release();
create trigger check_release before insert on dialogue.advice_act for each row when (new.act = 'release')
  execute function dialogue.check_who_publishes('advice', 'advice_second_person');
drop trigger check_release on dialogue.term_definition_act;
drop function dialogue.check_definition_release();
create trigger check_release before insert on dialogue.term_definition_act for each row when (new.act = 'release')
  execute function dialogue.check_who_publishes('term_definition', 'term_second_person');

create table dialogue.policy_text (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('law', 'strategy', 'agreement', 'plan')),
  -- As it is called in the languages in which it is given.
  title jsonb not null check (dialogue.is_translated(title)),
  -- Whose it is; none where it is that of an organisation.
  countries text[] not null default '{}',
  body jsonb not null check (platform.is_label(body)),
  dated text not null check (dated ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  source text not null check (source ~ '[^[:space:]]'),
  url text check (url ~ '^https?://'),
  created_by uuid,
  created_at timestamptz not null default now()
);
comment on table dialogue.policy_text is 'A law, strategy, agreement or plan on return, with who made it, when and where it stands.';
create table dialogue.policy_text_act (
  policy_text uuid not null references dialogue.policy_text,
  note text
);
select platform.create_acts('dialogue.policy_text_act', 'policy_text', 'enter', 'proposed',
  '{"proposed": {"release": "released", "decline": "declined"}, "released": {"withdraw": "withdrawn"}, "declined": {}, "withdrawn": {}}',
  '{proposed}', '{decline,withdraw}');
comment on table dialogue.policy_text_act is 'What was done with a policy text that was entered.';

create table dialogue.policy_consultation (
  id uuid primary key default gen_random_uuid(),
  policy_text uuid not null references dialogue.policy_text,
  family text not null check (family in ('public_authority', 'employers', 'trade_union', 'migrant_association', 'science', 'intergovernmental')),
  side text not null check (side in ('origin', 'destination', 'both_or_neither', 'international')),
  way text not null check (way in ('written', 'meeting', 'hearing', 'consultation')),
  -- One of ours.
  consultation uuid references dialogue.consultation,
  dated text not null check (dated ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  -- What came of it; null where that is not known.
  outcome jsonb check (dialogue.is_translated(outcome)),
  source text not null check (source ~ '[^[:space:]]'),
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint policy_consultation_ours check (consultation is null or way = 'consultation')
);
create index policy_consultation_text on dialogue.policy_consultation (policy_text);
create index policy_consultation_ours_of on dialogue.policy_consultation (consultation) where consultation is not null;
comment on table dialogue.policy_consultation is 'A stakeholder group of a party that was consulted on a policy text: how, when, what came of it, where that stands.';
create table dialogue.policy_consultation_act (
  policy_consultation uuid not null references dialogue.policy_consultation,
  note text
);
select platform.create_acts('dialogue.policy_consultation_act', 'policy_consultation', 'enter', 'proposed',
  '{"proposed": {"release": "released", "decline": "declined"}, "released": {"withdraw": "withdrawn"}, "declined": {}, "withdrawn": {}}',
  '{proposed}', '{decline,withdraw}');
comment on table dialogue.policy_consultation_act is 'What was done with an entry on who was consulted.';
-- Nothing is published with a text that was declined or withdrawn.
create function dialogue.check_entry_release() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if not exists (select from policy_consultation c join policy_text_state s on s.policy_text = c.policy_text
      where c.id = new.policy_consultation and s.state in ('proposed', 'released')) then
    raise check_violation using message = 'the text was declined or withdrawn', constraint = 'policy_consultation_over';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_entry_release() from public;
create trigger check_text before insert on dialogue.policy_consultation_act for each row when (new.act = 'release')
  execute function dialogue.check_entry_release();

create trigger append_only before update or delete or truncate on dialogue.policy_text for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on dialogue.policy_consultation for each statement execute function platform.refuse_change();
create trigger check_release before insert on dialogue.policy_text_act for each row when (new.act = 'release')
  execute function dialogue.check_who_publishes('policy_text', 'policy_second_person');
create trigger check_release before insert on dialogue.policy_consultation_act for each row when (new.act = 'release')
  execute function dialogue.check_who_publishes('policy_consultation', 'policy_second_person');

create view dialogue.released_policy as
  select d.id, d.kind, d.title, d.countries, d.body, d.dated, d.source, d.url,
    coalesce((select jsonb_agg(jsonb_build_object('family', c.family, 'side', c.side, 'way', c.way, 'dated', c.dated, 'outcome', c.outcome, 'source', c.source,
        'consultation', case when k.id is not null then jsonb_build_object('slug', k.slug, 'title', k.title) end) order by c.dated, c.family, c.side, c.id)
      from dialogue.policy_consultation c join dialogue.policy_consultation_state x on x.policy_consultation = c.id and x.state = 'released'
        left join dialogue.public_consultation k on k.id = c.consultation where c.policy_text = d.id), '[]') as consulted
  from dialogue.policy_text d join dialogue.policy_text_state s on s.policy_text = d.id and s.state = 'released';
comment on view dialogue.released_policy is 'Policy texts with who was consulted on each, as far as a second person published it; no person is named.';

create view dialogue.findable_policy as
  select r.id::text as id, r.id::text as thing, null::text as name, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(r.title)) as title,
    (select jsonb_object_agg(language, concat_ws(' ', r.body ->> language, r.source)) from unnest(platform.locales()) language) as body,
    '/policies/' || r.id as path, (select max(a.at) from dialogue.policy_text_act a where a.policy_text = r.id) as at, false as synthetic
  from dialogue.released_policy r;
select platform.keep_findable('policy', 'dialogue.findable_policy', 'dialogue.policy_text_act', 'select policy_text::text from changed');

-- What countries made and which groups were consulted counts among what stands on the public pages.
alter view dialogue.released_deed rename to dialogue_deed;
revoke select on dialogue.dialogue_deed from dawra_public, dawra_dialogue;
create view dialogue.released_deed as
  select d.* from dialogue.dialogue_deed d
  union all
  select 'policy', country, null, r.body, '/policies/' || r.id, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(r.title)), null, r.dated, r.kind
  from dialogue.released_policy r, unnest(r.countries) country
  union all
  select 'consulted', null, c ->> 'family', null, '/policies/' || r.id, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(r.title)), null,
    c ->> 'dated', c ->> 'way'
  from dialogue.released_policy r, jsonb_array_elements(r.consulted) c;
comment on view dialogue.released_deed is 'What stands on the public pages by who did it: a country, a family. No person is named; who asked and who sat at a meeting is told by country of public authorities alone.';

grant select, insert on dialogue.policy_text, dialogue.policy_text_act, dialogue.policy_consultation, dialogue.policy_consultation_act to dawra_dialogue;
-- To hold a row asks for a right on a column; none of these is ever changed.
grant update (kind) on dialogue.policy_text to dawra_dialogue;
grant update (family) on dialogue.policy_consultation to dawra_dialogue;
grant select on dialogue.policy_text_state, dialogue.policy_consultation_state to dawra_dialogue;
grant select on dialogue.released_policy, dialogue.released_deed to dawra_public, dawra_dialogue;
