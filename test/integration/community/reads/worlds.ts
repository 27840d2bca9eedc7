import { createHash } from 'node:crypto';
import type { CategoryRow, ForumRows, MemberRow, TopicRow } from '../../../support/forum-rows.ts';
import { minute } from '../../../support/forum-rows.ts';

export type Secret = 'none' | 'staff' | 'branch' | 'deleted';

export interface World {
  readonly omar: MemberRow;
  readonly general: CategoryRow;
  /** Known to the staff or to a branch; the same category stands in every world. */
  readonly hidden: CategoryRow;
  readonly topics: readonly TopicRow[];
  readonly duplicate: TopicRow;
  /** Where the secret is, or would be. */
  readonly secretNumber: number;
  readonly secretTopicId: string;
  readonly secretPostId: string;
}

const SECRET_NUMBER = 15;
const NOW = new Date();

/** A small forum; with a secret, it holds one topic more that touches everything a topic can touch. */
export async function buildWorld(rows: ForumRows, audience: string, secret: Secret): Promise<World> {
  const lea = await rows.member('Lea');
  const omar = await rows.member('Omar');
  const general = await rows.category('general');
  const hidden = await rows.category('hidden', { audience });
  await rows.insert('tag', { slug: 'vat', label: 'VAT' });
  await rows.insert('tag', { slug: 'other', label: 'Other' });
  const topics: TopicRow[] = [];
  for (let index = 1; index <= 12; index++) {
    const p = {
      title: `An artist writes an invoice, case ${index}`,
      body: `My invoice number ${index} is late`,
    };
    const topic = await rows.topic(general, index % 2 ? lea : omar, p, {
      number: index * 2,
      tags: ['vat'],
      branches: ['music'],
    });
    topics.push(topic);
    const reply = await rows.reply(
      topic,
      lea,
      { body: `Write the invoice again, ${index}` },
      { helpful_count: 1 },
    );
    await rows.insert('helpful_vote', { post_id: reply.id, member_id: omar.id, voted_at: NOW });
    if (index === 3) await rows.accept(topic, reply);
    await rows.insert('notification', {
      id: rows.id(),
      member_id: omar.id,
      kind: 'reply',
      topic_id: topic.id,
      post_id: reply.id,
      actor_id: lea.id,
      cause: rows.id(),
      told_at: minute(index),
    });
    if (index < 4)
      await rows.insert('bookmark', { member_id: omar.id, post_id: reply.id, kept_at: minute(index) });
  }
  await rows.insert('draft', {
    id: rows.id(),
    member_id: omar.id,
    place: 'new',
    body: 'Draft',
    saved_at: minute(1),
  });
  await rows.insert('category_follow', {
    member_id: omar.id,
    category_id: general.id,
    level: 'watching',
    since: minute(1),
  });
  await addRegister(rows);
  const hiding = await addSecret(rows, { lea, omar, general, hidden, topics }, secret);
  return { omar, general, hidden, topics, duplicate: topics[4]!, secretNumber: SECRET_NUMBER, ...hiding };
}

const RULE_ID = '01997777-0000-7000-8000-00000000aaaa';
const DAYS = { valid_from: '2026-01-01', review_by: '2099-01-01' };

async function addRegister(rows: ForumRows): Promise<void> {
  const version = { number: 1, effectiveFrom: '2026-01-01', summary: 'First', by: null, at: minute(1) };
  await rows.insert('rule', {
    id: RULE_ID,
    key: 'ceiling',
    label: 'Ceiling',
    kind: 'rate',
    reference: 'Decree',
    versions: JSON.stringify([version]),
  });
}

/** Sealed replies, one to be reviewed, one unchecked, and an article of the secret category. */
async function addOfficial(
  rows: ForumRows,
  p: { lea: MemberRow; omar: MemberRow; place: CategoryRow; category: CategoryRow; deleted: boolean },
): Promise<void> {
  const { lea, omar, category, deleted } = p;
  const topic = await rows.topic(
    p.place,
    lea,
    { title: 'The canary invoice answered', at: minute(9_000) },
    { number: SECRET_NUMBER + 2_000, tags: ['vat'], deleted_at: deleted ? minute(9_001) : null },
  );
  const body = 'The canary is answered';
  const at = minute(9_000);
  await rows.reply(topic, omar, { body: 'Unchecked canary', at }, { helpful_count: 3 });
  for (const state of ['valid', 'to_review']) {
    const reply = await rows.reply(topic, lea, { body, at });
    await rows.insert('seal', {
      ...DAYS,
      id: rows.id(),
      post_id: reply.id,
      kind: 'validated',
      sealed_by: omar.id,
      department: 'Canary',
      body_hash: createHash('sha256').update(body).digest('hex'),
      question_hash: '',
      body_version: 1,
      sealed_at: at,
      sources: '[]',
      rule_ids: [RULE_ID],
      state,
      review_since: state === 'valid' ? null : at,
      review_why: state === 'valid' ? null : 'rule-changed',
    });
  }
  if (!deleted) await addReference(rows, omar, category);
  await rows.change('topic', topic.id, { official: 'overdue' });
}

