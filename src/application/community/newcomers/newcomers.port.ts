import type { NewcomerAuthor, NewcomerRule } from '#domain/community/newcomers/newcomer-rule';
import type { TextPrint } from '#domain/community/newcomers/text-print';
import type { MemberId } from '#domain/shared/id';

/** One version of the rule about newcomers: the last one holds. */
export interface NewcomerRuleVersion {
  readonly number: number;
  readonly rule: NewcomerRule;
}

export interface NewcomerRules {
  current(): Promise<NewcomerRuleVersion>;
  /** @returns false where somebody wrote that version meanwhile */
  add(p: { version: NewcomerRuleVersion; note: string; by: MemberId; at: Date }): Promise<boolean>;
}

export interface NewcomerAuthors {
  /** What the rule asks of who writes, and the rule that holds: every text asks for both. */
  of(member: MemberId): Promise<{ readonly author: NewcomerAuthor; readonly rule: NewcomerRule } | null>;
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
  /** Whoever writes something alike, or leads to the same place, waits until this unit of work ends. */
  takeTurn(text: Printed): Promise<void>;
  /** Keeps a text. @returns how many others are nearly the same, and how many lead to the place that most of them lead to */
  countAndKeep(
    text: Printed,
    since: { copies: Date; hosts: Date },
  ): Promise<{ copies: number; sameHost: number }>;
  forgetBefore(at: Date): Promise<void>;
}
