import { type Actor, NotAllowed } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import type { Branch } from '../../shared/branch.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { alsoAwayFor, type AwayFor, backFrom } from '../../shared/decisions-away.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { type Replaced, replacing, without } from '../../shared/replaced.ts';
import { lotsOf } from '../../shared/told-at-once.ts';
import { type JudgedWords, UNJUDGED } from '../../shared/judged-words.ts';
import { ContentHeld, ContentTakenBack, WordsFound } from '../words/words.facts.ts';
import { audiencesOf } from './asked-audiences.ts';
import type { Vote } from './ballot.ts';
import {
  AlreadyVoted,
  BranchTooLate,
  JoinedTooLate,
  NotAsked,
  PollChanged,
  PollClosed,
  PollGoesOn,
  PollNotFound,
  PollOfRank,
  SecretBallotStays,
  VotesAreIn,
} from './poll.errors.ts';
import { PollEnded, PollRestrained, RewritingUndone } from './poll.facts.ts';
import { POLL_LIMITS } from './poll-kind.ts';
import type { OptionPicture, OptionPictures } from './option-picture.ts';
import { type FormerTerms, PollQuestion, type SaidInWords } from './poll-question.ts';
import { type AskedTerms, judgedTerms } from './poll-terms.ts';
import { isReleased } from './results-shown.ts';
import {
  type Asking,
  branchesTooLate,
  branchVotedFor,
  circleOf,
  isAsked,
  isShownTo,
  isTooNew,
  type Voter,
} from './voter.ts';

export { mustKnowThoseAsked } from './asked-audiences.ts';

export type PollId = Id<'Poll'>;

/** What a member puts into the box. */
export interface Ballot {
  readonly branch: Branch | null;
  readonly mark: string;
}

/** In the place of a decision, for what its words wait for. */
const ITS_WORDS = 'words';
/** In the place of a decision, for what its asker took back or along: nothing lifts it. */
export const TAKEN_BACK = 'asker';
const GONE: AwayFor = { decisionId: TAKEN_BACK, action: 'delete' };

/** A question to members with the rules by which it is answered and counted. They stand once a vote is in. */
export class Poll extends AggregateRoot {
  private version = 1;
  private closedAt: Date | null = null;
  /** When those who voted were told that it is over. */
  private endToldAt: Date | null = null;
  /** Decisions that keep it out of sight and stand, and that its words wait for a moderator. */
  private away: readonly AwayFor[] = [];
  /** What decisions replaced and would stand again without them. */
  private replaced: readonly Replaced<FormerTerms>[] = [];
  /** Since when the team has put it away, where it has. */
  private archivedAt: Date | null = null;
  /** When nothing was left of it. */
  private purgedAt: Date | null = null;
  /** Its asker left and wanted nothing of it to stay: only evidence keeps it. */
  private takenAlong = false;

  private constructor(
    readonly id: PollId,
    readonly slug: string,
    private readonly authorId: MemberId,
    private readonly openedAt: Date,
    private asked: PollQuestion,
  ) {
    super();
  }

  /** @throws InvalidValue, InvalidValues beside the fields */
  static open(
    p: { id: PollId; slug: string; by: MemberId; at: Date; words: JudgedWords } & AskedTerms,
  ): Poll {
    const poll = new Poll(p.id, p.slug, p.by, p.at, PollQuestion.of(judgedTerms(p, p.at)));
    poll.judge(p.words, p.at, false);
    return poll;
  }

  get isSecret(): boolean {
    return this.asked.secret;
  }

  /** What it says, as typed. */
  get words(): SaidInWords {
    return this.asked.words;
  }

  get hasOwnOptions(): boolean {
    return this.asked.hasOwnOptions;
  }

  /** Whom it asks now. */
  get isFor(): readonly string[] {
    return this.asked.audiences;
  }

  /** Who may hear that something happens here. */
  get circle(): string {
    return circleOf(this.isFor);
  }

  /** Whether these are the ones it asks already. */
  asksThese(audiences: readonly string[]): boolean {
    return circleOf(audiencesOf(audiences)) === this.circle;
  }

