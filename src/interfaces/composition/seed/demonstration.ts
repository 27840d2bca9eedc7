import type { TopicId } from '#domain/community/topics/topic';
import { PostgresSeals } from '#infrastructure/community/official/postgres-seals';
import { PostgresMembers } from '#infrastructure/community/members/postgres-members';
import { SqlForumCounters } from '#infrastructure/community/topics/sql-forum-counters';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { CONTENT } from '../../cli/seed/content.ts';
import { DEMO_PASSWORD } from '../../cli/seed/demonstration.ts';
import { SET_UP_AWAY_KEY } from '#infrastructure/site/set-up/set-up.sql';
import { MARKER } from '../demonstration-mark.ts';
import { type Plan, planOf } from '../../cli/seed/plan.ts';
import { groupsOf, placeMembers } from './groups.ts';
import { addHabits, addKept, addMarks, addTags, markMembers } from './doings.ts';
import { categoriesOf, tagsOf, topicsOf } from './forum.ts';
import { type Hashes, hashesFor, peopleOf, untold } from './members.ts';
import type { SeedParts } from './parts.ts';
import { assignmentsOf, registerOf, referencesOf, sealsOf, writeDesk } from './official.ts';
import { demonstrationChallenges } from '../../cli/seed/engagement-defaults.ts';
import { addDays, parisDay } from '#domain/shared/day';
import { creditMembers } from './engagement.ts';
import { trustMembers } from './trust.ts';
import { writeConnectedSites, writeProviders } from './sign-on.ts';
import { writeCommentedPages } from './commented-pages.ts';
import { writeApiClients } from './api-clients.ts';
import { writeChat } from './chat.ts';
import { writeIncidents } from './incidents.ts';
import { writeCampaigns } from './campaigns.ts';
import { writeConversations } from './conversations.ts';
import { writeEvents } from './events.ts';
import { writeAmbassadors } from './ambassadors.ts';
import { writeInvitations } from './invitations.ts';
import { writeInsights } from './insights.ts';
import { writeIdeas } from './ideas.ts';
import { writeForSegments } from './for-segments.ts';
import { writeSegments } from './segments.ts';
import { writeServices } from './services.ts';
import { writeWelcomes } from './welcome.ts';
import { writeLegal } from './legal.ts';
import { writeOwnTexts } from './own-texts.ts';
import { writeTerms } from './terms.ts';
import { writeTrials } from './trials.ts';
import { writePages } from './pages.ts';
import { writePolls } from './polls.ts';
import { writeSynonyms } from './synonyms.ts';
import { writeSurveys } from './surveys.ts';
import { writeComplaint } from './complaint.ts';
import { writeReports } from './reports.ts';
import { writeModerationHistory } from './moderation-history.ts';
import { insertRows } from './rows.ts';
import { forgetHouseWords, wordRulesOf } from './words.ts';
import { textsOf } from './texts.ts';

export interface SeedFigures {
  readonly members: number;
  readonly topics: number;
  readonly replies: number;
  /** Helpful marks and reactions. */
  readonly marks: number;
  readonly seconds: number;
}

/** Told as it goes: what is being made, and how many. */
type SeedProgress = (step: string, count: number) => void;

/** Who can be tried: e-mail and role, all with one password. */
export const DEMO_ACCOUNTS: readonly { readonly email: string; readonly role: string }[] =
  CONTENT.site.accounts.map(({ email, member }) => ({
    email,
    role: CONTENT.members.find((one) => one.pseudonym === member)?.role ?? 'member',
  }));

export { DEMO_PASSWORD };
export { isDemonstration } from '../demonstration-mark.ts';

/**
 * Fills an empty database with the demonstration community, in one transaction: all of it or nothing. Where anybody is
 * registered already nothing is touched. Several processes may start at once: one fills, the others wait for it.
 * @returns what was made, or null when there was nothing to do
 */
export async function seedDemonstration(
  parts: SeedParts,
  tell: SeedProgress = () => {},
): Promise<SeedFigures | null> {
  const startedAt = performance.now();
  if (await parts.sql.row(`select id from community.member limit 1`)) return null;
  const plan = planOf(CONTENT, parts.clock.now(), () => parts.ids.next<string>());
  const texts = textsOf(parts, plan);
  const hashes = await hashesFor(parts, plan.members);
  const figures = await parts.unitOfWork.run(() => fill(parts, plan, texts, hashes, tell));
  return figures && { ...figures, seconds: (performance.now() - startedAt) / 1000 };
}

