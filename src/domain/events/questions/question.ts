import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { type Replaced, replacing, without } from '../../shared/replaced.ts';
import { FORMER_MEMBER } from '../../shared/former-member.ts';
import { type Id, knownId, type MemberId } from '../../shared/id.ts';
import type { WordFinding } from '../../shared/word-finding.ts';
import { WordsFound } from '../words-found.ts';
import type { GatheringId } from '../gatherings/ids.ts';
import type { QuestionId } from './ids.ts';
import { QuestionNotFound } from './question.errors.ts';
import {
  QuestionHeld,
  type QuestionHeldFor,
  QuestionHidden,
  QuestionShown,
  QuestionTakenBack,
  type QuestionRestriction,
  SessionChanged,
} from './question.facts.ts';

export const QUESTION_LIMITS = { min: 10, max: 500 } as const;

/** published: for the session · held, hidden: its author alone sees it · deleted: nobody does. */
export type QuestionStanding = 'published' | 'held' | 'hidden' | 'deleted';

/** On one line, as it will be read aloud. @throws InvalidValue beside `body` */
export const questionText = (raw: string): string =>
  boundedText('body', raw.replaceAll(/\s+/gu, ' '), QUESTION_LIMITS);

/** What somebody asks in the session of an event. Votes for it are counted beside it. */
export class Question extends AggregateRoot {
  private standing: QuestionStanding = 'published';
  /** The decision by which it is out of sight. */
  private decisionId: string | null = null;
  /** Who of those who run the session hid it there; null where Moderation did. */
  private hiddenBy: MemberId | null = null;
  private answeredAt: Date | null = null;
  /** What it became on the forum, from when somebody set about it; its id is known before there is such a topic. */
  private topicId: Id<'Topic'> | null = null;
  /** What decisions replaced and would stand again without them. */
  private replaced: readonly Replaced<{ readonly body: string }>[] = [];
  /** When nothing was left of it. */
  private purgedAt: Date | null = null;
  /** Its author left and wanted nothing of it to stay: only evidence keeps it. */
  private takenAlong = false;
  /** Its author left while it waited. */
  private withdrawnAt: Date | null = null;

  private constructor(
    readonly id: QuestionId,
    readonly gatheringId: GatheringId,
    readonly authorId: MemberId,
    private readonly askedAt: Date,
    private body: string,
    /** Whether they want to be its author on the forum too. */
    private readonly signs: boolean,
  ) {
    super();
  }

  /** @param p.body made by `questionText` */
  static ask(p: {
    id: QuestionId;
    gatheringId: GatheringId;
    by: MemberId;
    body: string;
    signs: boolean;
    findings: readonly WordFinding[];
    /** Null where all of the session read it at once. */
    held?: QuestionHeldFor | null;
    at: Date;
  }): Question {
    const question = new Question(p.id, p.gatheringId, p.by, p.at, p.body, p.signs);
    if (p.findings.length > 0)
      question.record(new WordsFound(p.at, { kind: 'event-question', id: p.id }, p.by, p.findings));
    if (p.held) {
      question.standing = 'held';
      question.record(new QuestionHeld(p.at, p.id, p.held));
    }
    return question;
  }

  get text(): string {
    return this.body;
  }

  /** The topic that somebody set about to open with its words; null for none. */
  get takenUpIn(): Id<'Topic'> | null {
    return this.topicId;
  }

  get isInSight(): boolean {
    return this.standing === 'published';
  }

  /** Who runs the session says that it was answered in it, or was not after all. Said twice, it counts once. */
  settle(answered: boolean, at: Date): void {
    if (answered === (this.answeredAt !== null)) return;
    this.answeredAt = answered ? at : null;
  }

  /**
   * It is taken up on the forum, by the same topic however often and by however many that is asked.
   * @param fresh the id of the topic, where it has none yet
   * @returns who asks there: its author where they wanted to, null for whoever takes it up
   * @throws QuestionNotFound for what is out of sight
   */
  becomeTopic(fresh: Id<'Topic'>): {
    readonly topicId: Id<'Topic'>;
    readonly body: string;
    readonly askedBy: MemberId | null;
  } {
    if (!this.isInSight) throw new QuestionNotFound();
    this.topicId ??= fresh;
    const isSigned = this.signs && this.authorId !== FORMER_MEMBER;
    return { topicId: this.topicId, body: this.body, askedBy: isSigned ? this.authorId : null };
  }

