import { AggregateRoot, type Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { WordFinding } from '../../shared/word-finding.ts';

/** What Moderation said of a text before it was written. */
export interface JudgedWords {
  readonly findings: readonly WordFinding[];
  /** What it waits for a moderator for, with the words that were found; null where it need not. */
  readonly held: HeldFor | null;
}
/** Nothing was found, or nobody was asked. */
export const UNJUDGED: JudgedWords = { findings: [], held: null };

export interface HeldFor {
  readonly rule: string;
  readonly words: readonly string[];
  readonly score: number;
  /** 0 to 3. */
  readonly priority: number;
  /** The rule of words, as its author is told of it; null where it waits for another reason. */
  readonly because: Pick<WordFinding, 'ruleLabel' | 'family' | 'explanation'> | null;
}

interface Target {
  readonly kind: string;
  readonly id: string;
}

export class WordsFound implements Fact {
  readonly name = 'words-found';
  constructor(
    readonly at: Date,
    readonly target: Target,
    readonly authorId: MemberId,
    readonly findings: readonly WordFinding[],
  ) {}
}

export class ContentHeld implements Fact {
  readonly name = 'content-held';
  constructor(
    readonly at: Date,
    readonly target: Target,
    readonly heldFor: HeldFor,
  ) {}
}

/** published: for all · held: waits for a moderator · hidden: its author alone sees it · deleted: nobody does. */
export type Standing = 'published' | 'held' | 'hidden' | 'deleted';

/** Something that members write and Moderation judges. */
export abstract class JudgedText extends AggregateRoot {
  protected abstract standing: Standing;
  /** The decision by which it is out of sight. */
  protected abstract decisionId: string | null;

  /** Tells what Moderation found in it, and keeps it back where it has to wait. */
  protected judge(at: Date, target: Target, authorId: MemberId, { findings, held }: JudgedWords): void {
    if (findings.length > 0) this.record(new WordsFound(at, target, authorId, findings));
    if (!held) return;
    this.standing = 'held';
    this.record(new ContentHeld(at, target, held));
  }

  get isPublished(): boolean {
    return this.standing === 'published';
  }

  /** Out of sight by a decision; the later one counts. @returns whether it was in sight of others */
  takeAway(decisionId: string, standing: Exclude<Standing, 'published'>): boolean {
    const was = this.isPublished;
    this.standing = standing;
    this.decisionId = decisionId;
    return was;
  }

  /** Approved, or restored. */
  bringBack(): void {
    this.standing = 'published';
    this.decisionId = null;
  }

  /**
   * What a decision took away is back once it has fallen, unless a later one took it away again.
   * @returns whether it was that one
   */
  undo(decisionId: string): boolean {
    if (this.decisionId !== decisionId) return false;
    this.bringBack();
    return true;
  }
}
