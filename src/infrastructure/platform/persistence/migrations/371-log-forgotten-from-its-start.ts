import type { Migration } from '../migration.ts';

/**
 * The oldest entries of the log go once nobody needs them any more: from its start on, and only by the one function that notes how
 * far. Their links stay, without a word of them, so that the chain is whole and its head the same. Nothing goes that is younger
 * than a year, whatever is asked for, and nothing where the chain is broken.
 */
export const migration371LogForgottenFromItsStart: Migration = {
  name: '371-log-forgotten-from-its-start',
  sql: `
    create table platform.audit_forgotten (
      upto bigint primary key,
      at timestamptz not null default now()
    );
    create trigger audit_forgotten_only_grows before update or delete on platform.audit_forgotten
      for each row execute function platform.refuse_change();
    create trigger audit_forgotten_is_never_emptied before truncate on platform.audit_forgotten
      for each statement execute function platform.refuse_change();

    create or replace function platform.refuse_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and current_setting('platform.forgetting_audit', true) = 'on' then
        if tg_table_name = 'audit_text' then return old; end if;
        if tg_table_name = 'audit_log' then
          if old.at < now() - interval '1 year' then return old; end if;
        end if;
      end if;
      raise exception '% only grows: nothing in it is changed or removed', tg_table_name using errcode = '42501';
    end $$;

    create function platform.forget_audit(before timestamptz, at_most integer) returns integer
      language plpgsql set platform.forgetting_audit = 'on' as $$
    declare
      last bigint := coalesce((select max(upto) from platform.audit_forgotten), 0);
      reach bigint;
    begin
      perform pg_advisory_xact_lock(727023);
      select least(last + at_most, max(position)) into reach from platform.audit_chain;
      select least(reach, min(c.position) - 1) into reach
      from platform.audit_chain c left join platform.audit_log l on l.id = c.entry_id
      where c.position > last and c.position <= reach
        and (l.at is null or l.at >= before or greatest(l.at, c.bound_at) >= now() - interval '1 year');
      if reach is null or reach <= last or exists (select from platform.audit_breaks(last, reach, 1)) then
        return 0;
      end if;
      delete from platform.audit_text t where t.digest in (
        select jsonb_path_query(l.details, '$.**.sha256') #>> '{}'
        from platform.audit_chain c join platform.audit_log l on l.id = c.entry_id
        where c.position > last and c.position <= reach);
      delete from platform.audit_log l using platform.audit_chain c
      where c.entry_id = l.id and c.position > last and c.position <= reach;
      insert into platform.audit_forgotten (upto) values (reach);
      return reach - last;
    end $$;

    -- What was forgotten is no break: only what was bound more than a year before can have been.
    create or replace function platform.audit_breaks(after bigint, upto bigint, at_most integer)
      returns table (link bigint, entry_id bigint, what text) language sql stable as $$
      select c.position, c.entry_id,
        case when l.id is null then 'removed' when p.position is null and c.position > 1 then 'cut' else 'altered' end
      from platform.audit_chain c
      left join platform.audit_chain p on p.position = c.position - 1
      left join platform.audit_log l on l.id = c.entry_id
      where c.position > after and c.position <= upto
        and (l.id is null or c.hash <> platform.audit_hash(coalesce(p.hash, ''::bytea), l))
        and not (l.id is null and exists (select from platform.audit_forgotten f
          where f.upto >= c.position and c.bound_at < f.at - interval '1 year'))
      order by c.position limit at_most
    $$;
  `,
};