async function addReference(rows: ForumRows, owner: MemberRow, category: CategoryRow): Promise<void> {
  const id = rows.id();
  const at = minute(9_000);
  await rows.insert('reference_answer', {
    ...DAYS,
    id,
    key: 'canary',
    slug: 'canary',
    title: 'The canary explained',
    summary: 'All about the canary',
    category_id: category.id,
    sources: '[]',
    rule_ids: [RULE_ID],
    owner_id: owner.id,
    department: 'Canary',
    state: 'valid',
    last_number: 1,
    published_at: at,
  });
  await rows.insert('reference_version', {
    id: rows.id(),
    reference_id: id,
    number: 1,
    title: 'The canary explained',
    summary: 'All about the canary',
    sources: '[]',
    rule_ids: [RULE_ID],
    review_by: DAYS.review_by,
    source: 'canary',
    html: 'canary',
    plain: 'canary',
    valid_from: DAYS.valid_from,
    published_at: at,
    published_by: owner.id,
    department: 'Canary',
    note: 'First',
  });
}

async function addSecret(
  rows: ForumRows,
  world: Pick<World, 'omar' | 'general' | 'hidden' | 'topics'> & { readonly lea: MemberRow },
  secret: Secret,
): Promise<Pick<World, 'secretTopicId' | 'secretPostId'>> {
  const nowhere = '01997777-0000-7000-8000-000000000001';
  if (secret === 'none') return { secretTopicId: nowhere, secretPostId: nowhere };
  const { lea, omar, general, hidden, topics } = world;
  const deleted = secret === 'deleted';
  const topic = await rows.topic(
    deleted ? general : hidden,
    lea,
    { title: 'The canary invoice of an artist', body: 'A quiet invoice of the canary', at: minute(9_000) },
    {
      number: SECRET_NUMBER,
      tags: ['vat'],
      branches: ['music'],
      pinned_until: new Date(NOW.getTime() + 86_400_000),
      deleted_at: deleted ? minute(9_001) : null,
    },
  );
  for (const post of [topic.openingId]) {
    await rows.insert('helpful_vote', { post_id: post, member_id: omar.id, voted_at: NOW });
    await rows.insert('bookmark', { member_id: omar.id, post_id: post, kept_at: minute(9_000) });
    await rows.insert('notification', {
      id: rows.id(),
      member_id: omar.id,
      kind: 'mention',
      topic_id: topic.id,
      post_id: post,
      actor_id: lea.id,
      cause: rows.id(),
      told_at: minute(9_000),
    });
    await rows.change('post', post, { helpful_count: 1 });
  }
  await rows.insert('read_position', {
    member_id: omar.id,
    topic_id: topic.id,
    position: 1,
    read_at: minute(9_000),
  });
  await rows.insert('topic_follow', {
    member_id: omar.id,
    topic_id: topic.id,
    level: 'watching',
    since: minute(1),
  });
  await rows.insert('attachment', {
    id: rows.id(),
    owner_id: lea.id,
    key: 'secret-file',
    content_type: 'image/webp',
    bytes: 1,
    uploaded_at: minute(1),
    post_id: topic.openingId,
  });
  await rows.change('post', topic.openingId, { html: 'canary <img src="/fichiers/secret-file">' });
  if (!deleted) {
    const canary = await rows.category('canary', { audience: hidden.audience });
    for (const { id } of [hidden, canary])
      await rows.insert('category_follow', {
        member_id: omar.id,
        category_id: id,
        level: 'watching',
        since: minute(1),
      });
  }
  await addOfficial(rows, { lea, omar, place: deleted ? general : hidden, category: hidden, deleted });
  await rows.insert('topic_views', { topic_id: topic.id, views: 77 });
  await rows.change('topic', topics[4]!.id, { duplicate_of: topic.id });
  return { secretTopicId: topic.id, secretPostId: topic.openingId };
}
