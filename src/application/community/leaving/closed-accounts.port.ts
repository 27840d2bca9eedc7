import type { MemberId } from '#domain/shared/id';
import type { LeftWords } from '../../shared/person-stores.ts';

/** Somebody who left and of whom something is still to be forgotten. */
export interface Leaver {
  readonly memberId: MemberId;
  readonly handles: readonly string[];
  readonly words: LeftWords;
  readonly why: WhyClosed;
  readonly leftAt: Date;
}

/** Who decided that an account ends: its owner, or the rule about accounts that nobody uses. */
export type WhyClosed = 'own' | 'inactivity';

/** What the law makes a host keep of an account for a year after it was closed, apart from everything else. */
export interface ClosedAccounts {
  /**
   * The account and all that opens it go; who it was is kept here, and there is somebody for what stays to be of. Before the
   * member takes another name.
   */
  close(p: { memberId: MemberId; words: LeftWords; why: WhyClosed; at: Date }): Promise<void>;
  /**
   * Those who left just now, and once more those who left so long ago that whatever was on its way then has arrived. First who decided it
   * themselves: accounts that nobody uses end by hundreds.
   */
  due(at: Date): Promise<readonly Leaver[]>;
  /** The first of those who are due, but for these. */
  next(at: Date, but: readonly MemberId[]): Promise<Leaver | null>;
  forgotten(memberId: MemberId, at: Date): Promise<void>;
  /** Who took their words along and was forgotten while what stays of these was not marked yet, but for these, the first so many. */
  unmarked(most: number, but: readonly MemberId[]): Promise<readonly MemberId[]>;
  marked(memberId: MemberId): Promise<void>;
  /** Those of them as whom somebody can sign in. */
  standsOpen(memberIds: readonly MemberId[]): Promise<ReadonlySet<MemberId>>;
  /** @returns how many the law no longer asks for */
  dropClosedBefore(moment: Date): Promise<number>;
}