  /**
   * Hidden by who runs the session: its author alone sees it, and is told why.
   * @param p.title of the event, as its author knows it
   * @throws QuestionNotFound for what is out of sight
   */
  hide(p: {
    by: MemberId;
    title: string;
    decisionId: Id<'Decision'>;
    reason: string | null;
    ground: string | null;
    at: Date;
  }): void {
    if (!this.isInSight) throw new QuestionNotFound();
    this.standing = 'hidden';
    this.hiddenBy = p.by;
    if (this.isOf(p.by)) return;
    this.decisionId = p.decisionId;
    const { decisionId, title, reason, ground } = p;
    const restriction: QuestionRestriction = {
      decisionId,
      subjectId: this.authorId,
      title,
      writtenAt: this.askedAt,
      reason,
      ground,
    };
    this.record(new QuestionHidden(p.at, this.id, p.by, restriction));
  }

  /** Shown again by who runs the session, where they hid it. @throws QuestionNotFound for what Moderation keeps out of sight */
  show(by: MemberId, at: Date): void {
    if (this.standing !== 'hidden' || this.hiddenBy === null || this.takenAlong) throw new QuestionNotFound();
    if (this.decisionId !== null) this.record(new QuestionShown(at, this.id, by, this.decisionId));
    this.bringBack();
  }

  /** Their own, which nobody else has to be told of; nobody is where its author is not known any more. */
  isOf(member: MemberId): boolean {
    return this.authorId === member || this.authorId === FORMER_MEMBER;
  }

  /** Out of sight by a decision; the later one counts. Told again, it is no change: who hid it there may show it again. */
  takeAway(decisionId: string, standing: Exclude<QuestionStanding, 'published'>): void {
    if (decisionId === this.decisionId && standing === this.standing) return;
    this.standing = standing;
    this.decisionId = decisionId;
    this.hiddenBy = null;
  }

  /** It waits already: that is the decision by which it does. */
  waitUnder(decisionId: string): void {
    if (this.standing === 'held') this.decisionId ??= decisionId;
  }

  /** Its author left while it waits: nobody publishes it in their name. @returns whether it is taken back */
  withdrawAsLeft(at: Date): boolean {
    if (this.standing !== 'held') return false;
    this.standing = 'deleted';
    this.withdrawnAt = at;
    this.record(new QuestionTakenBack(at, { kind: 'event-question', id: this.id }));
    return true;
  }

  /** Approved, or restored; of what was erased nothing comes back, and what its author took back or along is deleted. */
  bringBack(): void {
    if (this.purgedAt !== null) return;
    const stays = this.withdrawnAt !== null || (this.takenAlong && !this.isInSight);
    this.standing = stays ? 'deleted' : 'published';
    this.decisionId = null;
    this.hiddenBy = null;
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

  /** Says something else by a decision of somebody else than its author. @param body made by `questionText` */
  sayInstead(body: string, decisionId: Id<'Decision'>): void {
    this.replaced = replacing(this.replaced, decisionId, { body: this.body });
    this.body = body;
  }

  /** The decision that replaced it does not hold any more: it says again what it would say without it. */
  unsay(decisionId: string): void {
    const found = without(this.replaced, knownId<'Decision'>(decisionId));
    this.replaced = found?.left ?? this.replaced;
    if (found?.again) this.body = found.again.body;
  }

  /** Two people agreed that nothing is left of it. @returns all that it says and ever said */
  purge(at: Date): readonly string[] {
    const all = [this.body, ...this.replaced.map(({ former }) => former.body)];
    this.body = '';
    this.replaced = [];
    this.standing = 'deleted';
    this.purgedAt = at;
    return all;
  }

  /** Those in the session are to look again. */
  tellSession(at: Date): void {
    this.record(new SessionChanged(at, this.gatheringId));
  }
}
