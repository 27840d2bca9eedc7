import type { Migration } from '../migration.ts';

/** What the organisation vouches for, on what it rests, and who is to answer; and a log that nobody can change. */
export const migration010OfficialAnswers: Migration = {
  name: '010-official-answers',
  sql: `
    -- the log of acts --------------------------------------------------------------------------------------------
    create table platform.audit_log (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      actor_id uuid,
      action text not null,
      object_kind text not null,
      object_id text,
      outcome text not null check (outcome in ('done', 'refused')),
      details jsonb not null default '{}'
    );
    create index audit_log_latest on platform.audit_log (at desc, id desc);
    create index audit_log_object on platform.audit_log (object_kind, object_id);
    create index audit_log_actor on platform.audit_log (actor_id, at desc);

    create function platform.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% only grows: nothing in it is changed or removed', tg_table_name using errcode = '42501';
    end $$;
    create trigger audit_log_only_grows before update or delete on platform.audit_log
      for each row execute function platform.refuse_change();
    create trigger audit_log_is_never_emptied before truncate on platform.audit_log
      for each statement execute function platform.refuse_change();

    -- seals ------------------------------------------------------------------------------------------------------
    -- What a seal is true of: reading compares it with the text that stands there now.
    create function community.text_hash(text) returns text language sql immutable parallel safe strict
      return encode(sha256(convert_to($1, 'UTF8')), 'hex');

    create table community.seal (
      id uuid primary key,
      post_id uuid not null references community.post deferrable initially deferred,
      kind text not null check (kind in ('authored', 'validated')),
      sealed_by uuid not null references community.member,
      department text not null,
      body_hash text not null,
      body_version integer not null,
      sealed_at timestamptz not null,
      sources jsonb not null,
      branches text[] not null default '{}',
      rule_ids uuid[] not null default '{}',
      value_keys text[] not null default '{}',
      valid_from date not null,
      valid_to date,
      review_by date not null,
      state text not null check (state in ('valid', 'to_review', 'superseded', 'withdrawn')),
      review_since timestamptz,
      review_why text,
      review_cause text,
      lifted_at timestamptz,
      lifted_by uuid,
      lifted_why text,
      lift_note text,
      settled_at timestamptz,
      settled_by uuid,
      version integer not null default 1,
      check ((lifted_at is null) = (state in ('valid', 'to_review')))
    );
    create unique index seal_standing on community.seal (post_id) where lifted_at is null;
    create index seal_post on community.seal (post_id, sealed_at desc);
    create index seal_rules on community.seal using gin (rule_ids) where lifted_at is null;
    create index seal_values on community.seal using gin (value_keys) where lifted_at is null;
    create index seal_review_by on community.seal (review_by) where lifted_at is null and state = 'valid';
    create index seal_valid_to on community.seal (valid_to) where lifted_at is null and state = 'valid';
    create index seal_to_review on community.seal (review_since, id) where lifted_at is null and state = 'to_review';
    create index seal_fallen on community.seal (lifted_at, id) where lifted_why in ('edited', 'deleted') and settled_at is null;

    -- What lists show at a glance; kept in line when a seal is made, lifted or put to review.
    alter table community.topic add column official text not null default 'none'
      check (official in ('none', 'validated', 'authored', 'overdue'));
    create index topic_official on community.topic (last_activity_at desc, id desc)
      where deleted_at is null and official <> 'none';

    -- the register -----------------------------------------------------------------------------------------------
    create table community.rule (
      id uuid primary key,
      key text not null constraint rule_key_unique unique,
      label text not null,
      kind text not null check (kind in ('law', 'rate', 'threshold', 'procedure')),
      reference text not null,
      url text,
      versions jsonb not null,
      version integer not null default 1
    );

    create table community.regulatory_value (
      key text primary key,
      label text not null,
      unit text not null check (unit in ('EUR', 'percent', 'months', 'date')),
      year integer not null,
      value text,
      source text not null default '',
      changed_at timestamptz not null,
      changed_by uuid,
      version integer not null default 1
    );

    -- reference answers ------------------------------------------------------------------------------------------
    create table community.reference_answer (
      id uuid primary key,
      key text not null constraint reference_key_unique unique,
      slug text not null unique,
      title text not null,
      summary text not null,
      tags text[] not null default '{}',
      category_id uuid references community.category,
      branches text[] not null default '{}',
      sources jsonb not null,
      rule_ids uuid[] not null default '{}',
      value_keys text[] not null default '{}',
      owner_id uuid not null references community.member,
      department text not null,
      valid_from date not null,
      valid_to date,
      review_by date not null,
      state text not null check (state in ('valid', 'to_review', 'withdrawn')),
      review_since timestamptz,
      review_why text,
      review_cause text,
      last_number integer not null,
      published_at timestamptz not null,
      version integer not null default 1
    );
    create index reference_latest on community.reference_answer (published_at desc, id desc) where state <> 'withdrawn';
    create index reference_category on community.reference_answer (category_id);

    create table community.reference_version (
      id uuid primary key,
      reference_id uuid not null references community.reference_answer deferrable initially deferred,
      number integer not null,
      source text not null,
      html text not null,
      plain text not null,
      variants jsonb not null default '[]',
      valid_from date not null,
      valid_to date,
      published_at timestamptz not null,
      published_by uuid not null references community.member,
      department text not null,
      note text not null,
      search tsvector generated always as (to_tsvector('platform.fr', community.searchable(plain))) stored,
      unique (reference_id, number)
    );
    create index reference_version_search on community.reference_version using gin (search);

    -- the desk ---------------------------------------------------------------------------------------------------
    create table community.desk_question (
      topic_id uuid primary key references community.topic,
      assignee_id uuid references community.member,
      assigned_by uuid,
      assigned_at timestamptz,
      escalated_at timestamptz,
      version integer not null default 1
    );
    create index desk_question_assignee on community.desk_question (assignee_id) where assignee_id is not null;
    create index topic_without_official on community.topic (opened_at, id)
      where deleted_at is null and kind = 'question' and status = 'open' and official = 'none';

    create table community.response_target (
      category_id uuid primary key references community.category,
      working_days integer not null check (working_days between 1 and 60)
    );

    create table community.canned_paragraph (
      id uuid primary key,
      title text not null,
      body text not null,
      changed_by uuid not null references community.member,
      changed_at timestamptz not null
    );

    -- Found by its name and its newest text, by who may know of its category.
    create function community.put_reference_document(answer uuid) returns void language sql as $$
      select community.put_search_document('reference', a.id::text, coalesce(c.audience, 'public'), a.title,
        a.summary || E'\n' || v.plain, a.slug)
      from community.reference_answer a
      join community.reference_version v on v.reference_id = a.id and v.number = a.last_number
      left join community.category c on c.id = a.category_id
      where a.id = answer and a.state <> 'withdrawn' $$;
    create function community.document_reference() returns trigger language plpgsql as $$
    begin
      if tg_table_name = 'reference_version' then
        perform community.put_reference_document(new.reference_id);
      elsif tg_table_name = 'category' then
        perform community.put_reference_document(a.id) from community.reference_answer a where a.category_id = new.id;
      elsif tg_op = 'DELETE' or new.state = 'withdrawn' then
        delete from community.search_document where kind = 'reference' and ref = old.id::text;
      else
        perform community.put_reference_document(new.id);
      end if;
      return null;
    end $$;
    create trigger reference_document after insert or update or delete on community.reference_answer
      for each row execute function community.document_reference();
    create trigger reference_version_document after insert on community.reference_version
      for each row execute function community.document_reference();
    create trigger reference_category_document after update of audience on community.category
      for each row execute function community.document_reference();

    -- what pages show is told to those who keep them -----------------------------------------------------------
    create function community.seal_told() returns trigger language plpgsql as $$
    begin
      perform community.tell_topics((select coalesce(array_agg(p.topic_id), '{}')
        from changed c join community.post p on p.id = c.post_id));
      return null;
    end $$;
    create trigger seal_told_insert after insert on community.seal
      referencing new table as changed for each statement execute function community.seal_told();
    create trigger seal_told_update after update on community.seal
      referencing new table as changed for each statement execute function community.seal_told();

    /** A rule, a value or a reference answer may stand on any page. */
    create function community.register_told() returns trigger language plpgsql as $$
    begin
      perform platform.tell_change('*');
      return null;
    end $$;
    create trigger rule_told after insert or update or delete on community.rule
      for each statement execute function community.register_told();
    create trigger value_told after insert or update or delete on community.regulatory_value
      for each statement execute function community.register_told();
    create trigger reference_told after insert or update or delete on community.reference_answer
      for each statement execute function community.register_told();
  `,
};
