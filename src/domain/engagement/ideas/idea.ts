import { type Actor, NotAllowed } from '../../shared/actor.ts';
import { type Branch, concernedBranches } from '../../shared/branch.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { slugOf } from '../../shared/slug.ts';
import { IdeaRestrained, IdeaStatusChanged, IdeaTold, MergeUndone } from './idea.facts.ts';
import { IdeaAnswer, type Office } from './idea-answer.ts';
import {
  CommentNotPossible,
  IdeaNotFound,
  IdeaOfRank,
  IdeaStands,
  IdeaTakenUp,
  IdeaTakesNoVotes,
  MergeNotPossible,
  StepNotPossible,
} from './idea.errors.ts';
import {
  ANSWERED_STATUSES,
  IDEA_LIMITS,
  IDEA_THEMES,
  type IdeaStatus,
  type IdeaTheme,
  isLeft,
  isLive,
  STEPS,
  TAKEN_UP,
  WITHDRAWN_FROM,
} from './idea-status.ts';
import type { Said, Standing } from '../words/judged-text.ts';
import { WithdrawableText } from '../words/withdrawable-text.ts';
import type { JudgedWords } from '../../shared/judged-words.ts';
import type { Replaced } from '../../shared/replaced.ts';
import { lotsOf } from '../../shared/told-at-once.ts';
import { ERASED, type WrittenText } from '../../shared/written-text.ts';
import type { IdeaAnswerId, IdeaId } from './ids.ts';

/** How it stood before somebody else merged it, by which decision. */
interface BeforeMerge {
  readonly decisionId: Id<'Decision'>;
  readonly status: IdeaStatus;
  /** ISO 8601. */
  readonly statusAt: string;
}

/** What a member proposes to the organisation, supported by others, answered by the team. */
export class Idea extends WithdrawableText {
  private version = 1;
  protected standing: Standing = 'published';
  protected decisionId: string | null = null;
  protected replaced: readonly Replaced<Said>[] = [];
  protected purgedAt: Date | null = null;
  protected takenAlong = false;
  private status: IdeaStatus = 'proposed';
  private statusAt: Date;
  private mergedInto: IdeaId | null = null;
  private merge: BeforeMerge | null = null;

  private constructor(
    readonly id: IdeaId,
    readonly number: number,
    private slug: string,
    readonly authorId: MemberId,
    private readonly proposedAt: Date,
    private title: string,
    private theme: IdeaTheme,
    private branches: Branch[],
    private source: string,
    private html: string,
    private plain: string,
  ) {
    super();
    this.statusAt = proposedAt;
  }

  /** @throws InvalidValue beside `title`, `theme` or `branches` */
  static propose(p: {
    id: IdeaId;
    number: number;
    by: MemberId;
    at: Date;
    title: string;
    theme: string;
    branches: readonly string[];
    text: WrittenText;
    words: JudgedWords;
  }): Idea {
    const title = ideaTitle(p.title);
    const theme = ideaTheme(p.theme);
    const { source, html, plain } = p.text;
    const idea = new Idea(
      p.id,
      p.number,
      addressOf(title),
      p.by,
      p.at,
      title,
      theme,
      concernedBranches(p.branches),
      source,
      html,
      plain,
    );
    idea.judge(p.at, { kind: 'idea', id: p.id }, p.by, p.words, false);
    return idea;
  }

  get address(): { readonly number: number; readonly slug: string } {
    return { number: this.number, slug: this.slug };
  }

  get isLive(): boolean {
    return isLive(this.status);
  }

  /** @throws IdeaNotFound for who may not know of it, IdeaTakesNoVotes */
  mustTakeVoteOf(actor: Actor): void {
    this.mustBeKnownTo(actor);
    if (!this.isPublished || !this.isLive) throw new IdeaTakesNoVotes();
  }

  /** @throws IdeaNotFound for who may not know of it, CommentNotPossible once it is merged or out of sight */
  mustTakeCommentOf(actor: Actor): void {
    this.mustBeKnownTo(actor);
    if (!this.isPublished || isLeft(this.status)) throw new CommentNotPossible();
  }

