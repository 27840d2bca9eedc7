import type { OwnSite } from '../support/own-site.ts';

/**
 * Written by any question at all, or by an earlier one in its own time: who was seen, what was read, tried, told, refused,
 * found in words that were refused; what was looked for and which copies were taken, which is counted; that a newcomer saw
 * the first steps; which round of digests the clock began, and who was written to by what leaves by itself.
 */
const IN_PASSING =
  /^(community\.session|community\.active_member|community\.last_visit|community\.campaign_letter|insights\.report_letter|insights\.report_edition|community\.attendance|community\.roll_member|community\.welcome$|community\.digest_round|community\.topic_views|community\.search_count|community\.self_service|community\.read_position|community\.notification|platform\.throttle|platform\.inbox|moderation\.word_hit|platform\.audit_log|site\.api_use|site\.sign_on_attempt|community\.provided_session|community\.halfway|community\.passkey_challenge|community\.code_maker|community\.recovery_code|platform\.audit_text|platform\.audit_chain|bullmq\.|public\.)/;

export async function rowCounts(site: OwnSite): Promise<ReadonlyMap<string, number>> {
  const tables = await site.rows<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('community', 'moderation', 'engagement', 'platform', 'site') order by 1`,
  );
  const kept = tables.filter(({ name }) => !IN_PASSING.test(name));
  const sql = kept.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`);
  const counts = await site.rows<{ name: string; rows: number }>(sql.join(' union all '));
  return new Map(counts.map(({ name, rows }) => [name, rows]));
}

export function changed(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...after]
    .filter(([name, rows]) => rows !== (before.get(name) ?? 0))
    .map(([name, rows]) => `${name} ${rows - (before.get(name) ?? 0)}`);
}

/** Of what waits for a moderator only that is told, as of any kind of content. */
const OR_TELLS_OF = `or o.name = 'content-held' and o.payload -> 'target' ->> 'id' =`;

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
