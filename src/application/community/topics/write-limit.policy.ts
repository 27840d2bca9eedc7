import { isStaff } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { LEVEL_LIMITS, type LevelLimits } from '#domain/community/members/level-limits';
import type { TrustLevel } from '#domain/community/members/trust';
import { type Counted, countedBy, WrittenEnough } from './written-enough.ts';
import type { Writing } from './writing.ts';
import type { Throttle, ThrottleRule } from '../../shared/ports.ts';

export interface WriteLimits {
  /** Topics, answers, edits and uploads an hour; what a level allows is less still. */
  readonly memberWritesPerHour: number;
  readonly newcomerWritesPerHour: number;
  /** Helpful marks, reactions, bookmarks and follows an hour. */
  readonly marksPerHour: number;
  readonly previewsPerMinute: number;
}
export const DEFAULT_WRITE_LIMITS: WriteLimits = {
  memberWritesPerHour: 60,
  newcomerWritesPerHour: 10,
  marksPerHour: 300,
  previewsPerMinute: 10,
};

/** How far members are trusted. */
export interface TrustLevels {
  of(member: MemberId): Promise<TrustLevel>;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;
const FORESIGHTS_PER_MINUTE = 30;

const writesAnHour = (limit: number): ThrottleRule => ({
  name: 'community.write',
  limit,
  windowSeconds: HOUR,
});
const marksAnHour = (limit: number): ThrottleRule => ({ name: 'community.mark', limit, windowSeconds: HOUR });
const postsOf = ({ postsPerHour, postsPerDay }: LevelLimits): readonly ThrottleRule[] => {
  const aDay = countedBy('posts', postsPerDay, DAY);
  return postsPerHour < postsPerDay ? [countedBy('posts', postsPerHour, HOUR), aDay] : [aDay];
};
const reactionsOf = ({ reactionsPerDay }: LevelLimits): ThrottleRule =>
  countedBy('reactions', reactionsPerDay, DAY);
const conversationsOf = ({ conversationsPerDay }: LevelLimits): ThrottleRule =>
  countedBy('conversations', conversationsPerDay, DAY);

/** The rules by which members write, to be told: who holds an office is counted by none of those of a level. */
export function rulesOfWriting(limits: WriteLimits = DEFAULT_WRITE_LIMITS, byLevel = LEVEL_LIMITS) {
  const ofLevels = (rules: (allowed: LevelLimits) => readonly ThrottleRule[]) =>
    Object.entries(byLevel).flatMap(([level, allowed]) =>
      rules(allowed).map((rule) => ({ ...rule, level: Number(level) })),
    );
  return {
    writes: [
      { ...writesAnHour(limits.newcomerWritesPerHour), level: 0 },
      writesAnHour(limits.memberWritesPerHour),
    ],
    marks: [marksAnHour(limits.marksPerHour)],
    posts: ofLevels(postsOf),
    reactions: ofLevels((allowed) => [reactionsOf(allowed)]),
    conversations: ofLevels((allowed) => [conversationsOf(allowed)]),
  } as const;
}

/** That a picture was counted, for who takes it in: what was counted before it was read is not counted again. */
export class CountedUpload {
  readonly isCounted = true;
}

/** How much one member may write in a while. Asked before a transaction is opened. */
export class WriteLimit {
  constructor(
    private readonly throttle: Throttle,
    private readonly levels: TrustLevels,
    private readonly limits: WriteLimits,
    private readonly byLevel: Readonly<Record<TrustLevel, LevelLimits>> = LEVEL_LIMITS,
  ) {}

  /** A text that changes what stands: an edit. Who works for the organisation is not counted. @throws TooManyTries */
  async countText(actor: Writing): Promise<void> {
    if (!isStaff(actor.role)) await this.countWrite(actor.mustBeMember(), await this.levelOf(actor));
  }

  /**
   * A topic or a reply.
   * @returns the level that its author writes at, null for who is not counted by it
   * @throws TooManyTries, WrittenEnough
   */
  async countPost(actor: Writing): Promise<TrustLevel | null> {
    if (isStaff(actor.role)) return null;
    const level = await this.levelOf(actor);
    const ofLevel = level === null ? [] : postsOf(this.byLevel[level]);
    const rules = [this.writesOf(level), ...ofLevel];
    try {
      await this.throttle.hitAll(rules, actor.mustBeMember());
    } catch (error) {
      throw WrittenEnough.from(error, 'posts', rules);
    }
    return level;
  }

