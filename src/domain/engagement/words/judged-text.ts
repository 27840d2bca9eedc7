import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { type Id, knownId, type MemberId } from '../../shared/id.ts';
import { type JudgedPiece, type JudgedWords } from '../../shared/judged-words.ts';
import { ContentCorrected, ContentHeld, ContentTakenBack, WordsFound } from './words.facts.ts';
import { type Replaced, replacing, without } from '../../shared/replaced.ts';
import { AS_REWORDED } from '../../shared/reworded.ts';

/** published: for all · held: waits for a moderator · hidden: its author alone sees it · deleted: nobody does. */
export type Standing = 'published' | 'held' | 'hidden' | 'deleted';

/** What it says, as typed and as shown. */
export interface Said {
  readonly source: string;
  readonly html: string;
  readonly plain: string;
  /** Of what is called something, with what its address is made of. */
  readonly title?: string;
  readonly slug?: string;
}

/** Something that members write and Moderation judges. */
export abstract class JudgedText extends AggregateRoot {
  protected abstract standing: Standing;
  /** The decision by which it is out of sight. */
  protected abstract decisionId: string | null;
  /** What decisions replaced and would stand again without them. */
  protected abstract replaced: readonly Replaced<Said>[];
  /** When nothing was left of it. */
  protected abstract purgedAt: Date | null;
  /** Its author left and wanted nothing of it to stay: only evidence keeps it. */
  protected abstract takenAlong: boolean;
  abstract get said(): Said;
  protected abstract say(said: Said): void;

  /**
   * Tells what Moderation found in it, and keeps it back where it has to wait. What waits already does so for what held it.
   * @param wasRead others could read it before
   */
  protected judge(
    at: Date,
    target: JudgedPiece,
    authorId: MemberId,
    { findings, held }: JudgedWords,
    wasRead: boolean,
  ): void {
    if (findings.length > 0) this.record(new WordsFound(at, target, authorId, findings));
    if (this.standing === 'held') {
      const words = new Set([...findings.flatMap((finding) => finding.words ?? []), ...(held?.words ?? [])]);
      this.record(new ContentCorrected(at, target, [...words]));
      return;
    }
    if (!held) return;
    this.standing = 'held';
    this.record(new ContentHeld(at, target, held, null, wasRead));
  }

  /** Its author takes it back: where it waits for a moderator, there is nothing to look at any more. */
  protected tellTakenBack(at: Date, target: JudgedPiece): void {
    if (this.standing === 'held') this.record(new ContentTakenBack(at, target));
  }

  protected get isHeld(): boolean {
    return this.standing === 'held';
  }

  get isPublished(): boolean {
    return this.standing === 'published';
  }

  get isPurged(): boolean {
    return this.purgedAt !== null;
  }

  /** Nobody reads it, its author neither, and it says still what it said. */
  get isSealed(): boolean {
    return !this.isPurged && this.standing === 'deleted';
  }

  /** Out of sight by a decision; the later one counts. @returns whether it was in sight of others */
  takeAway(decisionId: string, standing: Exclude<Standing, 'published'>): boolean {
    const was = this.isPublished;
    this.standing = standing;
    this.decisionId = decisionId;
    return was;
  }

  /** It waits already: that is the decision by which it does. */
  waitUnder(decisionId: string): void {
    if (this.standing === 'held') this.decisionId ??= decisionId;
  }

  /** Approved as it was, it says something else by now: somebody is to read it again, under a decision yet to be made. */
  protected waitOn(at: Date, target: JudgedPiece, wasRead: boolean): void {
    if (this.standing !== 'held') return;
    this.decisionId = null;
    this.record(new ContentHeld(at, target, AS_REWORDED, null, wasRead));
  }

  /** Approved, or restored; of what was erased nothing comes back, and what its author took along is as if they had deleted it. */
  bringBack(): void {
    if (this.purgedAt !== null) return;
    const stays = this.takenAlong && !this.isPublished;
    this.appear();
    if (stays) this.standing = 'deleted';
  }

  protected appear(): void {
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

  /** Says something else by a decision of somebody else than its author. */
  sayInstead(said: Said, decisionId: Id<'Decision'>): void {
    this.replaced = replacing(this.replaced, decisionId, this.said);
    this.say(said);
  }

  /** The decision that replaced it does not hold any more: it says again what it would say without it. */
  unsay(decisionId: string): void {
    const found = without(this.replaced, knownId<'Decision'>(decisionId));
    this.replaced = found?.left ?? this.replaced;
    if (found?.again) this.say(found.again);
  }

  /** Nothing is left of what it says; its place is. @returns all that it says and ever said */
  protected purgeTo(nothing: Said, at: Date): readonly string[] {
    const all = [this.said, ...this.replaced.map(({ former }) => former)];
    this.replaced = [];
    this.say(nothing);
    this.standing = 'deleted';
    this.purgedAt = at;
    return all.flatMap(({ source, plain, title = '' }) => [source, plain, title]);
  }
}
