import { type Replaced, replacing, without } from '../../shared/replaced.ts';
import type { DecisionId } from './ids.ts';

/**
 * Within this long after posting, the author mends a text without leaving a revision, unless others took it up or it was
 * edited or redacted before.
 */
export const FREE_EDIT_MINUTES = 60;

/** Where the text before an edit is kept, and what the post said of itself then. */
export interface FormerText {
  /** Number of the revision. */
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly editedAt: string | null;
}

/** What a post says of its former texts: how many are kept, since when it says another, and which of them decisions replaced. */
export class Edits {
  private constructor(
    readonly editedAt: Date | null,
    /** Former versions kept. */
    readonly editCount: number,
    /** The texts that decisions replaced, until anybody edits without one. */
    readonly replaced: readonly Replaced<FormerText>[],
  ) {}

  static none(): Edits {
    return new Edits(null, 0, []);
  }

  /** Number of the next revision. */
  get next(): number {
    return this.editCount + 1;
  }

  /** The decision whose text stands now. */
  get standsFor(): DecisionId | null {
    return this.replaced.at(-1)?.decisionId ?? null;
  }

  /**
   * Whether its author mends what was written then without leaving a revision, where nobody took it up: as long as nothing
   * was kept of it, and nobody else touched it.
   */
  areFree(writtenAt: Date, at: Date): boolean {
    return this.editedAt === null && at.getTime() - writtenAt.getTime() <= FREE_EDIT_MINUTES * 60_000;
  }

  /** One more text is kept. @param decisionId that replaced it and may fall; null where nobody decided */
  with(at: Date, decisionId: DecisionId | null): Edits {
    const former = { revision: this.next, editedAt: this.editedAt?.toISOString() ?? null };
    return new Edits(at, this.next, decisionId ? replacing(this.replaced, decisionId, former) : []);
  }

  /** A passage of the text is gone, as if it had never been there: that it changed is said. */
  masked(at: Date): Edits {
    return new Edits(at, this.editCount, this.replaced);
  }

  /**
   * The decision that replaced the text does not hold any more.
   * @returns the same without it, and where the text is kept that is to stand again: null when it was edited since
   */
  without(decisionId: DecisionId): { readonly left: Edits; readonly again: FormerText | null } {
    const found = without(this.replaced, decisionId);
    if (!found) return { left: this, again: null };
    return { left: new Edits(this.editedAt, this.editCount, found.left), again: found.again };
  }

  /** That text stands again; the revisions from there on are to be dropped. */
  backTo({ revision, editedAt }: FormerText): Edits {
    return new Edits(editedAt === null ? null : new Date(editedAt), revision - 1, this.replaced);
  }
}
