import type { TopicListFilter } from '#application/community/topics/topic-list.query';
import type { Actor } from '#domain/shared/actor';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { SqlBookmarks } from '#infrastructure/community/bookmarks/bookmarks.sql';
import { SqlCategories } from '#infrastructure/community/categories/categories.sql';
import { SqlFollowedCategories } from '#infrastructure/community/categories/followed-categories.sql';
import { SqlDraft, SqlDrafts } from '#infrastructure/community/drafts/drafts.sql';
import { SqlAttachments } from '#infrastructure/community/files/sql-attachments';
import { SqlMemberPage } from '#infrastructure/community/members/member-page.sql';
import { SqlFeed, SqlLatestChange } from '#infrastructure/community/feeds/feed.sql';
import { SqlSharedTopic } from '#infrastructure/community/feeds/shared-topic.sql';
import {
  SqlSitemapBuckets,
  SqlSitemapMembers,
  SqlSitemapTopics,
} from '#infrastructure/community/feeds/sitemap.sql';
import { SqlContributors } from '#infrastructure/community/members/contributors.sql';
import { SqlMemberActivity } from '#infrastructure/community/members/member-activity.sql';
import { SqlKnownAuthor } from '#infrastructure/community/members/known-author.sql';
import { SqlMemberCounts } from '#infrastructure/community/members/member-counts.sql';
import { SqlNotifications, SqlUnreadCount } from '#infrastructure/community/notifications/notifications.sql';
import { SqlDocuments } from '#infrastructure/community/search/search-documents';
import { SqlSearch } from '#infrastructure/community/search/search.sql';
import { SqlSpelling } from '#infrastructure/community/search/spelling.sql';
import { SqlDeskQuestions } from '#infrastructure/community/official/desk-questions.sql';
import { SqlLateQuestions } from '#infrastructure/community/official/late-questions.sql';
import { SqlDeskCounts, SqlDeskReplies } from '#infrastructure/community/official/desk-replies.sql';
import { SqlDeskReviews } from '#infrastructure/community/official/desk-reviews.sql';
import { SqlNearReferences } from '#infrastructure/community/official/near-references.sql';
import { SqlOverdueReferences } from '#infrastructure/community/official/overdue-references.sql';
import { SqlReferencePage } from '#infrastructure/community/official/reference-page.sql';
import { SqlReferences } from '#infrastructure/community/official/references.sql';
import { SqlWithdrawnReferences } from '#infrastructure/community/official/withdrawn-references.sql';
import {
  SqlCitingTexts,
  SqlRule,
  SqlRuleRegister,
  SqlRules,
} from '#infrastructure/community/official/rules.sql';
import { SqlOfficialToKnow } from '#infrastructure/community/official/official-to-know.sql';
import { SqlSealForm } from '#infrastructure/community/official/seal-form.sql';
import { SqlSuggestions } from '#infrastructure/community/search/suggestions.sql';
import { SqlTag, SqlTagList } from '#infrastructure/community/tags/tags.sql';
import { SqlPostHistory } from '#infrastructure/community/topics/post-history.sql';
import { SqlPostPermalink } from '#infrastructure/community/topics/post-permalink.sql';
import { SqlPostSource } from '#infrastructure/community/topics/post-source.sql';
import { SqlAroundGoneTopic } from '#infrastructure/community/topics/around-gone-topic.sql';
import { SqlNearTopics } from '#infrastructure/community/topics/near-topics.sql';
import { SqlSimilarTopics } from '#infrastructure/community/topics/similar-topics.sql';
import { SqlTopicChoices } from '#infrastructure/community/topics/topic-choices.sql';
import { SqlTopicItem } from '#infrastructure/community/topics/topic-item.sql';
import { SqlPostItem, SqlTopicPosts } from '#infrastructure/community/topics/topic-posts.sql';
import { SqlTopicList } from '#infrastructure/community/topics/topic-list.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import type { World } from './worlds.ts';

