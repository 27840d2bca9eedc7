import type { NewcomerAuthor, NewcomerRule } from '#domain/community/newcomers/newcomer-rule';
import type { TextPrint } from '#domain/community/newcomers/text-print';
import type { MemberId } from '#domain/shared/id';
import type { VersionedRules } from '../../shared/versioned-rules.ts';

/** The rule about newcomers. */
export type NewcomerRules = VersionedRules<NewcomerRule>;

/** What the rule asks of who writes, and the rule that holds: every text asks for both. */
export interface JudgedAuthor {
  readonly author: NewcomerAuthor;
  readonly rule: NewcomerRule;
}

export interface NewcomerAuthors {
  of(member: MemberId): Promise<JudgedAuthor | null>;
}

/** A text as it is known again. */
export interface Printed {
  readonly postId: string;
  readonly authorId: MemberId;
  readonly print: TextPrint | null;
  readonly hosts: readonly string[];
  readonly at: Date;
}

/** What was written of late, without the texts. */
export interface TextPrints {
  /**
   * Keeps a text.
   * @param p.inTurn whoever writes something alike, or leads to the same place, waits until this unit of work ends
   * @returns how many others are nearly the same, and how many lead to the place that most of them lead to
   */
  countAndKeep(
    text: Printed,
    since: { copies: Date; hosts: Date },
    p: { inTurn: boolean },
  ): Promise<{ copies: number; sameHost: number }>;
  forgetBefore(at: Date): Promise<void>;
}