  private mustBeKnownTo(actor: Actor): void {
    if (this.isPublished || (actor.is(this.authorId) && this.standing !== 'deleted')) return;
    throw new IdeaNotFound();
  }

  /**
   * Says otherwise what is proposed, as long as that is nobody else's: what others support, speak of or answer stays.
   * @param p.isTakenUp others support or speak of it
   * @throws IdeaNotFound for who may not know of it, NotAllowed, IdeaStands, InvalidValue beside `title`, `theme`, `branches`
   */
  edit(p: {
    actor: Actor;
    isTakenUp: boolean;
    title: string;
    theme: string;
    branches: readonly string[];
    text: WrittenText;
    words: JudgedWords;
    at: Date;
  }): void {
    this.mustBeOf(p.actor);
    if (!this.isPublished || this.status !== 'proposed' || p.isTakenUp) throw new IdeaStands();
    this.title = ideaTitle(p.title);
    this.slug = addressOf(this.title);
    this.theme = ideaTheme(p.theme);
    this.branches = concernedBranches(p.branches);
    this.say(p.text);
    this.replaced = [];
    this.judge(p.at, { kind: 'idea', id: this.id }, this.authorId, p.words, true);
  }

  /** What is said in its place by somebody else. @throws InvalidValue beside `title` */
  mended({ title, text }: { title: string; text: WrittenText }): Said {
    const called = ideaTitle(title);
    const { source, html, plain } = text;
    return { source, html, plain, title: called, slug: addressOf(called) };
  }

  /** Two people agreed that nothing is left of it, or it was sealed for long enough. @returns all that it says and ever said */
  purge(at: Date): readonly string[] {
    return this.purgeTo({ source: '', html: '', plain: '', title: ERASED, slug: addressOf(ERASED) }, at);
  }

  get said(): Said {
    const { source, html, plain, title, slug } = this;
    return { source, html, plain, title, slug };
  }

  protected say({ source, html, plain, title = this.title, slug = this.slug }: Said): void {
    this.source = source;
    this.html = html;
    this.plain = plain;
    this.title = title;
    this.slug = slug;
  }

  /** Its author takes it back, until the organisation takes it up. @throws IdeaNotFound, NotAllowed, IdeaTakenUp */
  withdraw(actor: Actor, at: Date): void {
    this.mustBeOf(actor);
    if (!WITHDRAWN_FROM.includes(this.status)) throw new IdeaTakenUp();
    this.endAsWithdrawn(at);
  }

  /** What the organisation took up waits on, also where its author left. */
  protected get isToWithdraw(): boolean {
    return WITHDRAWN_FROM.includes(this.status);
  }

  /** Its author left and takes it along, and it waits on for those who support it: back, it says something else in its place. */
  get waitsTakenAlong(): boolean {
    return this.takenAlong && this.isHeld && this.status !== 'withdrawn';
  }

  /** What its author took back while it waited never appears. */
  override bringBack(): void {
    if (this.isHeld && this.status === 'withdrawn') this.decisionId = null;
    else if (this.waitsTakenAlong) this.appear();
    else super.bringBack();
  }

  protected endAsWithdrawn(at: Date): void {
    this.status = 'withdrawn';
    this.statusAt = at;
    this.tellChange(at);
    this.tellTakenBack(at, { kind: 'idea', id: this.id });
  }

  /** @throws IdeaNotFound, NotAllowed */
  mustBeOf(actor: Actor): void {
    this.mustBeKnownTo(actor);
    if (!actor.is(this.authorId)) throw new NotAllowed('idea.propose');
  }

  /**
   * The team leads it on and says why.
   * @param p.seen since when it stood as whoever answers read it
   * @throws IdeaNotFound where it is out of sight, ChangedMeanwhile, StepNotPossible
   */
  answer(p: {
    id: IdeaAnswerId;
    status: string;
    text: WrittenText;
    by: Office;
    at: Date;
    seen?: Date | undefined;
  }): IdeaAnswer {
    if (!this.isPublished) throw new IdeaNotFound();
    if (p.seen && p.seen.getTime() !== this.statusAt.getTime()) throw new ChangedMeanwhile();
    const status = ANSWERED_STATUSES.find((one) => one === p.status);
    if (!status || !(STEPS[this.status] as readonly IdeaStatus[]).includes(status))
      throw new StepNotPossible(this.status, p.status);
    return this.lead(status, p);
  }