  /** Answers are texts, no two alike, instead of marks. */
  get asksWords(): boolean {
    return this.asked.kind === 'open_text';
  }

  /** Its results are told by releases while it goes on. */
  get isReleased(): boolean {
    return isReleased(this.asked);
  }

  isOpen(at: Date): boolean {
    return this.closedAt === null && at < this.asked.closesAt;
  }

  /**
   * Judges what somebody votes.
   * @param vote.version of the poll as they read it
   * @param vote.branch in whose name, for members of several
   * @throws PollNotFound to whom it is not shown, PollClosed, NotAsked, JoinedTooLate, BranchTooLate, PollChanged, InvalidValue beside
   * `choices`, `text` or `branch`
   */
  ballotOf(
    voter: Voter,
    vote: Vote & { readonly version: number; readonly branch?: string },
    at: Date,
  ): Ballot {
    this.mustBeShownTo(voter.actor);
    if (isTooNew(this.asking, voter)) throw new JoinedTooLate();
    if (!isAsked(this.asking, voter))
      throw branchesTooLate(this.asking, voter).length > 0 ? new BranchTooLate() : new NotAsked();
    if (!this.isOpen(at)) throw new PollClosed();
    if (vote.version !== this.version) throw new PollChanged();
    return { mark: this.asked.markOf(vote), branch: branchVotedFor(this.asking, voter, vote.branch) };
  }

  /** Who asked it. */
  get askedBy(): MemberId {
    return this.authorId;
  }

  /** What another asked is ended or rewritten over a lower rank only. @param role of who asked @throws PollOfRank */
  mustBeOfLowerRank(actor: Actor, role: string): void {
    if (!actor.is(this.authorId) && !actor.outranks(role)) throw new PollOfRank();
  }

  /** By who asked it, or by those who run all polls. @throws PollNotFound to whom it is not shown, NotAllowed, SignInNeeded */
  mustBeRunBy(actor: Actor): void {
    this.mustBeShownTo(actor);
    actor.mustBeAllowed(actor.is(this.authorId) ? 'poll.create' : 'poll.manage');
  }

  /** @throws ChangedMeanwhile unless its editor saw what stands here now */
  mustBeAt(version: number): void {
    if (version !== this.version) throw new ChangedMeanwhile();
  }

  /**
   * By who asked it alone: what stands beside somebody's answers is their word, and nobody else could say why they put it there.
   * @throws PollNotFound to whom it is not shown, NotAllowed, SignInNeeded
   */
  mustBePicturedBy(actor: Actor): void {
    this.mustBeRunBy(actor);
    if (!actor.is(this.authorId)) throw new NotAllowed('poll.create');
  }

  /**
   * Who ends or rewrites what another asked says why: that is a decision with its statement of reasons.
   * @returns the decision; null for whoever asked it
   * @throws InvalidValue beside `reason`
   */
  answerFor(
    change: 'closed' | 'rewritten',
    p: { by: Actor; reason: string | null; decisionId: Id<'Decision'>; at: Date },
  ): Id<'Decision'> | null {
    if (p.by.is(this.authorId)) return null;
    const reason = boundedText('reason', p.reason ?? '', POLL_LIMITS.reason);
    const { openedAt: writtenAt, authorId: subjectId } = this;
    const { question: title } = this.asked;
    const restriction = { decisionId: p.decisionId, subjectId, title, writtenAt, reason };
    this.record(new PollRestrained(p.at, this.id, change, p.by.mustBeMember(), restriction));
    return p.decisionId;
  }

  /** @throws SecretBallotStays, AlreadyVoted when somebody votes again without saying so */
  mustTakeAnother(change: boolean): void {
    if (this.isSecret && change) throw new SecretBallotStays();
    if (!change) throw new AlreadyVoted();
  }

