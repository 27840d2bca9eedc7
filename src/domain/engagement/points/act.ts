import type { MemberId } from '../../shared/id.ts';

/** What members do that a rule of points or a badge may look at. Other contexts tell of it by their facts. */
export const EVENTS = [
  'answer.validated',
  'answer.accepted',
  'answer.helped',
  'product_test.completed',
  'idea.planned',
  'idea.delivered',
  'event.attended',
] as const;
export type EngagementEvent = (typeof EVENTS)[number];

/** Of what members do, what the house says aloud that it gives no points for: nobody tells of it, so that no rule can. */
export const UNREWARDED = [
  'answer.created',
  'topic.created',
  'newcomer.helped',
  'flag.upheld',
  'profile.completed',
  'survey.answered',
  'poll.voted',
  'visit.day',
  'invitation.accepted',
] as const;
export type UnrewardedEvent = (typeof UNREWARDED)[number];

/** Undone, its post stands again. While it is done nothing that the post brought counts. */
export const POST_REMOVED = 'post.removed';
/** Points that somebody gave by hand; undone, they are taken back. */
export const POINTS_GRANTED = 'points.granted';
/** Somebody of the team took back what one act brought; undone, it counts again. Its source is the `keyOf` of that act. */
export const POINTS_STRUCK = 'points.struck';
export type ActEvent = EngagementEvent | typeof POST_REMOVED | typeof POINTS_GRANTED | typeof POINTS_STRUCK;

/** One thing that happened to what a member did, as it was told: never changed, never forgotten. */
export interface Act {
  /** Of the fact that told of it. Made in the order of time, so it decides between two acts of one moment. */
  readonly factId: string;
  readonly event: ActEvent;
  /** What it is about: a post, a post and who marked it, a grant. Together with the event, one thing that stands or not. */
  readonly source: string;
  readonly kind: 'done' | 'undone';
  /** To whose credit it is. */
  readonly memberId: MemberId;
  /** Who accepted, marked or granted; null for nobody in particular. */
  readonly byId: MemberId | null;
  readonly at: Date;
  readonly postId: string | null;
  readonly topicId: string | null;
  readonly categoryId: string | null;
  /** Of the member, at the time. */
  readonly branches: readonly string[];
  /** In a topic of the member's own. */
  readonly own: boolean;
  /** Where every member may read it, or nowhere: what happens in hidden places counts, and boards do not tell of it. */
  readonly open: boolean;
  /** Of a grant; null where a rule says how many. */
  readonly points: number | null;
}

/** Something that is done and was not undone. */
export interface Standing extends Act {
  /** When it was done for the first time: what is undone and done again moves to no other day, week or month. */
  readonly since: Date;
}

/** Why something that was done brings nothing: the team took it back, or its post is removed. */
type Loss = 'struck' | 'removed';
/** Something that was done and not undone by whoever did it, whatever became of what it brought. */
export interface Done extends Standing {
  readonly lost: Loss | null;
}

/** The order in which acts happened, in whatever order they were told of. */
export const inTime = (a: Act, b: Act): number =>
  a.at.getTime() - b.at.getTime() || (a.factId < b.factId ? -1 : Number(a.factId > b.factId));

export const keyOf = ({ event, source }: Pick<Act, 'event' | 'source'>): string => `${event} ${source}`;

/** What stands after these acts, what was done first before the rest, in whatever order they were told of. */
export const standing = (acts: readonly Act[]): readonly Standing[] =>
  done(acts).filter(({ lost }) => lost === null);

/** As `standing`, with what the team or a removal took away: that brings nothing any more, and keeps its place under every cap. */
export function done(acts: readonly Act[]): readonly Done[] {
  const firsts = new Map<string, Act>();
  const stands = new Map<string, Act>();
  for (const act of [...acts].sort(inTime)) {
    const key = keyOf(act);
    if (act.kind === 'undone') {
      stands.delete(key);
      continue;
    }
    if (!stands.has(key)) stands.set(key, act);
    if (!firsts.has(key)) firsts.set(key, act);
  }
  const removed = new Set([...stands.values()].filter(isRemoval).map(({ postId }) => postId));
  const struck = new Set([...stands.values()].filter(isStrike).map(({ source }) => source));
  const lossOf = (act: Act): Loss | null =>
    struck.has(keyOf(act)) ? 'struck' : act.postId !== null && removed.has(act.postId) ? 'removed' : null;
  const first = (act: Act): Act => firsts.get(keyOf(act))!;
  return [...stands.values()]
    .filter((act) => !isRemoval(act) && !isStrike(act))
    .sort((a, b) => inTime(first(a), first(b)))
    .map((act) => ({ ...act, since: first(act).at, lost: lossOf(act) }));
}

/** Whether the team took back what another act brought. */
export const isStrike = ({ event }: Pick<Act, 'event'>): boolean => event === POINTS_STRUCK;

export const isRemoval = ({ event }: Act): boolean => event === POST_REMOVED;
