import { type Office } from '#domain/engagement/ideas/idea-answer';
import { IdeaComment } from '#domain/engagement/ideas/idea-comment';
import { Idea } from '#domain/engagement/ideas/idea';
import { IDEA_LIMITS, VOTES_EACH } from '#domain/engagement/ideas/idea-status';
import { UNJUDGED } from '#domain/shared/judged-words';
import { WrittenText } from '#domain/shared/written-text';
import type { MemberId } from '#domain/shared/id';
import content from '../../cli/seed/content/ideas.json' with { type: 'json' };
import { CONTENT } from '../../cli/seed/content.ts';
import { fillIn } from '../../cli/seed/fill-in.ts';
import type { Plan, PlannedMember } from '../../cli/seed/plan.ts';
import { insertRows } from './rows.ts';
import type { SeedParts } from './parts.ts';
import type { IdeaAnswerId, IdeaCommentId, IdeaId } from '#domain/engagement/ideas/ids';

const DAY = 86_400_000;

type IdeaContent = (typeof content)[number];

/** Ideas with their answers, comments and supporters, most of whom have left since. @returns how many ideas */
export async function writeIdeas(parts: SeedParts, plan: Plan): Promise<number> {
  const writers = plan.members.filter(({ role }) => role === 'member' || role === 'ambassador');
  const agent = plan.members.find(({ department }) => department !== null)!;
  const by = { memberId: agent.id as MemberId, department: agent.department, isOfficial: true };
  const oldestFirst = content.toSorted((one, other) => other.proposedDaysAgo - one.proposedDaysAgo);
  const numbers = await parts.sql.rows<{ number: number }>(
    `select nextval('engagement.idea_number')::int as number from generate_series(1, $1::int) order by 1`,
    [content.length],
  );
  const made = oldestFirst.map((one, place) => {
    const author = writers[(place * 7) % writers.length]!;
    const number = numbers[place]!.number;
    return { one, ...ideaOf(parts, plan, one, { number, author, by, writers }) };
  });
  for (const { idea } of made) parts.em.persist(idea);
  await parts.em.flush();
  for (const { pieces } of made) for (const piece of pieces) parts.em.persist(piece);
  await parts.em.flush();
  await writeVotes(
    parts,
    plan,
    made.map(({ one, idea }) => ({ one, idea })),
    writers,
  );
  return made.length;
}

function ideaOf(
  parts: SeedParts,
  { now }: Plan,
  one: IdeaContent,
  who: { number: number; author: PlannedMember; by: Office; writers: readonly PlannedMember[] },
) {
  const { ids } = parts;
  const written = writer(parts);
  const proposedAt = new Date(now.getTime() - one.proposedDaysAgo * DAY);
  const after = (share: number) => new Date(proposedAt.getTime() + one.proposedDaysAgo * share * DAY);
  const idea = Idea.propose({
    id: ids.next<IdeaId>(),
    number: who.number,
    by: who.author.id as MemberId,
    at: proposedAt,
    title: filled(one.title),
    theme: one.theme,
    branches: one.branches,
    words: UNJUDGED,
    text: written('body', one.body),
  });
  const steps = [
    ...(one.formerAnswer ? [{ ...one.formerAnswer, at: after(0.3) }] : []),
    ...(one.officialAnswer ? [{ status: one.status, text: one.officialAnswer, at: after(0.6) }] : []),
  ];
  const answers = steps.map(({ status, text, at }) =>
    idea.answer({ id: ids.next<IdeaAnswerId>(), status, text: written('answer', text), by: who.by, at }),
  );
  const comments = one.comments.map((body, place) =>
    IdeaComment.write({
      id: ids.next<IdeaCommentId>(),
      ideaId: idea.id,
      words: UNJUDGED,
      text: written('comment', body),
      by: who.writers[(who.number * 5 + place * 3 + 1) % who.writers.length]!.id as MemberId,
      at: after(0.1 + 0.2 * place),
    }),
  );
  return { idea, pieces: [...answers, ...comments] };
}

const filled = (text: string): string =>
  fillIn(text, { organisation: CONTENT.site.organisationInText, missingValue: null, postIds: new Map() });

const writer =
  ({ renderer, publicUrl }: SeedParts) =>
  (field: 'body' | 'answer' | 'comment', text: string): WrittenText =>
    WrittenText.of(field, filled(text), IDEA_LIMITS[field], (source) =>
      renderer.render(source, { baseUrl: publicUrl, trust: 'new' }),
    );

/** Half of the members who are there give some of their votes; all others are nobody's who is there. */
async function writeVotes(
  { sql }: SeedParts,
  { now }: Plan,
  made: readonly { one: IdeaContent; idea: Idea }[],
  writers: readonly PlannedMember[],
): Promise<void> {
  const own = writers.flatMap((member, at) =>
    made
      .filter((_, place) => (at + place) % 4 === 0)
      .slice(0, VOTES_EACH)
      .map(({ one, idea }, turn) => ({
        idea_id: idea.id,
        member_id: member.id,
        place: idea.isLive ? turn + 1 : null,
        cast_at: new Date(now.getTime() - ((at * 13) % one.proposedDaysAgo) * DAY),
      })),
  );
  await insertRows(
    sql,
    'engagement.idea_vote',
    { idea_id: 'uuid', member_id: 'uuid', place: 'smallint', cast_at: 'timestamptz' },
    own,
  );
  for (const { one, idea } of made)
    await sql.rows(
      `insert into engagement.idea_vote (idea_id, member_id, place, cast_at)
       select $1, gen_random_uuid(), null, $2::timestamptz - make_interval(days => n % $3::int)
       from generate_series(1, $4::int) n`,
      [
        idea.id,
        now,
        Math.max(1, one.proposedDaysAgo),
        Math.max(0, one.votes - own.filter(({ idea_id: id }) => id === idea.id).length),
      ],
    );
}
