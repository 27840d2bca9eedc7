import type { Post } from './post.ts';

interface Counted {
  readonly openedAt: Date;
  readonly lastActivityAt: Date;
  readonly lastPosition: number;
  readonly replyCount: number;
}

/** What a topic knows of the posts that stand in it: it counts them and does not hold them, so a thousand cost nothing. */
export class Thread implements Counted {
  private constructor(
    /** When others could first read it. */
    readonly openedAt: Date,
    /** When the last of its standing posts was written. */
    readonly lastActivityAt: Date,
    readonly lastPosition: number,
    /** Standing ones. */
    readonly replyCount: number,
  ) {}

  /** @param p.posts how many it begins with, the opening one included; they stand at 1, 2, 3… */
  static begun(p: { openedAt: Date; lastActivityAt: Date; posts: number }): Thread {
    return new Thread(p.openedAt, p.lastActivityAt, p.posts, p.posts - 1);
  }

  /** Others read it for the first time: it was written now. */
  openedNow(at: Date): Thread {
    return this.but({ openedAt: at, lastActivityAt: at });
  }

  /** Where the next post stands. */
  get nextPosition(): number {
    return this.lastPosition + 1;
  }

  /** The next place is taken, by what does not count (yet). */
  withNextTaken(): Thread {
    return this.but({ lastPosition: this.nextPosition });
  }

  answered(at: Date): Thread {
    return this.withNextTaken().but({ replyCount: this.replyCount + 1, lastActivityAt: at });
  }

  /** A reply counts no more. @param latestBeside when the last of the other standing posts was written */
  losing(latestBeside: Date): Thread {
    return this.but({ replyCount: this.replyCount - 1, lastActivityAt: latestBeside });
  }

  /** A reply counts again. */
  regaining(writtenAt: Date): Thread {
    return this.but({
      replyCount: this.replyCount + 1,
      lastActivityAt: later(this.lastActivityAt, writtenAt),
    });
  }

  /** Posts of another one join this one, after its own. @param lastActivityAt that of theirs */
  joinedBy(posts: readonly Post[], lastActivityAt: Date): Thread {
    return this.but({
      lastPosition: this.lastPosition + posts.length,
      replyCount: this.replyCount + posts.filter(({ isDeleted }) => !isDeleted).length,
      lastActivityAt: later(this.lastActivityAt, lastActivityAt),
    });
  }

  /** Standing replies left it. @param lastStayingAt when the last of those that stay was written */
  leftBy(replies: number, lastStayingAt: Date): Thread {
    return this.but({ replyCount: this.replyCount - replies, lastActivityAt: lastStayingAt });
  }

  /** @param posts all that is in it now @param otherwise the last activity where none of them stands */
  recounted(posts: readonly Post[], otherwise: Date): Thread {
    const standing = posts.filter(({ isDeleted }) => !isDeleted);
    const moments = standing.map(({ writtenAt }) => writtenAt.getTime());
    return this.but({
      replyCount: standing.filter(({ isOpening }) => !isOpening).length,
      lastActivityAt: moments.length > 0 ? new Date(Math.max(...moments)) : otherwise,
    });
  }

  /** All of it stands in another topic. */
  emptied(): Thread {
    return this.but({ replyCount: 0 });
  }

  private but(change: Partial<Counted>): Thread {
    const { openedAt, lastActivityAt, lastPosition, replyCount } = { ...this, ...change };
    return new Thread(openedAt, lastActivityAt, lastPosition, replyCount);
  }
}

const later = (one: Date, other: Date): Date => (other > one ? other : one);
