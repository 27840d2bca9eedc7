import { type Actor, isStaff } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Throttle } from '../../shared/ports.ts';

export interface WriteLimits {
  /** Topics, answers, edits and uploads an hour. */
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

/** Members whom nobody knows yet, as `isNewcomer` says. */
export interface Newcomers {
  has(member: MemberId): Promise<boolean>;
}

const HOUR = 3_600;
const FORESIGHTS_PER_MINUTE = 30;

/** How much one member may write in a while. Asked before a transaction is opened. */
export class WriteLimit {
  constructor(
    private readonly throttle: Throttle,
    private readonly newcomers: Newcomers,
    private readonly limits: WriteLimits,
  ) {}

  /** A text: a topic, an answer, an edit, an upload. Who works for the organisation is not counted. @throws TooManyTries */
  async countText(actor: Actor): Promise<void> {
    if (isStaff(actor.role)) return;
    const member = actor.mustBeMember();
    const isNew = actor.role === 'member' && (await this.newcomers.has(member));
    const limit = isNew ? this.limits.newcomerWritesPerHour : this.limits.memberWritesPerHour;
    await this.throttle.hit({ name: 'community.write', limit, windowSeconds: HOUR }, member);
  }

  /** A mark put on somebody's text. @throws TooManyTries */
  async countMark(actor: Actor): Promise<void> {
    const rule = { name: 'community.mark', limit: this.limits.marksPerHour, windowSeconds: HOUR };
    await this.throttle.hit(rule, actor.mustBeMember());
  }

  /** What the composer asks while somebody writes. @throws TooManyTries */
  async countForesight(actor: Actor): Promise<void> {
    const rule = { name: 'community.foresee', limit: FORESIGHTS_PER_MINUTE, windowSeconds: 60 };
    await this.throttle.hit(rule, actor.mustBeMember());
  }

  /** @throws TooManyTries */
  async countPreview(actor: Actor): Promise<void> {
    const rule = { name: 'community.preview', limit: this.limits.previewsPerMinute, windowSeconds: 60 };
    await this.throttle.hit(rule, actor.mustBeMember());
  }
}
