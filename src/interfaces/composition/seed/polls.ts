import { Poll, type PollId } from '#domain/engagement/polls/poll';
import { RELEASED_AT_ONCE } from '#domain/engagement/polls/results-shown';
import { UNJUDGED } from '#domain/shared/judged-words';
import { pictureKey, type PollPictureId } from '#domain/engagement/polls/option-picture';
import type { MemberId } from '#domain/shared/id';
import { slugOf } from '#domain/shared/slug';
import { SqlBallots } from '#infrastructure/engagement/polls/sql-ballots';
import content from '../../cli/seed/content/polls.json' with { type: 'json' };
import { CONTENT } from '../../cli/seed/content.ts';
import { fillIn } from '../../cli/seed/fill-in.ts';
import type { Plan } from '../../cli/seed/plan.ts';
import { typeset } from '../../cli/seed/typeset.ts';
import { insertRows } from './rows.ts';
import type { SeedParts } from './parts.ts';

const DAY = 86_400_000;
/** As they are drawn. */
const PICTURE = { width: 400, height: 300 } as const;
const OPEN_FOR = 45;
/** So many boxes are ticked on average where several may be. */
const TICKED = 1.8;

type PollContent = (typeof content.polls)[number];
interface Ranked {
  readonly branch: string;
  readonly ranking: readonly number[];
  readonly count: number;
}
/** How often each mark was made, or which answers were written, in one branch. */
interface Box {
  readonly branch: string;
  readonly marks: Readonly<Record<string, number>>;
  readonly answers: readonly string[];
}

/** Polls with the votes of people who have left since, and the population they are weighted to. @returns how many polls */
export async function writePolls(parts: SeedParts, plan: Plan): Promise<number> {
  const by = plan.members.find(({ role }) => role === 'community_manager')!.id as MemberId;
  const asked = content.polls.map((one) => ({ one, poll: pollOf(parts, plan, one, by) }));
  const pictures = asked.flatMap(({ one, poll }) => pictured(parts, plan.now, one, poll));
  for (const { poll } of asked) {
    // Those who voted are nobody who is there: no more is told of what is over.
    if (!poll.isOpen(plan.now)) poll.tellEnd([], plan.now);
    poll.pullFacts();
    parts.em.persist(poll);
  }
  await parts.em.flush();
  const ballots = new SqlBallots(parts.sql);
  for (const { one, poll } of asked) {
    const boxes = boxesOf(one);
    if (poll.isReleased && poll.isOpen(plan.now)) await voteByGroups(parts, ballots, poll.id, boxes);
    else await writeVotes(parts, poll.id, boxes);
  }
  await writePictures(parts, pictures, plan.now);
  await insertRows(
    parts.sql,
    'engagement.population',
    { counted_on: 'date', branch: 'text', people: 'int' },
    Object.entries(content.population.people).map(([branch, people]) => ({
      counted_on: content.population.countedOn,
      branch,
      people,
    })),
  );
  return asked.length;
}

function pollOf({ ids }: SeedParts, { now }: Plan, one: PollContent, by: MemberId): Poll {
  const filled = (text: string) =>
    fillIn(text, { organisation: CONTENT.site.organisationInText, missingValue: null, postIds: new Map() });
  const closesAt = new Date(now.getTime() + one.closesInDays * DAY);
  return Poll.open({
    id: ids.next<PollId>(),
    slug: slugOf(filled(one.question), 72),
    by,
    at: new Date(closesAt.getTime() - OPEN_FOR * DAY),
    kind: one.type,
    results: one.results,
    secret: one.secret,
    closesAt,
    words: UNJUDGED,
    question: filled(one.question),
    description: filled(one.description),
    options: one.options.map(filled),
    most: 'most' in one ? one.most : undefined,
    audiences: one.audience.length === 0 ? ['public'] : one.audience.map((branch) => `branch:${branch}`),
  });
}

interface Pictured {
  readonly id: PollPictureId;
  readonly pollId: PollId;
  readonly bytes: Buffer;
}

/** What its options show, as far as they show something. */
function pictured({ ids }: SeedParts, at: Date, one: PollContent, poll: Poll): readonly Pictured[] {
  return (one.pictures ?? []).map(({ alt, webp }, place) => {
    const id = ids.next<PollPictureId>();
    const asked = { version: 1, voted: false, words: UNJUDGED, at };
    poll.picture(place, { id, alt: typeset(alt), ...PICTURE }, asked);
    return { id, pollId: poll.id, bytes: Buffer.from(webp, 'base64') };
  });
}