/** One read, and whether somebody who may know of the secret topic gets another answer because of it. */
export interface Read {
  readonly name: string;
  readonly showsSecret: boolean;
  /** The question itself names the secret: a deleted one answers that it is gone. */
  readonly namesSecret: boolean;
  readonly ask: (actor: Actor) => Promise<unknown>;
}

/** What only members have. */
const own = async (actor: Actor, ask: () => Promise<unknown>): Promise<unknown> =>
  actor.memberId === null ? null : ask();

/** Every query of the forum, asked in every way that a secret topic could touch. */
export function allQueries(sql: Sql, world: World): Read[] {
  const reads: Read[] = [];
  const add = (name: string, ask: Read['ask'], showsSecret = true, namesSecret = false) =>
    reads.push({ name, ask, showsSecret, namesSecret });
  const naming = (name: string, ask: Read['ask'], showsSecret = true) => add(name, ask, showsSecret, true);

  const list = new SqlTopicList(sql, UNHEARD);
  const filters: TopicListFilter[] = [
    { view: 'latest' },
    { view: 'unanswered' },
    { view: 'unsolved' },
    { view: 'latest', tag: 'vat' },
    { view: 'latest', branch: 'music' },
    { view: 'latest', kind: 'question' },
    { view: 'latest', official: 'any' },
    { view: 'latest', official: 'overdue' },
    { view: 'latest', authorHandle: 'lea' },
    { view: 'latest', limit: 2 },
  ];
  for (const filter of filters) add(`list ${JSON.stringify(filter)}`, (actor) => list.execute(actor, filter));
  add('list of what was deleted', (actor) => list.execute(actor, { view: 'deleted' }), false);
  add(
    'list of a visible category',
    (a) => list.execute(a, { view: 'latest', categoryId: world.general.id }),
    false,
  );
  naming('list of the secret category', (a) =>
    list.execute(a, { view: 'latest', categoryId: world.hidden.id }),
  );
  add('topics, official first', (a) => list.execute(a, { view: 'latest', sort: 'official' }));
  add('list of what is followed', (a) => list.execute(a, { view: 'followed' }), false);

  const clock = { now: () => new Date() };
  const page = new SqlTopicPage(sql, clock);
  for (const topic of world.topics)
    add(`topic ${topic.number}`, (a) => page.execute(a, topic.number, 1), topic === world.duplicate);
  naming('topic, secret', (a) => page.execute(a, world.secretNumber, 1));
  naming('list of the secret number', (a) => list.execute(a, { view: 'latest', number: world.secretNumber }));
  for (const topic of [world.topics[0]!, world.duplicate])
    add('topic by id', (a) => new SqlTopicItem(sql).execute(a, topic.id), topic === world.duplicate);
  add('posts by topic', (a) => new SqlTopicPosts(sql, clock).execute(a, world.topics[0]!.id, {}), false);
  naming('topic by id, secret', (a) => new SqlTopicItem(sql).execute(a, world.secretTopicId));
  naming('posts by topic, secret', (a) => new SqlTopicPosts(sql, clock).execute(a, world.secretTopicId, {}));
  naming('post by id, secret', (a) => new SqlPostItem(sql, clock).execute(a, world.secretPostId));
  const permalink = new SqlPostPermalink(sql);
  naming('permalink, secret', (a) => permalink.execute(a, world.secretPostId));
  add('permalink', (a) => permalink.execute(a, world.topics[0]!.openingId), false);
  naming('history, secret', (a) => new SqlPostHistory(sql).execute(a, world.secretPostId));
  naming('source, secret', (a) => new SqlPostSource(sql).execute(a, world.secretPostId));

  const search = new SqlSearch(sql, clock, new SqlSpelling(sql));
  for (const text of ['canary', 'invoice', 'artist invoice', '"quiet invoice"', 'canari', 'invoice -canary'])
    add(`search ${text}`, (a) => search.execute(a, { text }), text !== 'invoice -canary');
  add('search by tag', (a) => search.execute(a, { text: 'invoice', tag: 'vat' }));
  add('search by author', (a) => search.execute(a, { text: 'invoice', author: 'lea' }));
  naming('search in the secret category', (a) =>
    search.execute(a, { text: 'invoice', category: world.hidden.slug }),
  );
  const near = new SqlNearTopics(sql, UNHEARD);
  add('near a topic', (a) => near.execute(a, Number(world.topics[0]!.number)), false);
  const around = new SqlAroundGoneTopic(sql);
  naming('around the secret', (a) => around.execute(a, world.secretNumber, 'canary'), false);
  add('near the secret', (a) => near.execute(a, world.secretNumber), false);
  for (const sort of ['latest', 'helpful'] as const)
    add(`search by ${sort}`, (a) => search.execute(a, { text: 'invoice', sort }));
  add('search that is narrowed', (a) =>
    search.execute(a, { text: 'invoice', tag: 'vat', state: 'unsolved', kind: 'question', branch: 'music' }),
  );
  add('search of a year', (a) => search.execute(a, { text: 'invoice', period: 'year' }));
  for (const text of ['canray', 'quiett', 'invioce', 'invioce canray', 'nothing invoice'])
    add(`misspelt search ${text}`, (a) => search.execute(a, { text }));
  const suggestions = new SqlSuggestions(sql);
  for (const typed of ['cana', 'invo', 'the canary inv', 'teh canaryy'])
    add(`suggestions for ${typed}`, (a) => suggestions.execute(a, typed), typed.includes('cana'));
  const documents = new SqlDocuments(sql);
  add('categories by name', (a) => documents.execute(a, 'category', 'canary'));
  add('categories like a name', (a) => documents.alike(a, 'category', 'canari'));
  add('members by name', (a) => documents.execute(a, 'member', 'omar'), false);
  const similar = new SqlSimilarTopics(sql);
  for (const title of [
    'The canary invoice of an artist',
    'Teh canry invioce of artsts',
    'How to write an invoice',
  ])
    add(`similar to ${title}`, (a) => similar.execute(a, title), title.startsWith('T'));
  const choices = new SqlTopicChoices(sql);
  naming('a topic to choose, secret', (a) => choices.execute(a, [world.secretNumber]));
  add('a topic to choose', (a) => choices.execute(a, [Number(world.topics[0]!.number)]), false);
  add('a topic to choose that repeats the secret', (a) =>
    choices.execute(a, [Number(world.duplicate.number)]),
  );

  add('notifications', (a) => own(a, () => new SqlNotifications(sql).execute(a, {})), true);
  add('unread count', (a) => new SqlUnreadCount(sql).execute(a), true);
  add('bookmarks', (a) => own(a, () => new SqlBookmarks(sql).execute(a, null)), true);
  add('note of a bookmark', (a) => own(a, () => new SqlBookmarks(sql).noteOf(a, world.secretPostId)), false);
  add('drafts', (a) => own(a, () => new SqlDrafts(sql).execute(a)), false);
  add('draft', (a) => own(a, () => new SqlDraft(sql).execute(a, 'new')), false);
  add('followed categories', (a) => own(a, () => new SqlFollowedCategories(sql).execute(a)));
  add('categories', (a) => new SqlCategories(sql, UNHEARD).execute(a));
  add('tags', (a) => new SqlTagList(sql, UNHEARD).execute(a));
  add('tag', (a) => new SqlTag(sql).execute(a, 'vat'));
  add('activity', (a) => new SqlMemberActivity(sql).execute(a, 'lea', null));
  add('counts', (a) => new SqlMemberCounts(sql).execute(a, 'lea'));
  add('known author', (a) => new SqlKnownAuthor(sql).execute(a, 'lea'), false);
  add('member page', (a) => new SqlMemberPage(sql).execute(a, 'lea'), false);
  naming('file of the secret', (a) => new SqlAttachments(sql).mayBeReadBy(a, 'secret-file'));
  add('contributors', (a) => new SqlContributors(sql, UNHEARD).execute(a));
  add('sitemap buckets', () => new SqlSitemapBuckets(sql).execute(), false);
  add('sitemap', () => new SqlSitemapTopics(sql).bucket(0), false);
  add('sitemap of what is recent', () => new SqlSitemapTopics(sql).recent(new Date(0)), false);
  add('sitemap of members', () => new SqlSitemapMembers(sql).execute('l'), false);
  add('secret topic shared', () => new SqlSharedTopic(sql).execute(world.secretNumber), false);
  addOfficial(sql, world, { add, naming });
  for (const filter of [{}, { tag: 'vat' }, { category: 'general' }]) {
    add(`feed ${JSON.stringify(filter)}`, () => new SqlFeed(sql).execute(filter), false);
    add(`latest change ${JSON.stringify(filter)}`, () => new SqlLatestChange(sql).execute(filter), false);
  }
  return reads;
}

