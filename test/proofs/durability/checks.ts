import { FACTS_QUEUE } from '#infrastructure/platform/facts/fact-queue';
import { JOBS_QUEUE } from '#infrastructure/platform/jobs/bull-jobs';
import { openQueueBackend } from '#infrastructure/platform/jobs/queue-backend';
import { EXPECTED, outstanding, subscribed } from '../support/drained.ts';
import type { OwnSite } from '../support/own-site.ts';
import type { Ledger } from './ledger.ts';
import type { World } from './world.ts';

export async function factsCheck(site: OwnSite) {
  const { facts, consumers } = subscribed();
  const subscriptions = [facts, consumers];
  return {
    facts: await site.count('select count(*) from platform.outbox'),
    deliveries: await site.count(`select count(*) from (${EXPECTED}) e`, subscriptions),
    undelivered: await outstanding(site),
    'delivered to nobody’s wish': await site.count(
      `select count(*) from platform.inbox i where not exists
         (select from (${EXPECTED}) e where e.fact_id = i.fact_id and e.consumer = i.consumer)`,
      subscriptions,
    ),
    'answers without exactly one fact': await site.count(
      `select count(*) from community.post p
       left join (select payload ->> 'postId' as id, count(*) as told from platform.outbox
         where name = 'community.answer-posted.v1' group by 1) o on o.id = p.id::text
       where p.source like '%Ma réponse marque-%' and o.told is distinct from 1`,
    ),
  };
}

/** Everything that is kept twice for speed, counted again. Each figure must be 0. */
const INVARIANTS: Readonly<Record<string, string>> = {
  'reply counts': `select count(*) from community.topic t where reply_count <> (select count(*)
    from community.post p where p.topic_id = t.id and p.position > 1 and p.deleted_at is null)`,
  'helpful counts of posts': `select count(*) from community.post p where helpful_count <>
    (select count(*) from community.helpful_vote v where v.post_id = p.id)`,
  'helpful counts of topics': `select count(*) from community.topic t where helpful_count <> (select
    coalesce(sum(p.helpful_count), 0) from community.post p where p.topic_id = t.id and p.deleted_at is null)`,
  'last positions': `select count(*) from community.topic t where last_position <>
    (select max(position) from community.post p where p.topic_id = t.id)`,
  'positions given twice': `select count(*) from (select from community.post
    group by topic_id, position having count(*) > 1) twice`,
  'post counts of members': `select count(*) from community.member m where post_count <> (select count(*)
    from community.post p join community.topic t on t.id = p.topic_id
    where p.author_id = m.id and p.deleted_at is null and t.deleted_at is null
      and t.audience in ('public', 'members'))`,
  'helpful counts of members': `select count(*) from community.member m where helpful_count <> (select
    coalesce(sum(p.helpful_count), 0) from community.post p join community.topic t on t.id = p.topic_id
    where p.author_id = m.id and p.deleted_at is null and t.deleted_at is null
      and t.audience in ('public', 'members'))`,
  'topic counts of categories': `select count(*) from community.category c where topic_count <>
    (select count(*) from community.topic t where t.category_id = c.id and t.deleted_at is null)`,
  'revisions that do not add up': `select count(*) from community.post p where edit_count <>
    (select count(*) from community.post_revision r where r.post_id = p.id)`,
  'topics without an opening post': `select count(*) from community.topic t where not exists
    (select from community.post p where p.topic_id = t.id and p.position = 1) and t.merged_into is null`,
  'notifications told twice': `select count(*) from (select from community.notification
    group by member_id, post_id, kind having count(*) > 1) twice`,
};

export async function brokenInvariants(site: OwnSite): Promise<string[]> {
  const broken: string[] = [];
  for (const [what, sql] of Object.entries(INVARIANTS)) {
    const wrong = await site.count(sql);
    if (wrong > 0) broken.push(`${what}: ${wrong} wrong`);
  }
  return broken;
}

/** The watcher is told of each answer to the topics, once. */
export async function watcherCheck(site: OwnSite, world: World) {
  const answers = `select p.id from community.post p where p.source like '%Ma réponse marque-%'`;
  const told = `select post_id from community.notification where member_id = $1`;
  return {
    untold: await site.count(`select count(*) from (${answers} except ${told}) missing`, [world.watcher.id]),
    told: await site.count(`select count(*) from (${told}) all_of_them`, [world.watcher.id]),
    answers: await site.count(`select count(*) from (${answers}) all_of_them`),
  };
}

/** Jobs that failed for good, of every queue: which each was, how often it was tried, and why it failed last. */
export async function parkedJobs(site: OwnSite): Promise<string[]> {
  const backend = await openQueueBackend(
    { kind: 'postgres', url: site.databaseUrl, connections: 2 },
    () => {},
  );
  try {
    const parked: string[] = [];
    for (const name of [FACTS_QUEUE, JOBS_QUEUE]) {
      const queue = backend.queue(name);
      for (const job of await queue.getJobs('failed'))
        parked.push(`${name} ${job.name}, tried ${job.attemptsMade} times: ${job.failedReason}`);
      await queue.close();
    }
    return parked;
  } finally {
    await backend.close();
  }
}

/** Compares what the members were told with what is there. */
export async function ledgerCheck(site: OwnSite, ledger: Ledger) {
  const texts = await site.rows<{ source: string }>(
    `select source from community.post where source like '%marque-%'
     union all select source from community.post_revision where source like '%marque-%'`,
  );
  const found = new Map<string, number>();
  for (const { source } of texts)
    for (const marker of source.match(/marque-\S+-fin/g) ?? [])
      found.set(marker, (found.get(marker) ?? 0) + 1);
  const states = await site.rows<{ key: string; value: string }>(
    `select 'helpful ' || post_id || ' ' || member_id as key, '1' as value from community.helpful_vote
     union all select 'bookmark ' || post_id || ' ' || member_id, note from community.bookmark
     union all select 'draft ' || member_id, body from community.draft where place = 'new-topic'
     union all select 'edit ' || id, substring(source from 'marque-\\S+-fin') from community.post
       where source like '%reprise marque-%'`,
  );
  return {
    ...ledger.compareTexts(found),
    wrongStates: ledger.compareStates(new Map(states.map(({ key, value }) => [key, value]))),
  };
}