async function writePictures(
  { sql, files }: SeedParts,
  pictures: readonly Pictured[],
  now: Date,
): Promise<void> {
  await insertRows(
    sql,
    'engagement.poll_picture',
    { id: 'uuid', poll_id: 'uuid', bytes: 'int', uploaded_at: 'timestamptz' },
    pictures.map(({ id, pollId, bytes }) => ({
      id,
      poll_id: pollId,
      bytes: bytes.byteLength,
      uploaded_at: now,
    })),
  );
  for (const { id, bytes } of pictures)
    await files.put(pictureKey(id), { bytes: new Uint8Array(bytes), contentType: 'image/webp' });
}

/**
 * As votes that came one after the other: what is told is a whole number of groups, and one group late. The last ones to come
 * are those of the last boxes.
 */
async function voteByGroups(
  parts: SeedParts,
  ballots: SqlBallots,
  pollId: PollId,
  boxes: readonly Box[],
): Promise<void> {
  const groups = Math.floor(votesIn(boxes) / RELEASED_AT_ONCE);
  for (const told of [groups - 1, groups]) {
    await clearVotes(parts, pollId);
    await writeVotes(parts, pollId, firstOf(boxes, told * RELEASED_AT_ONCE));
    await ballots.renewRelease(pollId);
  }
  await clearVotes(parts, pollId);
  await writeVotes(parts, pollId, boxes);
}

const votesOf = ({ marks, answers }: Box): number =>
  Object.values(marks).reduce((all, each) => all + each, answers.length);
const votesIn = (boxes: readonly Box[]): number => boxes.reduce((sum, box) => sum + votesOf(box), 0);

/** So many ballots of these, whichever boxes they are in. */
function firstOf(boxes: readonly Box[], votes: number): readonly Box[] {
  let left = Math.max(0, votes);
  const upTo = (count: number): number => {
    const taken = Math.min(left, count);
    left -= taken;
    return taken;
  };
  return boxes
    .map(({ branch, marks, answers }) => ({
      branch,
      marks: Object.fromEntries(
        Object.entries(marks)
          .map(([mark, count]) => [mark, upTo(count)] as const)
          .filter(([, count]) => count > 0),
      ),
      answers: answers.slice(0, upTo(answers.length)),
    }))
    .filter((box) => votesOf(box) > 0);
}

async function clearVotes({ sql }: SeedParts, pollId: PollId): Promise<void> {
  await sql.rows('delete from engagement.ballot_box where poll_id = $1', [pollId]);
  await sql.rows('delete from engagement.turnout where poll_id = $1', [pollId]);
}

/** Who voted is nobody's who is there. */
async function writeVotes({ sql }: SeedParts, pollId: PollId, boxes: readonly Box[]): Promise<void> {
  await sql.rows(
    `insert into engagement.turnout (poll_id, member_id, secret)
     select $1, gen_random_uuid(), true from generate_series(1, $2::int)`,
    [pollId, votesIn(boxes)],
  );
  await insertRows(
    sql,
    'engagement.ballot_box',
    { poll_id: 'uuid', branch: 'text', marks: 'jsonb', answers: 'text[]' },
    boxes.map((box) => ({ poll_id: pollId, ...box })),
  );
}

function boxesOf({ type, seedVotes }: PollContent): Box[] {
  return Object.entries(seedVotes.byBranch)
    .map(([branch, counts]) => ({
      branch,
      marks:
        type === 'ranked'
          ? rankings(seedVotes, branch)
          : type === 'multiple'
            ? ticked(counts)
            : single(counts),
      answers: 'answers' in seedVotes ? answersOf(seedVotes.answers ?? [], branch) : [],
    }))
    .filter(({ marks, answers }) => Object.keys(marks).length + answers.length > 0);
}

const single = (counts: readonly number[]): Record<string, number> =>
  Object.fromEntries(counts.flatMap((votes, option) => (votes > 0 ? [[String(option), votes]] : [])));

/** Ballots that come to these counts: each option goes round the voters where the one before it stopped. */
function ticked(counts: readonly number[]): Record<string, number> {
  const all = counts.flatMap((votes, option) => Array.from({ length: votes }, () => option));
  const voters = Math.max(...counts, Math.ceil(all.length / TICKED));
  const marks: Record<string, number> = {};
  for (let voter = 0; voter < voters; voter++) {
    const mark = all.filter((_, at) => at % voters === voter).join(' ');
    marks[mark] = (marks[mark] ?? 0) + 1;
  }
  return marks;
}

function rankings(votes: PollContent['seedVotes'], branch: string): Record<string, number> {
  const all: readonly Ranked[] = 'ballots' in votes ? (votes.ballots as readonly Ranked[]) : [];
  const own = all.filter((each) => each.branch === branch);
  return Object.fromEntries(own.map(({ ranking, count }) => [ranking.join(' '), count]));
}

const answersOf = (answers: readonly { branch: string; text: string }[], branch: string): string[] =>
  answers.filter((each) => each.branch === branch).map(({ text }) => text);
