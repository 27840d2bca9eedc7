import { chance, someOf } from './chance.ts';
import type {
  CategoryContent,
  Content,
  MemberContent,
  ReplyContent,
  SealContent,
  TopicContent,
} from './content.ts';
import { type Blanks, fillIn } from './fill-in.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface PlannedMember {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly branch: string;
  readonly region: string;
  readonly bio: string;
  readonly role: string;
  /** Of agents, who sign with it. */
  readonly department: string | null;
  readonly trustLevel: number;
  readonly joinedAt: Date;
  /** Null for those nobody signs in as. */
  readonly email: string | null;
}

export interface PlannedPost {
  readonly id: string;
  readonly key: string;
  readonly author: PlannedMember;
  readonly source: string;
  readonly at: Date;
  /** Of the post it answers, in the same topic and before it. */
  readonly replyTo: string | null;
  readonly acceptedAt: Date | null;
  readonly seal: PlannedSeal | null;
  readonly helpful: readonly PlannedMark[];
  readonly reactions: readonly (PlannedMark & { readonly kind: string })[];
}

export interface PlannedSeal {
  readonly id: string;
  readonly kind: 'authored' | 'validated';
  readonly by: PlannedMember;
  readonly at: Date;
  readonly sources: SealContent['sources'];
  readonly branches: readonly string[];
  /** Keys. */
  readonly rules: readonly string[];
  readonly validFrom: Date;
  readonly reviewBy: Date;
}

interface PlannedMark {
  readonly by: PlannedMember;
  readonly at: Date;
}

export interface PlannedTopic {
  readonly id: string;
  readonly key: string;
  readonly category: CategoryContent;
  readonly kind: 'question' | 'discussion' | 'announcement';
  readonly title: string;
  readonly tags: readonly string[];
  readonly branches: readonly string[];
  readonly views: number;
  /** Opening post first, then by time. */
  readonly posts: readonly [PlannedPost, ...PlannedPost[]];
  readonly duplicate: { readonly of: string; readonly by: PlannedMember; readonly at: Date } | null;
  readonly pin: { readonly until: Date; readonly by: PlannedMember } | null;
}

export interface Plan {
  readonly now: Date;
  readonly members: readonly PlannedMember[];
  /** Oldest first, so that public numbers follow time. */
  readonly topics: readonly PlannedTopic[];
}

const REACTIONS = { merci: 'thanks', utile: 'useful', bravo: 'bravo' } as const;

/** The kinds of the content that the forum knows; ideas are discussed until they have a place of their own. */
export function kindOf(raw: string): PlannedTopic['kind'] {
  return raw === 'question' || raw === 'announcement' ? raw : 'discussion';
}

/** Everything with its moment and its id, told backwards from now; the same content gives the same community. */
export function planOf(content: Content, now: Date, nextId: () => string): Plan {
  const planner = new Planner(content, now, nextId);
  const topics = content.topics.map((topic) => planner.topic(topic));
  topics.sort((a, b) => a.posts[0].at.getTime() - b.posts[0].at.getTime());
  return { now, members: planner.members, topics };
}

class Planner {
  readonly members: readonly PlannedMember[];
  private readonly byHandle: ReadonlyMap<string, PlannedMember>;
  private readonly categories: ReadonlyMap<string, CategoryContent>;
  private readonly pins: ReadonlyMap<string, Content['doings']['pins'][number]>;
  private readonly blanks: Blanks;
  private readonly postIds: ReadonlyMap<string, string>;

  constructor(
    private readonly content: Content,
    private readonly now: Date,
    private readonly nextId: () => string,
  ) {
    this.members = content.members.map((member) => this.member(member));
    this.byHandle = new Map(this.members.map((member) => [member.handle, member]));
    this.categories = new Map(content.categories.map((category) => [category.slug, category]));
    this.pins = new Map(content.doings.pins.map((pin) => [pin.topic, pin]));
    this.postIds = new Map(
      content.topics
        .flatMap(({ key, replies }) => [key, ...replies.map((reply) => reply.key)])
        .map(this.withId),
    );
    const { organisationInText: organisation, missingValue } = content.site;
    this.blanks = { organisation, missingValue, postIds: this.postIds };
  }

  topic(topic: TopicContent): PlannedTopic {
    const category = found(this.categories, topic.category);
    const posts = this.posts(topic);
    const branches = topic.replies.flatMap((reply) => reply.official?.branches ?? []);
    const pin = this.pins.get(topic.key);
    return {
      id: this.nextId(),
      key: topic.key,
      category,
      kind: kindOf(topic.kind),
      title: fillIn(topic.title, this.blanks),
      tags: topic.tags,
      branches: [...new Set([...branches, ...(category.branch ? [category.branch] : [])])],
      views: topic.views,
      posts,
      duplicate:
        topic.duplicateOf === undefined
          ? null
          : {
              of: topic.duplicateOf,
              by: found(this.byHandle, topic.closedBy ?? topic.author),
              at: this.notAfterNow(posts.at(-1)!.at.getTime() + HOUR),
            },
      pin: pin
        ? { until: new Date(this.now.getTime() + pin.days * DAY), by: found(this.byHandle, pin.by) }
        : null,
    };
  }