  /** What another proposed is merged over a lower rank only. @param role of who proposed it @throws IdeaOfRank */
  mustBeOfLowerRank(actor: Actor, role: string): void {
    if (!actor.is(this.authorId) && !actor.outranks(role)) throw new IdeaOfRank();
  }

  /**
   * The other one stands for both from now on. Where somebody else proposed it, that is a decision with its reasons.
   * @throws IdeaNotFound where one of them is out of sight, MergeNotPossible
   */
  mergeInto(
    other: Idea,
    p: { id: IdeaAnswerId; decisionId: Id<'Decision'>; text: WrittenText; by: Office; at: Date },
  ): IdeaAnswer {
    if (!this.isPublished || !other.isPublished) throw new IdeaNotFound();
    if (other.id === this.id || !this.isLive || !other.isLive) throw new MergeNotPossible();
    this.mergedInto = other.id;
    const { decisionId, by, at, text } = p;
    if (by.memberId !== this.authorId) {
      this.merge = { decisionId, status: this.status, statusAt: this.statusAt.toISOString() };
      const { authorId: subjectId, title, proposedAt: writtenAt } = this;
      const restriction = { decisionId, subjectId, title, writtenAt, reason: text.plain };
      this.record(new IdeaRestrained(at, this.id, by.memberId, restriction));
    }
    return this.lead('merged', p);
  }

  /** Whether that decision merged it, and it is still merged. */
  isMergedBy(decisionId: string): boolean {
    return this.status === 'merged' && this.merge?.decisionId === decisionId;
  }

  /** The decision that merged it does not hold any more: it stands by itself as before. @returns where its votes went */
  part(at: Date): IdeaId {
    const { decisionId, status, statusAt } = this.merge!;
    const into = this.mergedInto!;
    this.mergedInto = null;
    this.merge = null;
    this.status = status;
    this.statusAt = new Date(statusAt);
    this.tellChange(at);
    const outcome = this.purgedAt === null ? 'restored' : 'changed-since';
    this.record(new MergeUndone(at, this.id, decisionId, outcome));
    return into;
  }

  private lead(
    status: IdeaStatus,
    { id, text, by, at }: { id: IdeaAnswerId; text: WrittenText; by: Office; at: Date },
  ): IdeaAnswer {
    const answer = IdeaAnswer.give({ id, ideaId: this.id, from: this.status, status, text, by, at });
    this.status = status;
    this.statusAt = at;
    this.tellChange(at);
    return answer;
  }

  /** Of what never appeared nobody hears how it stands. */
  private tellChange(at: Date): void {
    if (this.isPublished) this.record(new IdeaStatusChanged(at, this.id, this.status));
  }

  /** How far the organisation took it up, to its author's credit; null where another one stands for it since. */
  get takenUp(): { readonly planned: boolean; readonly delivered: boolean } | null {
    if (this.status === 'merged') return null;
    const delivered = this.isPublished && this.status === 'delivered';
    return { delivered, planned: delivered || (this.isPublished && TAKEN_UP.includes(this.status)) };
  }

  /** Has its author and those who support it told how it stands, each once. */
  tell(supporters: readonly MemberId[], by: MemberId, at: Date): void {
    const told = [...new Set([this.authorId, ...supporters])].filter((member) => member !== by);
    for (const lot of lotsOf(told)) this.record(new IdeaTold(at, this.id, this.number, this.status, by, lot));
  }
}

const addressOf = (title: string): string => slugOf(title, 72, 'idee');

/** @throws InvalidValue beside `theme` */
export function ideaTheme(raw: string): IdeaTheme {
  const theme = IDEA_THEMES.find((one) => one === raw);
  if (!theme) throw new InvalidValue('theme', 'field.choice');
  return theme;
}

/** What is typed as a title, however long it is. */
export const titleInOneLine = (raw: string): string => raw.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/** @throws InvalidValue beside `title` */
export const ideaTitle = (raw: string): string =>
  boundedText('title', titleInOneLine(raw), IDEA_LIMITS.title);
