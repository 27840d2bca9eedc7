import type { Migration } from '../migration.ts';

/**
 * A topic in which the organisation answered and in which it validated a reply of a member too has two states, of which `official` tells
 * the first. The second one is kept beside it, in the same statement; to what filters ask of a topic it gives a letter of its own, so that
 * none of the others has to be written anew.
 */
export const migration276AlsoValidated: Migration = {
  name: '276-also-validated',
  sql: `
    alter table community.topic add column also_validated boolean not null default false
      constraint topic_also_validated check (not also_validated or official = 'authored');

    create function community.facets_of(kind text, status text, solved boolean, reply_count integer, official text,
        also_validated boolean, category_id uuid, tags text[], branches text[]) returns text language sql immutable parallel safe
      return left(kind, 1) || left(status, 1) || case when solved then 's' else 'u' end
        || case when reply_count = 0 then 'n' else 'r' end || case when also_validated then 'b' else left(official, 1) end
        || category_id::text || array_to_string(tags, ' ') || '|' || array_to_string(branches, ' ');
    create or replace function community.keep_facets() returns trigger language plpgsql as $$
    begin
      new.facets := community.facets_of(new.kind, new.status, new.solved, new.reply_count, new.official, new.also_validated,
        new.category_id, new.tags, new.branches);
      return new;
    end $$;
    drop function community.facets_of(text, text, boolean, integer, text, uuid, text[], text[]);

    update community.topic t set also_validated = true
      where t.official = 'authored' and exists (
        select from community.post p
        join community.seal s on s.post_id = p.id and s.lifted_at is null and s.body_hash = community.text_hash(p.source)
        where p.topic_id = t.id and p.position > 1 and p.deleted_at is null and s.kind = 'validated'
          and not (
            s.state = 'to_review' and coalesce((
              select case when bool_and(c.value ->> 'from' is not null) then min(c.value ->> 'from')::date end
              from jsonb_array_elements(s.review_causes) c
              where s.review_why in ('rule-changed', 'value-changed')) <= (now() at time zone 'Europe/Paris')::date, true)
            or s.review_by < (now() at time zone 'Europe/Paris')::date
            or coalesce(s.valid_to < (now() at time zone 'Europe/Paris')::date, false)));
  `,
};
