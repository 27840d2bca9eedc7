import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { SaveDraft } from '#application/community/drafts/save-draft';
import { EditPost } from '#application/community/topics/edit-post';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { RedactPassage } from '#application/community/topics/redact-passage';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import type { CategoryId } from '#domain/community/categories/category';
import type { DecisionId, PostId, TopicId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import { knownId, type MemberId } from '#domain/shared/id';
import { READINGS_OF_PARSER } from '#infrastructure/community/topics/readings';
import { SqlRemovedPassages } from '#infrastructure/community/topics/sql-removed-passages';
import { REDACTED_COLUMNS, TEXT_RULES } from '#interfaces/composition/text-stores';
import { OfficialHouse } from '../official/official-house.ts';
import { Forum } from './forum.ts';
import { EXPLAINED, isKept } from './kept-columns.ts';
import { columnsIn, tablesHolding } from './sweep.ts';
import { codeOf } from '../../../support/refusal.ts';

jest.setTimeout(120_000);
let forum: Forum;
let author: Actor & { memberId: MemberId };
let helper: typeof author;
let moderator: typeof author;
/** Answers for what the organisation says in its own name. */
let manager: typeof author;
let here: CategoryId;
beforeAll(async () => {
  forum = await Forum.open();
  [author, helper] = [await forum.member(), await forum.member()];
  moderator = await forum.member('moderator', { without: ['post.purge'] });
  manager = await forum.member('community_manager', { without: ['post.purge'] });
  here = await forum.category();
});
afterAll(() => forum.close());

/** The same to who reads it: something stands between its letters. */
const AS_READ = 'Zéphi\u00adrine **O’Canary** & fils';
const SECRET = 'Zéphirine  O’Canary & fils';
const REASON = 'It names somebody who asked not to be named.';
const open = async (title: string, body: string) =>
  (
    await forum.get(OpenTopic).execute({
      actor: author,
      kind: 'discussion',
      categoryId: here,
      title,
      body,
      tags: [],
      branches: [],
    })
  ).id;
const reply = async (actor: Actor, topicId: TopicId, body: string) =>
  (await forum.get(PostAnswer).execute({ actor, topicId, body, replyTo: null })).id;
const redact = (postId: PostId, passage: string, more: { actor?: Actor; reason?: string } = {}) =>
  forum.get(RedactPassage).execute({ actor: moderator, postId, passage, reason: REASON, ...more });
/** Two who erase for good, one after the other: records change too. */
const redactByTwo = async (postId: PostId, passage: string) => {
  const two = [await forum.member('administrator'), await forum.member('administrator')];
  const outcomes = [];
  for (const actor of two) outcomes.push(await redact(postId, passage, { actor }));
  return outcomes;
};
const openingOf = async (topicId: TopicId) =>
  (
    await forum.row<{ id: PostId }>(`select id from community.post where topic_id = $1 and position = 1`, [
      topicId,
    ])
  ).id;
const endedOf = (targetKind: string, targetId: string, decisionId: string) =>
  ({
    name: 'moderation.decision-ended.v1',
    at: forum.now.toISOString(),
    targetKind,
    targetId,
    action: 'mask',
    decisionId,
  }) as never;
const sourceOf = async (id: PostId) =>
  (await forum.row<{ source: string }>(`select source from community.post where id = $1`, [id])).source;

const APPLICATION = join(import.meta.dirname, '../../../../src/application');
const HOLDS_WORDS = /^(text|character varying|jsonb|json|bytea)(\[\])?$/;
const OF_AGGREGATES = ['post.source', 'post.html', 'post.plain', 'topic.title', 'topic.slug'];

/** A value for a column of a row that is only there to be looked at. */
const VALUES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  integer: '1',
  smallint: '1',
  bigint: '1',
  'double precision': '1',
  boolean: 'false',
  date: 'current_date',
  'timestamp with time zone': 'now()',
  text: "''",
  jsonb: `'[]'`,
  'text[]': `'{}'`,
  'uuid[]': `'{}'`,
  'integer[]': `'{}'`,
};
const PLANTED: Readonly<Record<string, string>> = {
  text: '$1::text',
  copy: '$1::text',
  words: 'array[$1::text]',
  list: 'array[$2::text]',
  json: `jsonb_build_array($2::text)`,
  statement: `jsonb_build_object('facts', $2::text)`,
  row: '$1::text',
  address: `'/sujets/7-zephirine-o-canary-fils'`,
};

async function plant(): Promise<void> {
  const all = await columnsIn(forum);
  for (const [table, kept] of Object.entries(REDACTED_COLUMNS)) {
    if (table === 'community.post' || table === 'community.topic' || table === 'community.member') continue;
    const names = all.filter((one) => one.table === table && !one.filled && !one.isIdentity);
    const values = names.map(({ name, type }) => {
      const as = kept[name as keyof typeof kept] as string | undefined;
      return as ? PLANTED[as] : (VALUES[type] ?? 'null');
    });
    await forum.rows(
      `insert into ${table} (${names.map(({ name }) => `"${name}"`).join(', ')}) select ${values.join(', ')} where $1::text <> '' and $2::text <> ''`,
      [SECRET, AS_READ],
    );
  }
}

