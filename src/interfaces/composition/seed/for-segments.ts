import type { Segment } from '#domain/community/segments/segment';
import type { Challenge } from '#domain/engagement/challenges/challenge';
import { UNJUDGED } from '#domain/shared/judged-words';
import { Poll, type PollId } from '#domain/engagement/polls/poll';
import { rollCircle } from '#domain/shared/actor';
import type { Day } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import { slugOf } from '#domain/shared/slug';
import { SqlRolls } from '#infrastructure/community/segments/sql-rolls';
import content from '../../cli/seed/content/for-segments.json' with { type: 'json' };
import type { Plan } from '../../cli/seed/plan.ts';
import { typeset } from '../../cli/seed/typeset.ts';
import type { SeedParts } from './parts.ts';

const DAY = 86_400_000;

/** A poll, a challenge and an announcement that are for those of a segment. @returns how many */
export async function writeForSegments(
  parts: SeedParts,
  plan: Plan,
  { segments, from }: { segments: readonly Segment[]; from: Day },
): Promise<number> {
  const rolls = new SqlRolls(parts.sql, parts.ids, parts.clock);
  const drawn = async (name: string, follows: boolean): Promise<string> => {
    const segment = segments.find((one) => one.name === name);
    const roll = segment && (await rolls.draw(segment.id, follows));
    if (!roll) throw new Error(`The demonstration has no segment called ${name}`);
    return rollCircle(roll.id);
  };
  parts.em.persist(pollOf(parts, plan, await drawn(content.poll.segment, false)));
  await parts.em.flush();
  const { segment, ...challenge } = content.challenge;
  await parts.challenges.addMissing([
    {
      ...(challenge as Pick<Challenge, 'key' | 'event' | 'goal' | 'period' | 'side'>),
      title: typeset(challenge.title),
      description: typeset(challenge.description),
      branch: null,
      audience: await drawn(segment, true),
      from,
      until: null,
    },
  ]);
  await writeAnnouncement(parts, plan, await drawn(content.announcement.segment, true));
  return 3;
}

/** Shown to those of the segment alone. */
async function writeAnnouncement(
  { sql, ids }: SeedParts,
  { now, members }: Plan,
  segment: string,
): Promise<void> {
  const { title, text, link, label } = content.announcement;
  const by = members.find(({ role }) => role === 'community_manager')!.id;
  await sql.rows(
    `insert into site.announcement (id, title, body, link_href, link_label, tone, segments, dismissable, created_at, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, 'info', array[$6], true, $7, $7, $8)`,
    [ids.next(), typeset(title), typeset(text), link, typeset(label), segment, now, by],
  );
}

function pollOf({ ids }: SeedParts, { now, members }: Plan, audience: string): Poll {
  const { question, description, options, closesInDays } = content.poll;
  const poll = Poll.open({
    id: ids.next<PollId>(),
    slug: slugOf(question, 72),
    at: new Date(now.getTime() - DAY),
    by: members.find(({ role }) => role === 'community_manager')!.id as MemberId,
    kind: 'single',
    results: 'after_vote',
    secret: true,
    words: UNJUDGED,
    audiences: [audience],
    question: typeset(question),
    description: typeset(description),
    options: options.map(typeset),
    closesAt: new Date(now.getTime() + closesInDays * DAY),
  });
  poll.pullFacts();
  return poll;
}