  /**
   * The same around writing it: what comes to nothing counts for nothing of what a level allows, be it refused or said already. How often
   * somebody tries is counted all the same.
   * @param write is handed what to call where nothing new stands after it
   * @throws TooManyTries, WrittenEnough
   */
  async countingPost<T>(actor: Writing, write: (nothingNew: () => void) => Promise<T>): Promise<T> {
    const level = await this.countPost(actor);
    let isNothing = false;
    try {
      return await write(() => void (isNothing = true));
    } catch (refusal) {
      isNothing = true;
      throw refusal;
    } finally {
      if (isNothing && level !== null) await this.giveBackPost(actor.mustBeMember(), level);
    }
  }

  /** Others may be on their way, or nobody counts at the moment: whoever wrote hears what came of it, and not of that. */
  private async giveBackPost(member: MemberId, level: TrustLevel): Promise<void> {
    for (const rule of postsOf(this.byLevel[level]))
      await this.throttle.hit(rule, member, -1).catch(() => undefined);
  }

  /** A picture. @throws TooManyTries, WrittenEnough */
  async countUpload(actor: Writing): Promise<CountedUpload> {
    if (!isStaff(actor.role)) await this.countUploadOfLevel(actor);
    return new CountedUpload();
  }

  private async countUploadOfLevel(actor: Writing): Promise<void> {
    const member = actor.mustBeMember();
    const level = await this.levelOf(actor);
    await this.countWrite(member, level);
    if (level !== null)
      await this.allow(member, 'uploads', countedBy('uploads', this.byLevel[level].uploadsPerDay, DAY));
  }

  /** A helpful mark or a reaction. @throws TooManyTries, WrittenEnough */
  async countReaction(actor: Writing): Promise<void> {
    await this.countMark(actor);
    const level = await this.levelOf(actor);
    if (level !== null) await this.allow(actor.mustBeMember(), 'reactions', reactionsOf(this.byLevel[level]));
  }

  /** A private conversation that one begins. @throws TooManyTries, WrittenEnough */
  async countConversation(actor: Writing): Promise<void> {
    const level = await this.levelOf(actor);
    if (level !== null)
      await this.allow(actor.mustBeMember(), 'conversations', conversationsOf(this.byLevel[level]));
  }

  /** Null for who holds an office: a level says nothing of them. */
  private async levelOf(actor: Writing): Promise<TrustLevel | null> {
    return actor.role === 'member' ? this.levels.of(actor.mustBeMember()) : null;
  }

  private async countWrite(member: MemberId, level: TrustLevel | null): Promise<void> {
    await this.throttle.hit(this.writesOf(level), member);
  }

  private writesOf(level: TrustLevel | null): ThrottleRule {
    return writesAnHour(level === 0 ? this.limits.newcomerWritesPerHour : this.limits.memberWritesPerHour);
  }

  private async allow(member: MemberId, what: Counted, rule: ThrottleRule): Promise<void> {
    try {
      await this.throttle.hit(rule, member);
    } catch (error) {
      throw WrittenEnough.from(error, what, [rule]);
    }
  }

  /** A mark put on somebody's text. @throws TooManyTries */
  async countMark(actor: Writing): Promise<void> {
    await this.throttle.hit(marksAnHour(this.limits.marksPerHour), actor.mustBeMember());
  }

  /** What the composer asks while somebody writes. @throws TooManyTries */
  async countForesight(actor: Writing): Promise<void> {
    const rule = { name: 'community.foresee', limit: FORESIGHTS_PER_MINUTE, windowSeconds: 60 };
    await this.throttle.hit(rule, actor.mustBeMember());
  }

  /** @throws TooManyTries */
  async countPreview(actor: Writing): Promise<void> {
    const rule = { name: 'community.preview', limit: this.limits.previewsPerMinute, windowSeconds: 60 };
    await this.throttle.hit(rule, actor.mustBeMember());
  }
}