type Add = (name: string, ask: Read['ask'], showsSecret?: boolean) => void;

/** What official answers, the register and the desk tell. */
function addOfficial(sql: Sql, world: World, { add, naming }: { add: Add; naming: Add }): void {
  const clock = { now: () => new Date() };
  const desk = (name: string, ask: Read['ask']) =>
    add(name, async (a) => (a.may('official.review') ? ask(a) : null));
  add('rules', (a) => new SqlRules(sql, clock).execute(a));
  add('rule', (a) => new SqlRule(sql, clock).execute(a, 'ceiling'));
  add('references', (a) => new SqlReferences(sql, clock, new SqlSpelling(sql)).execute(a, {}));
  naming('reference, secret', (a) => new SqlReferencePage(sql, clock).execute(a, 'canary', {}));
  add('texts citing a value', (a) => new SqlCitingTexts(sql, clock).execute(a, 'wage'), false);
  add('count of those to review for it', (a) => new SqlCitingTexts(sql, clock).toReview(a, 'wage'), false);
  add(
    'references withdrawn',
    async (a) => (a.may('official.review') ? new SqlWithdrawnReferences(sql).execute(a) : null),
    false,
  );
  add('rules page by page', (a) => new SqlRuleRegister(sql, clock).execute(a, {}));
  add('references near a category', (a) =>
    new SqlNearReferences(sql, UNHEARD, clock).execute(a, { categoryId: world.hidden.id, most: 3 }),
  );
  add('references that must be read again', async (a) => {
    const all = await sql.rows<{ slug: string }>('select slug from community.reference_answer');
    const slugs = all.map(({ slug }) => slug);
    const afterAllDays = { now: () => new Date('2100-01-02T12:00:00Z') };
    return [...(await new SqlOverdueReferences(sql, afterAllDays).execute(a, slugs))];
  });
  add('official texts to know', (a) => new SqlOfficialToKnow(sql, UNHEARD, clock).execute(a, []));
  desk('questions of the desk', (a) => new SqlDeskQuestions(sql, clock, false).execute(a, {}));
  desk('questions by demand', (a) => new SqlDeskQuestions(sql, clock, false).execute(a, { sort: 'demand' }));
  desk('replies of the desk', (a) => new SqlDeskReplies(sql).execute(a, {}));
  desk('reviews of the desk', (a) => new SqlDeskReviews(sql).execute(a, {}));
  desk('counts of the desk', (a) => new SqlDeskCounts(sql).execute(a));
  desk('count of late questions', (a) => new SqlLateQuestions(sql, clock).count(a));
  desk('count of what is to review', (a) => new SqlDeskCounts(sql).toReview(a));
  naming('form of a seal, secret', async (a) =>
    a.may('official.review') ? new SqlSealForm(sql, clock).execute(a, world.secretPostId) : null,
  );
}
