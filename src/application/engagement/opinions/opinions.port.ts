import type { OpinionKind } from '#domain/engagement/opinions/opinion';
import type { MemberId } from '#domain/shared/id';

export interface Opinions {
  /**
   * Notes that a member answers today, unless they did since `before`, whatever comes at once.
   * @param before, `on` days, `yyyy-mm-dd` @returns whether it was noted
   */
  note(
    member: MemberId,
    kind: OpinionKind,
    days: { readonly before: string; readonly on: string },
  ): Promise<boolean>;
  /** One more of this answer. @param abouts what it is counted for: a month, a post */
  count(kind: OpinionKind, answer: string, abouts: readonly string[]): Promise<void>;
}
