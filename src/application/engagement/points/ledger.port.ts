import type { Act } from '#domain/engagement/points/act';
import type { Line } from '#domain/engagement/points/ledger';
import type { SoFar } from '#domain/engagement/points/counted';
import type { OnTop } from '#domain/engagement/points/on-top';
import type { RuleBook } from '#domain/engagement/points/rule-book';
import type { MemberId } from '#domain/shared/id';

/** What concerns one member's points. */
export interface Account {
  readonly memberId: MemberId;
  /** In the order in which they were recorded: the member's own, those by the member, and what became of their posts. */
  readonly acts: readonly Act[];
  /** The last line for each rule and source. */
  readonly lastLines: readonly Line[];
}

/** Acts as they were told, and the ledger that follows from them. Both only grow. */
export interface Ledger {
  rules(): Promise<RuleBook>;
  /** Everybody whose points these acts may change. */
  concernedBy(acts: readonly Act[]): Promise<readonly MemberId[]>;
  /** Nobody else changes the points of these members until this unit of work is over. */
  hold(memberIds: readonly MemberId[]): Promise<void>;
  /** @returns those that were not recorded before */
  record(acts: readonly Act[]): Promise<readonly Act[]>;
  /**
   * What was counted before an act that was just recorded. Takes no longer for somebody to whose credit much is.
   * @returns null where it does not come on top of everything else that concerns the two: then all is counted anew
   */
  soFar(asked: OnTop): Promise<SoFar | null>;
  /** @param also events that no rule rewards, with those that some rule does */
  accounts(memberIds: readonly MemberId[], also?: readonly string[]): Promise<readonly Account[]>;
  /** The member's own acts, in the order in which they were recorded; none where nothing of theirs was ever taken away or taken back. */
  ownOnceTaken(memberId: MemberId): Promise<readonly Act[]>;
  /** Members to whose credit something was told since, in the order of their ids. */
  creditedSince(
    at: Date,
    page: { readonly after: MemberId | null; readonly limit: number },
  ): Promise<readonly MemberId[]>;
  /** Adds the lines, and what they come to beside each member's name. */
  write(lines: readonly Line[]): Promise<void>;
  /** Of these posts those that count as taken away. */
  removedAmong(postIds: readonly string[]): Promise<ReadonlySet<string>>;
}