/** Versions of rows with words, under which no page keeps those again, and why. */
const VERSIONS_OF_NO_PAGE: Readonly<Record<string, string>> = {
  'community.post.version': 'raised by the aggregate, which takes the passage out itself',
  'community.topic.edition': 'raised by the aggregate, which takes the passage out itself',
  'community.topic.version': 'raised by the aggregate, which takes the passage out itself',
  'community.purge.version': 'proposed once, then confirmed or not: its reason is sent no second time',
  'community.reference_answer.version':
    'pages know the number of its newest text and when one was redacted last, not this',
  'community.seal.version': 'set and lifted: its texts are sent no second time',
  'engagement.idea.version': 'a form of an idea knows the print of the texts that it shows, not this',
  'engagement.service_review.version':
    'a form of a review knows the print of the text that it shows, not this',
  'events.registration.version': 'what is answered last stands',
  'moderation.appeal.version': 'written once, and answered once',
  'moderation.decision.version': 'its texts are sent no second time',
  'moderation.report.version': 'written once, and answered once',
  'moderation.review_item.version':
    'what is decided by it is kept elsewhere: its texts are copies that nobody sends',
  'moderation.sanction.version': 'its texts are sent no second time',
};
/** Tables whose forms carry a print of the text that they show, and the use case that compares it with what stands. */
const BY_PRINT: Readonly<Record<string, string>> = {
  'community.chat_message': 'community/chat/edit-message.ts',
  'engagement.idea': 'engagement/ideas/edit-idea.ts',
  'engagement.idea_comment': 'engagement/ideas/edit-comment.ts',
  'engagement.review_answer': 'engagement/services/answer-review.ts',
  'engagement.service_review': 'engagement/services/edit-review.ts',
};
/** The other tables, by what keeps their words away from forms, or why none does. */
const BY_OTHER_MEANS: Readonly<Record<string, readonly string[]>> = {
  'a print of its text, and the version of its row': ['community.member'],
  'the aggregate, which keeps what was taken out of it': ['community.post', 'community.topic'],
  'when one of its versions was redacted last': ['community.reference_answer', 'community.reference_version'],
  'written once: what corrects it is written anew': [
    'community.left_trace',
    'community.post_revision',
    'community.purge',
    'community.seal',
    'community.trust_lock',
    'engagement.badge_verdict',
    'engagement.hand_grant',
    'engagement.idea_answer',
    'engagement.level_set',
    'engagement.participant',
    'engagement.point_rule',
    'engagement.strike',
    'engagement.survey_response',
    'engagement.survey_words',
    'events.letter',
    'events.question',
    'moderation.appeal',
    'moderation.authority_alert',
    'moderation.decision',
    'moderation.member_note',
    'moderation.report',
    'moderation.review_note',
    'moderation.sanction',
    'platform.audit_text',
  ],
  'a copy or an index that no form shows': [
    'community.attachment',
    'community.former_name',
    'community.search_asker',
    'community.search_count',
    'community.search_document',
    'community.text_print',
    'engagement.ballot_box',
    'engagement.poll_release',
    'moderation.exported_statement',
    'moderation.review_item',
    'moderation.word_dry_run',
    'platform.outbox',
    'site.kept_answer',
    'site.redirect',
    'site.webhook_attempt',
  ],
  'nothing: one says it for oneself or in answer to a question, and what is sent last stands': [
    'community.bookmark',
    'engagement.named_ballot',
    'engagement.survey_draft',
    'events.registration',
  ],
};
const versionsIn = async (of: Forum) =>
  (await columnsIn(of))
    .filter(({ name, type }) => ['version', 'edition'].includes(name) && type === 'integer')
    .map(({ table, name }) => `${table}.${name}`);

