import { tablesOf } from '../../support/tables.ts';
import type { OwnSite } from '../support/own-site.ts';

/**
 * Written by any question at all, or by an earlier one in its own time: who was seen, what was read, tried, told, refused,
 * found in words that were refused; what was looked for and which copies were taken, which is counted; that a newcomer saw
 * the first steps; which round of digests the clock began, and who was written to by what leaves by itself.
 */
const IN_PASSING =
  /^(community\.session|community\.active_member|community\.last_visit|community\.campaign_letter|insights\.report_letter|insights\.report_edition|community\.attendance|community\.roll_member|community\.welcome$|community\.digest_round|community\.topic_views|community\.search_count|community\.search_asker|community\.self_service|community\.read_position|community\.notification|platform\.throttle|platform\.inbox|moderation\.word_hit|platform\.audit_log|site\.api_use|site\.sign_on_attempt|community\.provided_session|community\.halfway|community\.kept_form|community\.way_on|community\.passkey_challenge|community\.code_maker|community\.recovery_code|platform\.audit_text|platform\.audit_chain|bullmq\.|public\.)/;

const INSTALL = `
  create schema proof;
  create unlogged table proof.tally (name text not null, rows int not null);
  create function proof.tally() returns trigger language plpgsql security definer as $$ begin
    insert into proof.tally select tg_table_schema || '.' || tg_table_name,
      case tg_op when 'INSERT' then count(*) else -count(*) end from changed having count(*) > 0;
    return null;
  end $$`;

/** Rows that came and went in what is kept, noted by the database itself: to ask costs the same for any number of tables. */
export class RowTally {
  private constructor(private readonly site: Pick<OwnSite, 'rows'>) {}

  /** Once in a database, which is the proof's own. */
  static async on(site: Pick<OwnSite, 'rows'>): Promise<RowTally> {
    const tables = await tablesOf(site, ['community', 'moderation', 'engagement', 'platform', 'site']);
    const kept = tables.filter((name) => !IN_PASSING.test(name));
    const triggers = kept.map(
      (name) => `
        create trigger proof_came after insert on ${name} referencing new table as changed
          for each statement execute function proof.tally();
        create trigger proof_went after delete on ${name} referencing old table as changed
          for each statement execute function proof.tally();`,
    );
    await site.rows([INSTALL, ...triggers].join(';'));
    return new RowTally(site);
  }

  /** What is written until now is not asked about. */
  async forget(): Promise<void> {
    await this.site.rows('delete from proof.tally');
  }

  /** Since it was last asked or told to forget: `community.topic 1`, and nothing where as many went as came. */
  async changes(): Promise<string[]> {
    const changed = await this.site.rows<{ name: string; rows: number }>(
      `with taken as (delete from proof.tally returning name, rows)
       select name, sum(rows)::int as rows from taken group by name having sum(rows) <> 0 order by name`,
    );
    return changed.map(({ name, rows }) => `${name} ${rows}`);
  }
}

/** Of what waits for a moderator only that is told, as of any kind of content. */
const OR_TELLS_OF = `or o.name = 'community.content-held.v1' and o.payload ->> 'targetId' =`;

/** Rows that only half a write would leave. Each figure must be 0. */
const HALVES: Readonly<Record<string, string>> = {
  'topics without an opening post': `select count(*) from community.topic t where t.merged_into is null and not exists
    (select from community.post p where p.topic_id = t.id and p.position = 1)`,
  'topics that no fact tells of': `select count(*) from community.topic t where t.opened_at > now() - interval '1 hour'
    and not exists (select from platform.outbox o where o.payload ->> 'topicId' = t.id::text ${OR_TELLS_OF} t.id::text)`,
  'answers that no fact tells of': `select count(*) from community.post p where p.posted_at > now() - interval '1 hour'
    and p.position > 1
    and not exists (select from platform.outbox o where o.payload ->> 'postId' = p.id::text ${OR_TELLS_OF} p.id::text)`,
  'reply counts that are wrong': `select count(*) from community.topic t where t.merged_into is null and reply_count <>
    (select count(*) from community.post p where p.topic_id = t.id and p.position > 1 and p.deleted_at is null)`,
  'helpful counts that are wrong': `select count(*) from community.post p where helpful_count <>
    (select count(*) from community.helpful_vote v where v.post_id = p.id)`,
  'members without an account': `select count(*) from community.member m where m.joined_at > now() - interval '1 hour'
    and not exists (select from community.account a where a.member_id = m.id)`,
  'revisions without an edit': `select count(*) from community.post p where edit_count <
    (select count(*) from community.post_revision r where r.post_id = p.id)`,
  'categories that are their own parent': `select count(*) from community.category where parent_id = id`,
};

export async function halves(site: OwnSite): Promise<string[]> {
  const found: string[] = [];
  for (const [what, sql] of Object.entries(HALVES)) {
    const rows = await site.count(sql);
    if (rows > 0) found.push(`${rows} ${what}`);
  }
  return found;
}
