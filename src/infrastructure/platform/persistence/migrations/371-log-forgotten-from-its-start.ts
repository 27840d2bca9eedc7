import type { Migration } from '../migration.ts';

/**
 * The oldest entries of the log go once nobody needs them any more: from its start on, and only by the one function, which first
 * writes into the log itself how far, and binds that. Their links stay, without a word of them, so that the chain is whole. Nothing
 * goes that is younger than a year, whatever is asked for, and nothing where the chain is broken. A setting opens nothing by
 * itself: it names the entry that says how far, and what somebody wrote goes with its entry alone.
 */
export const migration371LogForgottenFromItsStart: Migration = {
  name: '371-log-forgotten-from-its-start',
  sql: `
    -- What the log says itself: the last entry of its kind that is bound and unaltered.
    create function platform.audit_forgotten(out upto bigint, out since timestamptz) language sql stable as $$
      select (l.details ->> 'upto')::bigint, least(l.at, c.bound_at)
      from platform.audit_log l
      join platform.audit_chain c on c.entry_id = l.id
      left join platform.audit_chain p on p.position = c.position - 1
      where l.action = 'audit.forget' and c.hash = platform.audit_hash(coalesce(p.hash, ''::bytea), l)
      order by c.position desc limit 1
    $$;

    create function platform.check_forgetting() returns trigger language plpgsql as $$
    declare
      last bigint := coalesce((select f.upto from platform.audit_forgotten() f), 0);
      reach bigint := (new.details ->> 'upto')::bigint;
    begin
      new.at := now();
      if current_setting('platform.forgetting_audit', true) = 'on' and reach > last
        and exists (select from platform.audit_chain where position = reach)
        and not exists (select from platform.audit_chain c left join platform.audit_log l on l.id = c.entry_id
          where c.position > last and c.position <= reach and greatest(l.at, c.bound_at) >= now() - interval '1 year')
      then return new; end if;
      raise exception 'The log alone says how far it was forgotten' using errcode = '42501';
    end $$;
    create trigger audit_log_says_what_it_forgot before insert on platform.audit_log
      for each row when (new.action = 'audit.forget') execute function platform.check_forgetting();

    create or replace function platform.refuse_change() returns trigger language plpgsql as $$
    declare
      said text := coalesce(current_setting('platform.forgetting_audit', true), '');
    begin
      if tg_op = 'DELETE' and said ~ '^[0-9]{1,18}$' then
        if tg_table_name = 'audit_text' and pg_trigger_depth() > 1 then return old; end if;
        if tg_table_name = 'audit_log' then
          if exists (select from platform.audit_log f
            join platform.audit_chain bound on bound.entry_id = f.id
            join platform.audit_chain c on c.entry_id = old.id
            where f.id = said::bigint and f.action = 'audit.forget' and c.position <= (f.details ->> 'upto')::bigint
              and greatest(old.at, c.bound_at) < now() - interval '1 year')
          then
            delete from platform.audit_text where digest in (
              select jsonb_path_query(old.details, '$.**.sha256') #>> '{}');
            return old;
          end if;
        end if;
      end if;
      raise exception '% only grows: nothing in it is changed or removed', tg_table_name using errcode = '42501';
    end $$;

    create function platform.forget_audit(before timestamptz, at_most integer) returns integer
      language plpgsql set platform.forgetting_audit = 'on' as $$
    declare
      last bigint;
      reach bigint;
      said bigint;
    begin
      perform pg_advisory_xact_lock(727023);
      last := coalesce((select f.upto from platform.audit_forgotten() f), 0);
      select least(last + at_most, max(position)) into reach from platform.audit_chain;
      select least(reach, min(c.position) - 1) into reach
      from platform.audit_chain c left join platform.audit_log l on l.id = c.entry_id
      where c.position > last and c.position <= reach
        and (l.at is null or l.at >= before or greatest(l.at, c.bound_at) >= now() - interval '1 year');
      if reach is null or reach <= last or exists (select from platform.audit_breaks(last, reach, 1)) then
        return 0;
      end if;
      insert into platform.audit_log (at, action, object_kind, outcome, details)
      values (now(), 'audit.forget', 'audit-log', 'done', jsonb_build_object('upto', reach, 'count', reach - last))
      returning id into said;
      loop
        exit when platform.chain_audit(1000) < 1000;
      end loop;
      perform set_config('platform.forgetting_audit', said::text, true);
      delete from platform.audit_log l using platform.audit_chain c
      where c.entry_id = l.id and c.position > last and c.position <= reach;
      return reach - last;
    end $$;

    -- What the log says that it forgot is no break: only what was bound more than a year before can have been.
    create or replace function platform.audit_breaks(after bigint, upto bigint, at_most integer)
      returns table (link bigint, entry_id bigint, what text) language sql stable as $$
      select c.position, c.entry_id,
        case when l.id is null then 'removed' when p.position is null and c.position > 1 then 'cut' else 'altered' end
      from platform.audit_chain c
      left join platform.audit_chain p on p.position = c.position - 1
      left join platform.audit_log l on l.id = c.entry_id
      left join platform.audit_forgotten() f on true
      where c.position > after and c.position <= audit_breaks.upto
        and (l.id is null or c.hash <> platform.audit_hash(coalesce(p.hash, ''::bytea), l))
        and not (l.id is null and coalesce(
          c.position <= f.upto and c.bound_at < least(f.since, now()) - interval '1 year', false))
      order by c.position limit at_most
    $$;
  `,
};