describe('a passage that is redacted', () => {
  it('is looked for in every column that can hold words, or the column says why not', async () => {
    const registered = (table: string, name: string) =>
      name in ((REDACTED_COLUMNS as Record<string, object>)[table] ?? {}) ||
      OF_AGGREGATES.includes(`${table.replace('community.', '')}.${name}`);
    const forgotten = (await columnsIn(forum))
      .filter(
        ({ table, name, type, filled }) =>
          HOLDS_WORDS.test(type) && !filled && !registered(table, name) && !isKept(table, name),
      )
      .map(({ table, name }) => `${table}.${name}`);
    expect(forgotten).toEqual([]);
  });

  it('is explained for columns that there are, and for no others', async () => {
    const all = await columnsIn(forum);
    const there = new Set([
      ...all.map(({ table }) => table),
      ...all.map(({ table, name }) => `${table}.${name}`),
    ]);
    expect(EXPLAINED.filter((one) => !there.has(one))).toEqual([]);
  });

  it('does not come back from a page that was open: what it knew is not what is kept', async () => {
    const topicId = await open('A number in a draft', 'It is 06 41 52 63 75, after six.');
    const place = `topic:${topicId}`;
    const draft = { actor: helper, place, title: '', body: '> It is 06 41 52 63 75\n\nThanks', fields: {} };
    const kept = await forum.get(SaveDraft).execute({ ...draft, version: 0 });
    const pages = JSON.stringify([{ title: 'Ask 06 41 52 63 75', questions: [] }]);
    const { id: surveyId } = await forum.row<{ id: string }>(
      `insert into engagement.survey (id, slug, author_id, written_at, title, intro, anonymous, audiences, quotas, pages)
       values (gen_random_uuid(), 'what-you-are', $1, now(), 'What you are', '', false, '{members}', '{}', $2) returning id`,
      [author.memberId, pages],
    );
    await redact(await openingOf(topicId), '06 41 52 63 75');
    const again = forum.get(SaveDraft).execute({ ...draft, version: kept.version });
    expect(await codeOf(again)).toBe('shared.changed-meanwhile');
    expect(await forum.rows(`select body, version from community.draft where place = $1`, [place])).toEqual([
      { body: '> It is […]\n\nThanks', version: kept.version + 1 },
    ]);
    expect(
      await forum.rows(`select pages, version from engagement.survey where id = $1`, [surveyId]),
    ).toEqual([{ pages: [{ title: 'Ask […]', questions: [] }], version: 2 }]);
  });

  it('makes another version of what forms know by one, of tables that have one', async () => {
    const versioned = await versionsIn(forum);
    const raised = Object.entries(TEXT_RULES.editions!).flatMap(([table, column]) => [
      `${table}.${column}`,
      `${table}.version`,
    ]);
    expect(raised.filter((one) => !versioned.includes(one))).toEqual([]);
    const texts = versioned.filter((one) => one.slice(0, one.lastIndexOf('.')) in REDACTED_COLUMNS);
    const known = [...new Set(raised)];
    expect(texts.filter((one) => !known.includes(one)).toSorted()).toEqual(
      Object.keys(VERSIONS_OF_NO_PAGE).toSorted(),
    );
  });

  it('is kept away from what a form that was open sends, in every table, or the table says why not', () => {
    const tables = [
      ...Object.keys(TEXT_RULES.editions!).filter((table) => table !== 'community.member'),
      ...Object.keys(BY_PRINT),
      ...Object.values(BY_OTHER_MEANS).flat(),
    ];
    expect(tables.toSorted()).toEqual(Object.keys(REDACTED_COLUMNS).toSorted());
    const comparing = Object.values(BY_PRINT).filter((file) =>
      readFileSync(join(APPLICATION, file), 'utf8').includes('mustBeShown(shown, {'),
    );
    expect(comparing).toEqual(Object.values(BY_PRINT));
  });

  it('never reaches how somebody voted: marks are no words', async () => {
    const poll = async (kind: string, ballot: { mark: string; words: string | null }) => {
      const { id } = await forum.row<{ id: string }>(
        `insert into engagement.poll (id, slug, author_id, opened_at, question, kind, options, least, most, results, secret,
           audiences, closes_at)
         values (gen_random_uuid(), $1, $2, now(), 'Which order?', $1, '{A,B,C,D}', 1, 4, 'always', false, '{members}',
           now() + interval '1 day') returning id`,
        [kind, author.memberId],
      );
      await forum.rows(
        `with voter as (insert into engagement.turnout values ($1, $2, false) returning *)
         insert into engagement.named_ballot (poll_id, member_id, branch, mark, words)
         select poll_id, member_id, '', $3, $4 from voter`,
        [id, author.memberId, ballot.mark, ballot.words],
      );
      return id;
    };
    const ranked = await poll('ranked', { mark: '0 1 2 3', words: null });
    const inWords = await poll('open_text', { mark: '', words: 'Mine is 0 1 2 3' });
    const topicId = await open('A number that stands here', 'Mine is 0 1 2 3, call me.');
    await redact(await openingOf(topicId), '0 1 2 3');
    const ballotOf = (id: string) =>
      forum.row(`select mark, words from engagement.named_ballot where poll_id = $1`, [id]);
    expect(await ballotOf(ranked)).toEqual({ mark: '0 1 2 3', words: null });
    expect(await ballotOf(inWords)).toEqual({ mark: '', words: expect.not.stringContaining('0 1 2 3') });
  });

  it('does not come back by an edit of its author, in whatever shape, and the refusal names the decision', async () => {
    const topicId = await open('A number that comes back', 'What is your number?');
    const replied = await reply(helper, topicId, 'It is 06 41 52 63 74, after six.');
    const next = await reply(helper, topicId, 'Nothing to add.');
    await redact(replied, '06 41 52 63 74');
    const edit = async (postId: PostId, body: string) => {
      const { version } = await forum.row<{ version: number }>(
        `select version from community.post where id = $1`,
        [postId],
      );
      return forum.get(EditPost).execute({ actor: helper, postId, body, reason: null, version });
    };
    const refused = edit(replied, 'It is 06.41.**52**.63.74, really.');
    await expect(refused).rejects.toMatchObject({
      code: 'community.passage-removed',
      details: { decisionId: expect.any(String) },
    });
    expect(await codeOf(edit(next, 'Call 0641526374'))).toBe('community.passage-removed');
    await edit(replied, 'Ask me in a message, after six. 06 41 52 63 75');
    const kept = await forum.rows<{ decision_id: string }>(
      `select * from community.removed_passage where post_id = $1`,
      [replied],
    );
    expect(JSON.stringify(kept)).not.toContain('0641526374');
    // As where the decision fell or ran out.
    const ended = endedOf('post', replied, kept[0]!.decision_id);
    await forum.unitOfWork.run(() => forum.get(EnforceDecisions).on(ended));
    await edit(replied, 'It is 06 41 52 63 74 again.');
    expect(
      await forum.rows(
        `select number, source from community.post_revision where post_id = $1 order by number`,
        [replied],
      ),
    ).toEqual([
      { number: 1, source: 'It is […], after six.' },
      { number: 2, source: 'Ask me in a message, after six. 06 41 52 63 75' },
    ]);
  });

  it('comes back by no title of its author either, whether it was taken out of the title or of the message', async () => {
    const topicId = await open('Call Odile Vaubernier', 'It is 06 41 52 63 74, after six.');
    const opening = await openingOf(topicId);
    await redact(opening, 'Vaubernier');
    await redact(opening, '06 41 52 63 74');
    const retitle = async (title: string, tags: readonly string[] = []) => {
      const { version } = await forum.row<{ version: number }>(
        `select edition as version from community.topic where id = $1`,
        [topicId],
      );
      return forum.get(RetitleTopic).execute({ actor: author, topicId, title, tags, version });
    };
    await expect(retitle('Call Odile **Vauber**nier')).rejects.toMatchObject({
      code: 'community.passage-removed',
      details: { decisionId: expect.any(String) },
    });
    expect(await codeOf(retitle('Call Odile on 06.41.52.63.74'))).toBe('community.passage-removed');
    await retitle('Call Odile […] after six');
    // As where the decision about the title fell or ran out.
    const [{ decision_id: decisionId } = { decision_id: '' }] = await forum.rows<{ decision_id: string }>(
      `select decision_id from community.removed_passage where post_id = $1 and letters = 10`,
      [opening],
    );
    await forum.unitOfWork.run(() => forum.get(EnforceDecisions).on(endedOf('topic', topicId, decisionId)));
    await retitle('Call Odile Vaubernier after six');
    expect(await codeOf(retitle('Call Odile 0641526374'))).toBe('community.passage-removed');
  });

  it('comes back by no decision that wrote another text before it went, and is carried out after', async () => {
    const topicId = await open('A number and a name', 'Who is it?');
    const replied = await reply(helper, topicId, 'It is 06 41 52 63 74, ask Odile Vaubernier.');
    const { id: decisionId } = await forum.row<{ id: string }>(
      `insert into moderation.decision (id, action, target_kind, target_id, subject_id, category_id, path, statement, decided_by, decided_at, replacement, version)
       values (gen_random_uuid(), 'mask', 'post', $1, $2, $3, 'page', '{"facts": "A number."}', $4, now(), $5, 1) returning id`,
      [replied, helper.memberId, here, moderator.memberId, 'It is […], ask Odile Vaubernier.'],
    );
    await redact(replied, 'Odile Vaubernier');
    const made = { ...(endedOf('post', replied, decisionId) as object), name: 'moderation.decision-made.v1' };
    const told = { ...made, by: moderator.memberId, path: 'page', recorded: false, explanation: null };
    await forum.unitOfWork.run(() => forum.get(EnforceDecisions).on(told as never));
    expect(await sourceOf(replied)).toBe('It is […], ask […].');
  });

  it('is compared before the text is held, and a text or a passage that came between is looked at again', async () => {
    const topicId = await open('A number in between', 'What is your number?');
    const replied = await reply(helper, topicId, 'It is 06 41 52 63 74, ask Odile.');
    const removed = new SqlRemovedPassages(forum.database.sql, forum.digests, READINGS_OF_PARSER);
    const next = 'It is 06 41 52 63 74, ask her.';
    const words = { authorId: helper.memberId, topicId };
    const { standing, ...none } = await removed.saidAnew(next, { postId: replied }, helper.memberId);
    expect(none).toEqual({ lengths: [], digests: [] });
    await redact(replied, 'Odile');
    const stands = await sourceOf(replied);
    expect(await codeOf(removed.decisionAgainst({ standing, ...none }, stands, words))).toBe(
      'shared.changed-meanwhile',
    );
    const compared = { standing: stands, ...none };
    expect(await codeOf(removed.decisionAgainst(compared, stands, words))).toBe('shared.changed-meanwhile');
    const said = await removed.saidAnew(next, { postId: replied }, helper.memberId);
    expect(await removed.decisionAgainst(said, stands, words)).toBeNull();
  });

  it('stays away as long as any of the decisions that took it out stands', async () => {
    const topicId = await open('A street with a number', 'Where do you live?');
    const replied = await reply(helper, topicId, 'Rue des Glycines bleues, number nine.');
    await redact(replied, 'Glycines bleues');
    const [first] = await forum.rows<{ decision_id: DecisionId }>(
      `select decision_id from community.removed_passage where post_id = $1`,
      [replied],
    );
    const second = knownId<'Decision'>(crypto.randomUUID());
    const passages = new SqlRemovedPassages(forum.database.sql, forum.digests, READINGS_OF_PARSER);
    await passages.keep({ postId: replied }, 'glycines bleues', second);
    await passages.keep({ postId: replied }, 'glycines bleues', second);
    const edit = async () => {
      const { version } = await forum.row<{ version: number }>(
        `select version from community.post where id = $1`,
        [replied],
      );
      const body = 'Rue des Glycines bleues, number ten.';
      return forum.get(EditPost).execute({ actor: helper, postId: replied, body, reason: null, version });
    };
    await passages.forget(second);
    await expect(edit()).rejects.toMatchObject({ details: { decisionId: first!.decision_id } });
    await passages.keep({ postId: replied }, 'glycines bleues', second);
    await passages.forget(first!.decision_id);
    await expect(edit()).rejects.toMatchObject({ details: { decisionId: second } });
    await passages.forget(second);
    expect(await codeOf(edit())).toBeNull();
  });

  it('holds up no edit of a text that says something like it already, nor a word that only looks like it', async () => {
    const topicId = await open('A number and a name', 'Whom shall I call?');
    const body = 'Call Aimé on 06 41 52 63 74 or on 06.41.52.63.74: people j’aime bien.';
    const replied = await reply(helper, topicId, body);
    await redact(replied, '06 41 52 63 74');
    await redact(replied, 'Aimé');
    const left = 'Call […] on […] or on 06.41.52.63.74: people j’aime bien.';
    const edit = async (text: string) => {
      const { version, source } = await forum.row<{ version: number; source: string }>(
        `select version, source from community.post where id = $1`,
        [replied],
      );
      expect(source).toContain('06.41.52.63.74');
      const command = { actor: helper, postId: replied, body: text, reason: null, version };
      return forum.get(EditPost).execute(command);
    };
    await edit(`${left} Really.`);
    expect(await codeOf(edit(`${left} Ask Ai[mé](https://exemple.fr/a) then.`))).toBe(
      'community.passage-removed',
    );
  });

  it('is gone from every table: text, former versions, quotes, titles, addresses, searches, reports, facts', async () => {
    const topicId = await open(`About ${SECRET} and others`, `I met ${SECRET} there.`);
    const opening = await openingOf(topicId);
    const quoting = await reply(
      helper,
      topicId,
      `> [x a écrit](/reponses/${opening})\n> ZÉPHIRINE\n> O'canary & fils\n\nReally?`,
    );
    const edited = await reply(author, topicId, `Again ${SECRET}.`);
    const { version } = await forum.row<{ version: number }>(
      `select version from community.post where id = $1`,
      [edited],
    );
    await forum
      .get(EditPost)
      .execute({ actor: moderator, postId: edited, body: 'Other words.', reason: 'A test', version });
    await forum.relay();
    const db = forum.database.sql;
    for (const { name, table } of await db.rows<{ name: string; table: string }>(
      `select conname as name, conrelid::regclass::text as table from pg_constraint where contype in ('c', 'f') and connamespace::regnamespace::text in ('community', 'moderation', 'engagement', 'events', 'site', 'platform')`,
    ))
      await db.rows(`alter table ${table} drop constraint if exists "${name}"`);
    await plant();
    await forum.rows(`update community.member set bio = $1, bio_html = $2 where id = $3`, [
      SECRET,
      '<p>Zéphirine <b>O’Canary</b> &amp; fils</p>',
      author.memberId,
    ]);
    await forum.rows(`update community.post set deletion_reason = $1 where id = $2`, [SECRET, edited]);
    await forum.rows(`update community.topic set deletion_reason = $1 where id = $2`, [SECRET, topicId]);
    const before = await tablesHolding(forum, 'canary');
    expect(before).toEqual(expect.arrayContaining(Object.keys(REDACTED_COLUMNS)));
    await redact(opening, SECRET, { actor: manager });
    const kept = TEXT_RULES.records!.map((name) => name.split('.').slice(0, 2).join('.'));
    expect(await tablesHolding(forum, 'canary')).toEqual([...new Set(kept)].sort());
    await redactByTwo(opening, SECRET);
    expect(await tablesHolding(forum, 'canary')).toEqual([]);
    await forum.rows(`delete from platform.outbox where jsonb_typeof(payload) = 'array'`);
    await forum.relay(2);
    expect(await tablesHolding(forum, 'canary')).toEqual([]);
    expect(await sourceOf(opening)).toBe('I met […] there.');
    expect(await sourceOf(quoting)).toBe(`> [x a écrit](/reponses/${opening})\n> […]\n\nReally?`);
  });

  it('has a decision with its statement for everybody whose words were masked, which does not repeat it', async () => {
    const topicId = await open('A title without a name in it', 'His number is 06 12 34 56 78 99.');
    const opening = await openingOf(topicId);
    const repeated = await reply(helper, topicId, 'So 06 12 34 56 78 99 it is.');
    await redact(opening, '06 12 34 56 78 99');
    await forum.relay(2);
    const decisions = await forum.rows<{ target_id: string; statement: object }>(
      `select target_id, action, subject_id, statement from moderation.decision where target_id = any($1)`,
      [[opening, repeated]],
    );
    expect(decisions).toHaveLength(2);
    expect(decisions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: 'mask', target_id: opening, subject_id: author.memberId }),
        expect.objectContaining({ action: 'mask', target_id: repeated, subject_id: helper.memberId }),
      ]),
    );
    expect(JSON.stringify(decisions)).not.toContain('34 56 78');
    expect(JSON.stringify(decisions)).toContain(REASON);
  });

  it('makes one statement where a title and its opening post hold it', async () => {
    const topicId = await open('A word about Ambroise Troisfois', 'Ambroise Troisfois said so.');
    const opening = await openingOf(topicId);
    await redact(opening, 'ambroise troisfois');
    await forum.relay(2);
    expect(await forum.rows(`select title, slug from community.topic where id = $1`, [topicId])).toEqual([
      { title: 'A word about […]', slug: 'a-word-about' },
    ]);
    expect(
      await forum.rows(`select action from moderation.decision where target_id = any($1)`, [
        [topicId, opening],
      ]),
    ).toEqual([{ action: 'mask' }]);
  });

  it('takes the seal with it where the organisation vouched for the text', async () => {
    const { replyId, number } = await new OfficialHouse(forum).validated(
      {},
      'Ask Odilon Sceau about box 5HQ.',
    );
    await redact(replyId as PostId, 'Odilon Sceau', { actor: await forum.member('community_manager') });
    expect(await sourceOf(replyId as PostId)).toBe('Ask […] about box 5HQ.');
    expect(await forum.rows(`select lifted_why from community.seal where post_id = $1`, [replyId])).toEqual([
      { lifted_why: 'edited' },
    ]);
    expect(await forum.rows(`select official from community.topic where number = $1`, [number])).toEqual([
      { official: 'none' },
    ]);
  });

  it('leaves codes, keys and parts of other words as they are, and reaches no bio of a higher rank', async () => {
    const topicId = await open('A title without a name in it', 'Ask the organisation of Paul about notice.');
    const opening = await openingOf(topicId);
    const [id] = [(await forum.row<{ id: string }>(`select gen_random_uuid() as id`)).id];
    const statement = {
      reason: 'notice',
      facts: 'A notice "notice"\nnotice of noticeable things.',
      ground: { kind: 'terms', clause: 'Notice 3', explanation: 'notice' },
      source: 'notice',
    };
    await forum.rows(
      `insert into moderation.decision (id, action, target_kind, target_id, path, statement, decided_at)
       values ($1, 'warn', 'profile', 'notice', 'page', $2, now())`,
      [id, JSON.stringify(statement)],
    );
    expect(await redact(opening, 'notice')).toMatchObject({ done: 1, records: 1 });
    expect(await forum.rows(`select statement from moderation.decision where id = $1`, [id])).toEqual([
      { statement },
    ]);
    expect(await redactByTwo(opening, 'notice')).toMatchObject([{ records: 1 }, { records: 0 }]);
    expect(await forum.rows(`select statement from moderation.decision where id = $1`, [id])).toEqual([
      {
        statement: {
          reason: 'notice',
          facts: 'A […] "[…]"\n[…] of noticeable things.',
          ground: { kind: 'terms', clause: '[…] 3', explanation: '[…]' },
          source: 'notice',
        },
      },
    ]);
    await forum.rows(`update community.member set bio = 'I work with Paul.' where id = $1`, [
      (await forum.member('administrator')).memberId,
    ]);
    expect(await redact(opening, 'Paul about')).toEqual({
      done: 1,
      left: 0,
      isBeyondReach: false,
      records: 0,
    });
    const second = await reply(author, topicId, 'Paul again.');
    expect(await redact(second, 'Paul')).toEqual({ done: 1, left: 0, isBeyondReach: true, records: 0 });
    expect(await sourceOf(second)).toBe('[…] again.');
    expect(await forum.rows(`select 1 from community.member where bio = 'I work with Paul.'`)).toHaveLength(
      1,
    );
    await expect(redact(second, 'Paul')).rejects.toMatchObject({ code: 'community.passage-of-rank' });
  });

  it('is taken out of what is in reach where somebody of rank repeats it, and what is left is told', async () => {
    const topicId = await open('A title without a name in it', 'Call Barnabé Quatrevents about it.');
    const opening = await openingOf(topicId);
    const quoting = await reply(await forum.member('moderator'), topicId, 'Not Barnabé Quatrevents again.');
    const passage = 'Barnabé Quatrevents';
    const look = (actor: Actor) => forum.get(RedactPassage).look({ actor, postId: opening, passage });
    expect(await look(moderator)).toMatchObject({ posts: 1, titles: 0, beyond: 1 });
    expect(await redact(opening, passage)).toEqual({ done: 1, left: 0, isBeyondReach: true, records: 0 });
    expect(await sourceOf(opening)).toBe('Call […] about it.');
    expect(await sourceOf(quoting)).toContain(passage);
    const handedOn = () =>
      forum.rows<{ payload: { targetId: string; passage: string } }>(
        `select payload from platform.outbox where payload->>'name' = 'community.passage-left.v1'
           and payload->>'targetId' = $1`,
        [quoting],
      );
    expect((await handedOn()).map(({ payload }) => payload.passage)).toEqual([passage]);
    const ofRank = await forum.member('administrator');
    expect(await redact(opening, passage, { actor: ofRank })).toMatchObject({ isBeyondReach: false });
    expect(await sourceOf(quoting)).toBe('Not […] again.');
    expect(JSON.stringify(await handedOn())).not.toContain('Quatrevents');
  });

  it('is shown where it stands inside of longer words, which are left', async () => {
    const topicId = await open('A title without a name in it', 'Ask Mirabelette at once.');
    const opening = await openingOf(topicId);
    const glued = await reply(
      helper,
      topicId,
      'Mirabelettes of all lands, and xMIRABELETTEx; not Mirabelette.',
    );
    const elsewhere = await open('Another title with a Mirabeletterie', 'Nothing else.');
    await forum.rows(`update community.topic set audience = 'nobody-here' where id = $1`, [elsewhere]);
    const passage = 'Mirabelette';
    const found = await forum.get(RedactPassage).look({ actor: moderator, postId: opening, passage });
    expect(found).toEqual({
      posts: 2,
      titles: 0,
      beyond: 0,
      glued: { places: 1, words: ['mirabelettes', 'xmirabelettex'] },
    });
    await redact(opening, passage);
    expect(await sourceOf(glued)).toBe('Mirabelettes of all lands, and xMIRABELETTEx; not […].');
  });

  it('stays in what those wrote of the team who are not outranked, and in the log, until two take it out', async () => {
    const administrator = await forum.member('administrator');
    const passage = 'Théodule Consigné';
    const topicId = await open('A title without a name in it', `Copied: ${passage}`);
    const opening = await openingOf(topicId);
    const note = (by: string) =>
      forum.rows(
        `insert into moderation.member_note (id, member_id, author_id, text, noted_at)
         values (gen_random_uuid(), $1, $2, $3, now())`,
        [author.memberId, by, `Of ${passage}`],
      );
    await note(administrator.memberId);
    await note(moderator.memberId);
    await forum.rows(
      `insert into platform.audit_text (digest, salt, text) values ('a digest', 'salt', 'Said of Théodule Consigné')`,
    );
    expect(await redact(opening, passage)).toEqual({ done: 1, left: 0, isBeyondReach: true, records: 1 });
    const notes = () =>
      forum.rows(`select author_id, text from moderation.member_note where member_id = $1`, [
        author.memberId,
      ]);
    expect(await notes()).toEqual(
      expect.arrayContaining([
        { author_id: administrator.memberId, text: `Of ${passage}` },
        { author_id: moderator.memberId, text: 'Of […]' },
      ]),
    );
    const said = () => forum.rows(`select text from platform.audit_text where digest = 'a digest'`);
    expect(await redact(opening, passage, { actor: administrator })).toMatchObject({ records: 1 });
    await expect(redact(opening, passage)).rejects.toMatchObject({ code: 'community.passage-of-rank' });
    expect(await redact(opening, passage, { actor: administrator })).toMatchObject({ records: 1 });
    expect(await said()).toEqual([{ text: 'Said of Théodule Consigné' }]);
    const second = await forum.member('administrator');
    expect(await redact(opening, passage, { actor: second })).toMatchObject({ records: 0 });
    expect(await said()).toEqual([{ text: 'Said of […]' }]);
    const logged = await forum.rows<{ details: { changed: object } }>(
      `select details from platform.audit_log where action = 'post.redact' and object_id = $1 order by id`,
      [opening],
    );
    expect(logged[0]!.details).toMatchObject({
      records: 1,
      changed: { 'community.post': [opening], 'moderation.member_note': [expect.any(String)] },
    });
    expect(logged.at(-1)!.details.changed).toEqual({ 'platform.audit_text': ['a digest'] });
  });

  it('stays where their right does not reach, and whoever loses it outside topics is told once', async () => {
    const passage = 'Cyprienne Marmelade';
    const elsewhere = await forum.category();
    const scoped = await forum.member('moderator', { categories: [here], without: ['post.purge'] });
    const opening = await openingOf(await open('A title without a name in it', `Call ${passage}.`));
    const other = (
      await forum.get(OpenTopic).execute({
        actor: helper,
        kind: 'discussion',
        categoryId: elsewhere,
        tags: [],
        branches: [],
        title: 'Another title without a name',
        body: 'Plain words.',
      })
    ).id;
    const reason = `It was about ${passage}`;
    await forum.rows(`update community.topic set deletion_reason = $1 where id = $2`, [reason, other]);
    await forum.rows(`update community.member set bio = $1 where id = $2`, [reason, helper.memberId]);
    const bio = async () =>
      (await forum.row<{ bio: string }>(`select bio from community.member where id = $1`, [helper.memberId]))
        .bio;
    expect(await redact(opening, passage, { actor: scoped })).toMatchObject({ done: 1, isBeyondReach: true });
    expect(await bio()).toBe(reason);
    expect(await forum.row(`select deletion_reason from community.topic where id = $1`, [other])).toEqual({
      deletion_reason: reason,
    });
    await redact(opening, passage);
    expect(await bio()).toBe('It was about […]');
    await forum.relay(2);
    const decisions = await forum.rows<{ statement: { facts: string } }>(
      `select action, target_kind, category_id, statement from moderation.decision where subject_id::text = $1 and target_id = $1`,
      [helper.memberId],
    );
    expect(decisions).toMatchObject([{ action: 'mask', target_kind: 'profile', category_id: null }]);
    expect(decisions[0]!.statement.facts).toContain(REASON);
  });

  it('is gone as well where something stands between its letters', async () => {
    const topicId = await open('A title without a name in it', 'Call Zéphyrin Quatrebarbes, please.');
    const opening = await openingOf(topicId);
    const forms = [
      'Zéph**yrin** Quatre*bar*bes',
      'Zéphyrin Quatrebarbes'.normalize('NFD'),
      'Zéphy\u200brin Quatre\u00adbarbes',
    ];
    const replies = [];
    for (const form of forms) replies.push(await reply(helper, topicId, `It is ${form}, I say.`));
    const administrator = await forum.member('administrator');
    const bio = 'I am Zéphy*rin* Quatrebarbes';
    for (const one of [helper, administrator])
      await forum.rows(`update community.member set bio = $1 where id = $2`, [bio, one.memberId]);
    await redact(opening, 'Zéphyrin Quatrebarbes');
    expect(await Promise.all([opening, ...replies].map(sourceOf))).toEqual([
      'Call […], please.',
      ...forms.map(() => 'It is […], I say.'),
    ]);
    const bios = await forum.rows(
      `select bio from community.member where id = any($1) order by joined_at, id`,
      [[helper.memberId, administrator.memberId]],
    );
    expect(bios).toEqual([{ bio: 'I am […]' }, { bio }]);
  });

  it('is a short word sooner that everybody uses', async () => {
    const opening = await openingOf(await open('A title without a name in it', 'The bambou of them all.'));
    for (let n = 0; n < 10; n++)
      await forum.rows(`update community.member set bio = 'My bambou' where id = $1`, [
        (await forum.member()).memberId,
      ]);
    const bounded = await forum.member('moderator', { without: ['post.purge'] });
    expect(await redact(opening, 'bambou of', { actor: bounded })).toMatchObject({ done: 1 });
    const again = await openingOf(await open('A title without a name in it', 'The bambou of them all.'));
    await forum.rows(`update community.member set bio = 'My bambou' where id = $1`, [helper.memberId]);
    await expect(redact(again, 'bambou', { actor: bounded })).rejects.toMatchObject({
      code: 'community.passage-too-common',
    });
  });

  it('is counted where they may read alone', async () => {
    const topicId = await open('A title without a name in it', 'Call Cunégonde Desgroupes about it.');
    const opening = await openingOf(topicId);
    const elsewhere = await open('Another title without a name', 'Cunégonde Desgroupes is among us.');
    await forum.rows(`update community.topic set audience = 'nobody-here' where id = $1`, [elsewhere]);
    const passage = 'Cunégonde Desgroupes';
    const found = await forum.get(RedactPassage).look({ actor: moderator, postId: opening, passage });
    expect(found).toEqual({ posts: 1, titles: 0, beyond: 0, glued: { places: 0, words: [] } });
  });

  it('goes stroke by stroke where somebody repeated it, and of everybody by who erases for good', async () => {
    const topicId = await open('A title without a name in it', 'Plain words of a start.');
    const opening = await openingOf(topicId);
    const repeat = (passage: string, by: string) =>
      forum.rows(
        `insert into community.post (id, topic_id, position, author_id, source, html, plain, renderer_version, posted_at)
         select gen_random_uuid(), $1, (select max(position) from community.post where topic_id = $1) + n, ${by}, $2, '', '', 1, now()
         from generate_series(1, 101) n`,
        [topicId, passage],
      );
    await repeat('the number of Ysoline', `'${author.memberId}'`);
    expect(await redact(opening, 'number of Ysoline')).toEqual({
      done: 100,
      left: 1,
      isBeyondReach: false,
      records: 0,
    });
    expect(await redact(opening, 'number of Ysoline')).toEqual({
      done: 1,
      left: 0,
      isBeyondReach: false,
      records: 0,
    });
    for (let n = 0; n < 101; n++) await forum.member();
    await repeat(
      'everybody says so',
      `(select id from community.member order by joined_at desc, id offset n - 1 limit 1)`,
    );
    const bounded = await forum.member('moderator', { without: ['post.purge'] });
    await expect(redact(opening, 'everybody says so', { actor: bounded })).rejects.toMatchObject({
      code: 'community.passage-too-common',
    });
    const administrator = await forum.member('administrator');
    expect(await redact(opening, 'everybody says so', { actor: administrator })).toMatchObject({ left: 1 });
  });

  it('is refused where it is nowhere, too common, repeated in the reason, or nobody’s to redact', async () => {
    const topicId = await open('A title without a name in it', 'Plain words about nothing.');
    const opening = await openingOf(topicId);
    expect(await codeOf(redact(opening, 'never written'))).toBe('community.passage-not-there');
    expect(await codeOf(redact(opening, 'ab'))).toBe('text.too-short');
    expect(await codeOf(redact(opening, 'Plain words', { reason: 'He wrote plain  WORDS' }))).toBe(
      'community.reason-repeats-passage',
    );
    expect(await codeOf(redact(opening, 'Plain words', { actor: helper }))).toBe('access.not-allowed');
    const ofAdministrator = await reply(await forum.member('administrator'), topicId, 'Words of rank here.');
    expect(await codeOf(redact(ofAdministrator, 'Words of rank'))).toBe('community.words-of-rank');
    expect(await sourceOf(opening)).toBe('Plain words about nothing.');
  });
});