  /**
   * Asks something else. Where nobody decided it, what decisions replaced does not come back any more.
   * @param p.voted whether a vote is in
   * @param p.decisionId of whoever rewrites what another asked
   * @throws VotesAreIn, PollClosed, InvalidValue, InvalidValues beside the fields
   */
  change(
    asked: AskedTerms,
    p: {
      readonly words: JudgedWords;
      readonly voted: boolean;
      readonly decisionId: Id<'Decision'> | null;
      readonly at: Date;
    },
  ): void {
    if (!this.isOpen(p.at)) throw new PollClosed();
    const terms = judgedTerms(asked, p.at);
    if (p.voted && !this.asked.asksAs(terms)) throw new VotesAreIn();
    const { former } = this.asked;
    this.replaced = p.decisionId === null ? [] : replacing(this.replaced, p.decisionId, former);
    this.asked = this.asked.changedTo(terms);
    this.judge(p.words, p.at, this.away.length === 0);
  }

  /**
   * The decision by which somebody rewrote it does not hold any more: it asks again what it asked before. What was answered
   * since stays answered: a question that has votes stands, and so does what its asker wrote meanwhile. Which it was, is told.
   * @param p.voted whether a vote is in
   */
  takeRewritingBack(p: {
    readonly decisionId: Id<'Decision'>;
    readonly voted: boolean;
    readonly at: Date;
  }): void {
    const found = without(this.replaced, p.decisionId);
    this.replaced = found?.left ?? this.replaced;
    const again = found?.again ?? null;
    const isBack = again !== null && !(p.voted && !this.asked.asksAs(again));
    if (isBack) {
      this.asked = PollQuestion.again(again);
      if (this.isOpen(p.at)) this.endToldAt = this.archivedAt = null;
    }
    this.record(new RewritingUndone(p.at, this.id, p.decisionId, isBack ? 'restored' : 'changed-since'));
  }

  /**
   * Its words are others by a decision of somebody else than its asker: what it asks of whom, and until when, stays.
   * @param p.voted whether a vote is in: then what was answered stays
   * @throws VotesAreIn, PollClosed, InvalidValue, InvalidValues beside the fields
   */
  reword(
    words: SaidInWords,
    p: { readonly voted: boolean; readonly decisionId: Id<'Decision'>; readonly at: Date },
  ): void {
    this.change({ ...this.asked, ...words }, { ...p, words: UNJUDGED });
  }

  /** Two people agreed that nothing is left of it: counts stay, of answers without words. @returns all that it asks and ever asked */
  purge(at: Date): { readonly texts: readonly string[]; readonly pictures: OptionPictures } {
    const all = [this.asked.former, ...this.replaced.map(({ former }) => former)];
    this.asked = this.asked.erased();
    this.replaced = [];
    this.purgedAt = at;
    return {
      texts: all.flatMap(({ question, description, options }) => [question, description, ...options]),
      pictures: all.flatMap(({ pictures }) => pictures),
    };
  }

  /**
   * Puts a picture beside an option, in place of the one that was there; none takes it away.
   * @param p.version of the poll as they read it
   * @param p.voted whether a vote is in: what was chosen stays what was seen
   * @throws PollClosed, PollChanged, VotesAreIn, InvalidValue beside `option`
   */
  picture(
    place: number,
    picture: OptionPicture | null,
    p: { readonly version: number; readonly voted: boolean; readonly words: JudgedWords; readonly at: Date },
  ): void {
    if (!this.isOpen(p.at)) throw new PollClosed();
    if (p.version !== this.version) throw new PollChanged();
    if (p.voted) throw new VotesAreIn();
    this.asked = this.asked.pictured(place, picture);
    this.replaced = [];
    this.judge(p.words, p.at, this.away.length === 0);
  }

  /** @throws PollClosed when it is already */
  close(at: Date): void {
    if (!this.isOpen(at)) throw new PollClosed();
    this.closedAt = at;
  }

  /**
   * The team puts it away: for who was asked nothing changes. Put away twice, it stays as it was.
   * @throws PollNotFound to whom it is not shown, PollGoesOn
   */
  archive(by: Actor, at: Date): void {
    this.mustBeShownTo(by);
    if (this.isOpen(at)) throw new PollGoesOn();
    this.archivedAt ??= at;
  }

