import type { Migration } from '../migration.ts';

/**
 * Binds the entries of the audit log to each other. It is done after the fact, in the order in which entries are found, so
 * that no act waits for another's; what is not bound within the minute is told by the length of the log.
 */
export const migration023AuditChain: Migration = {
  name: '023-audit-chain',
  sql: `
    create table platform.audit_chain (
      position bigint primary key,
      entry_id bigint not null unique,
      hash bytea not null,
      bound_at timestamptz not null default now()
    );
    create trigger audit_chain_only_grows before update or delete on platform.audit_chain
      for each row execute function platform.refuse_change();
    create trigger audit_chain_is_never_emptied before truncate on platform.audit_chain
      for each statement execute function platform.refuse_change();

    create table platform.audit_check (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      length bigint not null,
      breaks jsonb not null
    );

    create function platform.audit_hash(previous bytea, entry platform.audit_log) returns bytea
      language sql immutable return sha256(previous || convert_to(jsonb_build_array(
        entry.id, extract(epoch from entry.at), entry.actor_id, entry.action, entry.object_kind, entry.object_id,
        entry.outcome, entry.details)::text, 'UTF8'));

    -- An entry may be committed after a younger one, but not a day later: transactions end within seconds.
    create function platform.chain_audit(at_most integer) returns integer language plpgsql as $$
    declare
      entry platform.audit_log;
      last platform.audit_chain;
      bound integer := 0;
    begin
      perform pg_advisory_xact_lock(727023);
      select * into last from platform.audit_chain order by position desc limit 1;
      if last.position is null then
        last.position := 0; last.hash := ''::bytea; last.bound_at := '-infinity';
      end if;
      for entry in
        select l.* from platform.audit_log l
        where l.id > coalesce((select c.entry_id from platform.audit_chain c
            where c.bound_at < last.bound_at - interval '1 day' order by c.bound_at desc limit 1), 0)
          and not exists (select from platform.audit_chain c where c.entry_id = l.id)
        order by l.id limit at_most
      loop
        last.position := last.position + 1;
        last.hash := platform.audit_hash(last.hash, entry);
        insert into platform.audit_chain (position, entry_id, hash) values (last.position, entry.id, last.hash);
        bound := bound + 1;
      end loop;
      return bound;
    end $$;
    create index audit_log_action on platform.audit_log (action);
    create index audit_chain_latest on platform.audit_chain (bound_at);

    -- Positions after "after", up to and with "upto".
    create function platform.audit_breaks(after bigint, upto bigint, at_most integer)
      returns table (link bigint, entry_id bigint, what text) language sql stable as $$
      select c.position, c.entry_id,
        case when l.id is null then 'removed' when p.position is null and c.position > 1 then 'cut' else 'altered' end
      from platform.audit_chain c
      left join platform.audit_chain p on p.position = c.position - 1
      left join platform.audit_log l on l.id = c.entry_id
      where c.position > after and c.position <= upto
        and (l.id is null or c.hash <> platform.audit_hash(coalesce(p.hash, ''::bytea), l))
      order by c.position limit at_most
    $$;
  `,
};