  private posts(topic: TopicContent): PlannedTopic['posts'] {
    const openedAt = this.now.getTime() - topic.createdDaysAgo * DAY - (0.5 + 8 * chance(topic.key)) * HOUR;
    const opening = {
      id: found(this.postIds, topic.key),
      key: topic.key,
      author: found(this.byHandle, topic.author),
      source: fillIn(topic.body, this.blanks),
      at: new Date(openedAt),
      replyTo: null,
      acceptedAt: null,
      seal: null,
      helpful: [],
      reactions: [],
    };
    return [opening, ...topic.replies.map((reply) => this.reply(reply, openedAt))];
  }

  private reply(reply: ReplyContent, openedAt: number): PlannedPost {
    const author = found(this.byHandle, reply.author);
    // Less than the hour that lies between two replies at least, so that their order stays.
    const at = this.notAfterNow(openedAt + reply.hoursAfter * HOUR + chance(reply.key) * 55 * MINUTE);
    const marks = (count: number, kind: string) => this.marks(reply.key, kind, author, at, count);
    return {
      id: found(this.postIds, reply.key),
      key: reply.key,
      author,
      // What the organisation itself writes cites its figures; what members wrote was true on its day.
      source: fillIn(
        reply.body,
        reply.official?.kind === 'authored' ? { ...this.blanks, missingValue: null } : this.blanks,
      ),
      at,
      replyTo: reply.parentKey ? found(this.postIds, reply.parentKey) : null,
      acceptedAt: reply.accepted ? this.notAfterNow(at.getTime() + 3 * HOUR) : null,
      seal: reply.official && this.seal(reply.key, reply.official, at),
      helpful: marks(reply.helpful, 'helpful'),
      reactions: Object.entries(REACTIONS).flatMap(([name, kind]) =>
        marks(reply.reactions[name as keyof typeof REACTIONS], kind).map((mark) => ({ ...mark, kind })),
      ),
    };
  }

  /** An answer in the organisation's name is sealed as it is written, a member's reply when an agent has read it. */
  private seal(key: string, official: SealContent, postedAt: Date): PlannedSeal {
    const kind = official.kind === 'authored' ? 'authored' : 'validated';
    const validFrom = new Date(this.now.getTime() - official.validFromDaysAgo * DAY);
    const read = Math.max(postedAt.getTime() + 2 * HOUR, validFrom.getTime());
    const at = kind === 'authored' ? postedAt : this.notAfterNow(read);
    return {
      id: this.nextId(),
      kind,
      by: found(this.byHandle, official.by),
      at,
      sources: official.sources,
      branches: official.branches,
      rules: (this.content.official.rulesOfAnswers as Readonly<Record<string, readonly string[]>>)[key] ?? [],
      validFrom: validFrom < at ? validFrom : at, // nobody vouches for what holds only later
      reviewBy: new Date(this.now.getTime() + official.reviewInDays * DAY),
    };
  }

  /** Distinct members, never the author; most of them soon after, the last ones just now. */
  private marks(key: string, kind: string, author: PlannedMember, at: Date, count: number): PlannedMark[] {
    const others = this.members.filter((member) => member !== author);
    return someOf(others, count, `${key}:${kind}`, (member) => member.handle).map((by) => {
      const from = Math.max(at.getTime(), by.joinedAt.getTime());
      const waited = (this.now.getTime() - from) * chance(key, kind, by.handle, 'when') ** 3;
      return { by, at: new Date(from + waited) };
    });
  }

  private member(member: MemberContent): PlannedMember {
    const joined = member.joinedDaysAgo * DAY + (12 + 12 * chance(member.pseudonym)) * HOUR;
    const account = this.content.site.accounts.find((one) => one.member === member.pseudonym);
    return {
      id: this.nextId(),
      handle: member.pseudonym,
      name: member.displayName,
      branch: member.branch,
      region: member.region,
      bio: fillIn(member.bio, { organisation: '', missingValue: '', postIds: new Map() }),
      role: member.role,
      department: member.role === 'agent' ? member.displayName.split(', ').slice(1).join(', ') : null,
      trustLevel: member.trustLevel,
      joinedAt: new Date(this.now.getTime() - joined),
      email: account?.email ?? null,
    };
  }

  private readonly withId = (key: string): [string, string] => [key, this.nextId()];

  private notAfterNow(moment: number): Date {
    return new Date(Math.min(moment, this.now.getTime()));
  }
}

function found<T>(all: ReadonlyMap<string, T>, key: string): T {
  const one = all.get(key);
  if (one === undefined) throw new Error(`The content has no ${key}`);
  return one;
}