  /** It stands among the others again. @throws PollNotFound to whom it is not shown */
  bringBackToList(by: Actor): void {
    this.mustBeShownTo(by);
    this.archivedAt = null;
  }

  /** What ended it before its time no longer stands: what takes votes is in no archive. */
  reopen(at: Date): void {
    if (this.closedAt === null || at >= this.asked.closesAt) return;
    this.closedAt = this.endToldAt = this.archivedAt = null;
  }

  /** Has its asker and those who voted told that it is over, each once; not as long as it is out of sight. */
  tellEnd(voters: readonly MemberId[], at: Date): void {
    if (this.isOpen(at) || this.endToldAt !== null || this.away.length > 0) return;
    this.endToldAt = at;
    const told = [...new Set([this.authorId, ...voters])];
    for (const lot of lotsOf(told)) this.record(new PollEnded(at, this.id, lot));
  }

  /** Nobody reads it, votes in it or runs it until the decision falls or is over. Told twice, it is taken away once. */
  takeAway(decisionId: string, action: string): void {
    this.away = alsoAwayFor(this.away, decisionId, action);
  }

  /** It waits for its words already: that is the decision by which it does. */
  waitUnder(decisionId: string): void {
    this.away = this.away.map((one) => (one.decisionId === ITS_WORDS ? { ...one, decisionId } : one));
  }

  /**
   * Its asker left while it waits: nobody publishes it in their name.
   * @param p.voted whether a vote is in: then it is of those who voted too, and waits on
   * @returns whether it is taken back
   */
  withdrawAsLeft({ voted, at }: { readonly voted: boolean; readonly at: Date }): boolean {
    if (!this.isWaiting || voted) return false;
    this.away = [GONE];
    this.record(new ContentTakenBack(at, { kind: 'poll', id: this.id }));
    return true;
  }

  /** Its asker left and takes it along, and it waits on for those who voted: back, it says something else in its place. */
  get waitsTakenAlong(): boolean {
    return this.takenAlong && this.isWaiting;
  }

  get isInSight(): boolean {
    return this.away.length === 0;
  }

  /** It is away for nothing but what waits for a moderator. */
  private get isWaiting(): boolean {
    return this.away.length > 0 && this.away.every(({ action }) => action === 'hold');
  }

  /**
   * Of what was erased nothing comes back.
   * @param decisionId that fell or is over: others that stand still hold
   */
  bringBack(decisionId: string): void {
    this.beAwayFor(backFrom(this.away, decisionId));
  }

  /** Let appear: of all that held it only what was decided since holds. */
  stayAwayOnlyFor(since: readonly AwayFor[]): void {
    this.beAwayFor(since);
  }

  /** What its asker took back or along stays away, as if they had deleted it. */
  private beAwayFor(away: readonly AwayFor[]): void {
    if (this.purgedAt !== null) return;
    const isGone = this.away.some(({ decisionId }) => decisionId === TAKEN_BACK);
    const goes = isGone || (this.takenAlong && !this.isWaiting && !this.isInSight);
    this.away = goes && away.every(({ decisionId }) => decisionId !== TAKEN_BACK) ? [...away, GONE] : away;
  }

  /**
   * Tells what Moderation found in it, and keeps it back where it has to wait.
   * @param wasRead others could read it before
   */
  private judge({ findings, held }: JudgedWords, at: Date, wasRead: boolean): void {
    const target = { kind: 'poll', id: this.id };
    if (findings.length > 0) this.record(new WordsFound(at, target, this.authorId, findings));
    if (!held) return;
    this.takeAway(ITS_WORDS, 'hold');
    this.record(new ContentHeld(at, target, held, null, wasRead));
  }

  private mustBeShownTo(actor: Actor): void {
    if (this.away.length > 0 || !isShownTo(this.isFor, actor)) throw new PollNotFound();
  }

  private get asking(): Asking {
    return { audiences: this.isFor, openedAt: this.openedAt };
  }
}