async function fill(
  parts: SeedParts,
  plan: Plan,
  texts: ReturnType<typeof textsOf>,
  hashes: Hashes,
  progress: SeedProgress,
): Promise<Omit<SeedFigures, 'seconds'> | null> {
  const { sql, ids } = parts;
  // What a step wrote is let go of: each flush would compare all of it with what it was, thousands of posts for every poll.
  const tell: SeedProgress = (step, count) => {
    parts.em.clear();
    progress(step, count);
  };
  // Longer than a request may wait: another process may be filling the database right now.
  await sql.rows(`set local lock_timeout = '60s'`);
  await sql.rows(`set local statement_timeout = '60s'`);
  if (!(await new PostgresMembers(parts.em, sql).noneYet())) return null;

  await writeSettings(sql, plan);
  const people = peopleOf(parts, plan.members, hashes);
  await write(parts, people.members);
  await write(parts, people.accounts);
  await write(parts, people.assignments);
  await markMembers(sql, plan.members);
  tell('members', people.members.length);

  const groups = groupsOf(parts, plan);
  await write(parts, groups);
  await placeMembers(sql, plan, groups);
  tell('groups', groups.length);

  const categories = categoriesOf(ids);
  await write(parts, [...categories.values()]);
  tell('categories', categories.size);
  const tags = tagsOf(plan);
  await addTags(sql, tags);
  tell('tags', tags.length);

  const numbers = await nextNumbers(sql, plan.topics.length);
  const { topics, posts } = topicsOf(plan, { categories, texts, numbers });
  await write(parts, topics);
  tell('topics', topics.length);
  await write(parts, posts);
  const replies = posts.length - topics.length;
  tell('replies', replies);

  const rules = registerOf(parts, plan.now);
  await write(parts, rules.rules);
  await write(parts, rules.values);
  const seals = sealsOf(plan, posts, rules.byKey);
  await write(parts, seals);
  const references = referencesOf(parts, plan, { categories, rules: rules.byKey });
  await write(parts, references.answers);
  for (const version of references.versions) parts.em.persist(version);
  await parts.em.flush();
  await writeDesk(parts, plan, categories);
  await write(parts, assignmentsOf(plan));
  tell('official answers', seals.length + references.answers.length);

  tell('reports', await writeReports(parts, plan, categories));
  await writeComplaint(parts, plan);
  tell('moderation decisions', await writeModerationHistory(parts, plan));
  await forgetHouseWords(parts);
  const words = wordRulesOf(parts, plan.now);
  await write(parts, words.rules);
  await write(parts, words.versions);
  tell('word rules', words.rules.length);
  tell('synonyms', await writeSynonyms(parts, plan));

  const { marks } = await addMarks(sql, plan);
  tell('marks', marks);
  await addHabits(sql, ids, plan, texts);
  const categoryIds = new Map([...categories.values()].map((category) => [category.slug, category.id]));
  await addKept(sql, ids, plan, categoryIds);
  tell('polls', await writePolls(parts, plan));
  tell('surveys', await writeSurveys(parts, plan));
  tell('ideas', await writeIdeas(parts, plan));
  tell('chat messages', await writeChat(parts, plan));
  tell('conversations', await writeConversations(parts, plan));
  tell('events', await writeEvents(parts, plan));
  tell('reviews', await writeServices(parts, plan));
  tell('product tests', await writeTrials(parts, plan));
  await recount(parts, plan);
  await trustMembers(sql, plan);
  tell('points', await creditMembers(sql, ids, parts.ledger));
  await parts.challenges.addMissing(
    demonstrationChallenges(addDays(parisDay(plan.now), -RUNNING_SINCE_DAYS)),
  );
  tell('API clients', await writeApiClients(sql, ids, plan));
  tell('commented pages', await writeCommentedPages(sql));
  tell('sign-on providers', await writeProviders(sql, ids, plan));
  tell('connected sites', await writeConnectedSites(sql, ids, plan));
  tell('visits', await writeInsights(sql, plan.now));
  tell('invitations', await writeInvitations(parts, plan));
  tell('ambassadors', await writeAmbassadors(parts, plan));
  await writeTerms(parts, plan);
  await writeLegal(parts, plan);
  tell('texts said otherwise', await writeOwnTexts(parts, plan));
  tell('first steps', await writeWelcomes(parts, plan));
  tell('pages', await writePages(parts, plan));
  tell('incidents', await writeIncidents(parts, plan));
  const segments = await writeSegments(parts, plan);
  tell('segments', segments.length);
  const from = addDays(parisDay(plan.now), -RUNNING_SINCE_DAYS);
  tell('pieces for segments', await writeForSegments(parts, plan, { segments, from }));
  tell('campaigns', await writeCampaigns(parts, plan, segments));
  return { members: people.members.length, topics: topics.length, replies, marks };
}

/** Challenges of the demonstration are older than its season. */
const RUNNING_SINCE_DAYS = 100;

/** One kind after the other, since tables point at each other. */
async function write(parts: SeedParts, aggregates: Parameters<typeof untold>[0]): Promise<void> {
  for (const aggregate of untold(aggregates)) parts.em.persist(aggregate);
  await parts.em.flush();
}

async function nextNumbers(sql: Sql, count: number): Promise<number[]> {
  const rows = await sql.rows<{ number: string }>(
    `select nextval('community.topic_number') as number from generate_series(1, $1::int)`,
    [count],
  );
  return rows.map((row) => Number(row.number)).sort((a, b) => a - b);
}

async function recount({ em, sql }: SeedParts, plan: Plan): Promise<void> {
  const counters = new SqlForumCounters(sql);
  const topicIds = plan.topics.map((topic) => topic.id);
  await new PostgresSeals(em, sql, { now: () => plan.now }).recountTopics(topicIds as TopicId[]);
  await counters.recountHelpful(topicIds);
  await counters.recountPlaces({ topicIds });
  await counters.recountMembers(plan.members.map((member) => member.id));
}

async function writeSettings(sql: Sql, plan: Plan): Promise<void> {
  const { organisation, community, tagline, charterVersion, contact } = CONTENT.site;
  const site = { organisation, community, tagline, charterVersion, contact, [MARKER]: 'demonstration' };
  // Its community goes on already: what a new site needs is out of the way, and can be shown.
  const settings = { ...site, [SET_UP_AWAY_KEY]: true };
  await insertRows(
    sql,
    'site.setting',
    { key: 'text', value: 'jsonb', changed_at: 'timestamptz' },
    Object.entries(settings).map(([key, value]) => ({ key, value, changed_at: plan.now })),
  );
}
