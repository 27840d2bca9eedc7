import { type Actor, NotAllowed } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import type { Branch } from '../../shared/branch.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { type Replaced, replacing, without } from '../../shared/replaced.ts';
import { ERASED } from '../../shared/written-text.ts';
import { ContentHeld, type JudgedWords, UNJUDGED, WordsFound } from '../ideas/judged-text.ts';
import { audiencesOf, isSegmentAudience } from './asked-audiences.ts';
import { markOf, type Vote } from './ballot.ts';
import {
  AlreadyVoted,
  BranchTooLate,
  JoinedTooLate,
  NotAsked,
  NotOfThisGroup,
  NotYourSegment,
  PollChanged,
  PollClosed,
  PollNotFound,
  PollOfRank,
  SecretBallotStays,
  VotesAreIn,
} from './poll.errors.ts';
import { PollEnded, PollRestrained, RewritingUndone } from './poll.facts.ts';
import { hasOwnOptions, POLL_LIMITS, type PollKind, type ResultsShown } from './poll-kind.ts';
import { type OptionPicture, type OptionPictures, picturesAfter } from './option-picture.ts';
import { type AskedTerms, judgedTerms, type PollTerms } from './poll-terms.ts';
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

export type PollId = Id<'Poll'>;

/** What a member puts into the box. */
export interface Ballot {
  readonly branch: Branch | null;
  readonly mark: string;
}

/** What stood before somebody else rewrote it. */
interface FormerTerms extends Omit<PollTerms, 'closesAt'> {
  readonly pictures: OptionPictures;
  /** ISO 8601, UTC. */
  readonly closesAt: string;
}

type Question = Omit<PollTerms, 'description' | 'closesAt'>;

/** So many are told by one fact. */
const TOLD_AT_ONCE = 500;
/** In the place of a decision, for what its words wait for. */
const ITS_WORDS = 'words';

/** A question to members with the rules by which it is answered and counted. They stand once a vote is in. */
export class Poll extends AggregateRoot {
  private version = 1;
  private closedAt: Date | null = null;
  /** When those who voted were told that it is over. */
  private endToldAt: Date | null = null;
  private pictures: OptionPictures = [];
  /** Decisions that keep it out of sight and stand, and that its words wait for a moderator. */
  private away: { decisionId: string; action: string }[] = [];
  /** What decisions replaced and would stand again without them. */
  private replaced: readonly Replaced<FormerTerms>[] = [];
  /** When nothing was left of it. */
  private purgedAt: Date | null = null;

  private constructor(
    readonly id: PollId,
    readonly slug: string,
    private readonly authorId: MemberId,
    private readonly openedAt: Date,
    private question: string,
    private description: string,
    private kind: PollKind,
    private options: string[],
    private least: number,
    private most: number,
    private results: ResultsShown,
    private secret: boolean,
    private audiences: string[],
    private closesAt: Date,
  ) {
    super();
  }

  /** @throws InvalidValue, InvalidValues beside the fields */
  static open(
    p: { id: PollId; slug: string; by: MemberId; at: Date; words: JudgedWords } & AskedTerms,
  ): Poll {
    const t = judgedTerms(p, p.at);
    const poll = new Poll(
      p.id,
      p.slug,
      p.by,
      p.at,
      t.question,
      t.description,
      t.kind,
      [...t.options],
      t.least,
      t.most,
      t.results,
      t.secret,
      [...t.audiences],
      t.closesAt,
    );
    poll.judge(p.words, p.at, false);
    return poll;
  }

  get isSecret(): boolean {
    return this.secret;
  }

  /** What it says, as typed. */
  get words(): {
    readonly question: string;
    readonly description: string;
    readonly options: readonly string[];
  } {
    const { question, description, options } = this;
    return { question, description, options };
  }

  get hasOwnOptions(): boolean {
    return hasOwnOptions(this.kind);
  }

  /** Whom it asks now. */
  get isFor(): readonly string[] {
    return this.audiences;
  }

  /** Who may hear that something happens here. */
  get circle(): string {
    return circleOf(this.audiences);
  }

  /** Whether these are the ones it asks already. */
  asksThese(audiences: readonly string[]): boolean {
    return circleOf(audiencesOf(audiences)) === this.circle;
  }

  /** Answers are texts, no two alike, instead of marks. */
  get asksWords(): boolean {
    return this.kind === 'open_text';
  }

  /** Its results are told by releases while it goes on. */
  get isReleased(): boolean {
    return isReleased({ secret: this.secret, results: this.results });
  }

  isOpen(at: Date): boolean {
    return this.closedAt === null && at < this.closesAt;
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
    const form = { kind: this.kind, options: this.options.length, least: this.least, most: this.most };
    return { mark: markOf(form, vote), branch: branchVotedFor(this.asking, voter, vote.branch) };
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
    const { question: title, openedAt: writtenAt, authorId: subjectId } = this;
    const restriction = { decisionId: p.decisionId, subjectId, title, writtenAt, reason };
    this.record(new PollRestrained(p.at, this.id, change, p.by.mustBeMember(), restriction));
    return p.decisionId;
  }

  /** @throws SecretBallotStays, AlreadyVoted when somebody votes again without saying so */
  mustTakeAnother(change: boolean): void {
    if (this.secret && change) throw new SecretBallotStays();
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
    if (p.voted && !sameQuestion(this.terms, terms)) throw new VotesAreIn();
    this.replaced = p.decisionId === null ? [] : replacing(this.replaced, p.decisionId, this.former);
    const labels = hasOwnOptions(terms.kind) ? terms.options : [];
    this.ask(terms, picturesAfter(this.options, this.pictures, labels));
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
    const isBack = again !== null && !(p.voted && !sameQuestion(this.terms, again));
    if (isBack) {
      this.ask({ ...again, closesAt: new Date(again.closesAt) }, again.pictures);
      if (this.isOpen(p.at)) this.endToldAt = null;
    }
    this.record(new RewritingUndone(p.at, this.id, p.decisionId, isBack ? 'restored' : 'changed-since'));
  }

  /**
   * Its words are others by a decision of somebody else than its asker: what it asks of whom, and until when, stays.
   * @param p.voted whether a vote is in: then what was answered stays
   * @throws VotesAreIn, PollClosed, InvalidValue, InvalidValues beside the fields
   */
  reword(
    words: { readonly question: string; readonly description: string; readonly options: readonly string[] },
    p: { readonly voted: boolean; readonly decisionId: Id<'Decision'>; readonly at: Date },
  ): void {
    const { kind, least, most, results, secret, audiences, closesAt } = this;
    const rules = { kind, least, most, results, secret, audiences, closesAt };
    this.change({ ...rules, ...words }, { ...p, words: UNJUDGED });
  }

  /** Two people agreed that nothing is left of it: counts stay, of answers without words. @returns all that it asks and ever asked */
  purge(at: Date): { readonly texts: readonly string[]; readonly pictures: OptionPictures } {
    const all = [this.former, ...this.replaced.map(({ former }) => former)];
    Object.assign(this, { question: ERASED, description: '', replaced: [], purgedAt: at, pictures: [] });
    this.options = this.options.map((_, place) => `${ERASED} ${place + 1}`);
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
    if (!hasOwnOptions(this.kind) || this.options[place] === undefined)
      throw new InvalidValue('option', 'engagement.option-unknown');
    this.replaced = [];
    this.pictures = this.options.map((_, at) => (at === place ? picture : (this.pictures[at] ?? null)));
    this.judge(p.words, p.at, this.away.length === 0);
  }

  /** @throws PollClosed when it is already */
  close(at: Date): void {
    if (!this.isOpen(at)) throw new PollClosed();
    this.closedAt = at;
  }

  /** What ended it before its time no longer stands. */
  reopen(at: Date): void {
    if (this.closedAt === null || at >= this.closesAt) return;
    this.closedAt = this.endToldAt = null;
  }

  /** Has its asker and those who voted told that it is over, each once; not as long as it is out of sight. */
  tellEnd(voters: readonly MemberId[], at: Date): void {
    if (this.isOpen(at) || this.endToldAt !== null || this.away.length > 0) return;
    this.endToldAt = at;
    const told = [...new Set([this.authorId, ...voters])];
    for (let from = 0; from < told.length; from += TOLD_AT_ONCE)
      this.record(new PollEnded(at, this.id, told.slice(from, from + TOLD_AT_ONCE)));
  }

  /** Nobody reads it, votes in it or runs it until the decision falls or is over. Told twice, it is taken away once. */
  takeAway(decisionId: string, action: string): void {
    if (this.away.some((one) => one.decisionId === decisionId)) return;
    this.away = [...this.away, { decisionId, action }];
  }

  /** It waits for its words already: that is the decision by which it does. */
  waitUnder(decisionId: string): void {
    this.away = this.away.map((one) => (one.decisionId === ITS_WORDS ? { ...one, decisionId } : one));
  }

  /**
   * Of what was erased nothing comes back.
   * @param decisionId that fell or is over: others that stand still hold; null for all of them
   */
  bringBack(decisionId: string | null): void {
    if (this.purgedAt !== null) return;
    this.away = decisionId === null ? [] : this.away.filter((one) => one.decisionId !== decisionId);
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
    this.record(new ContentHeld(at, target, held, wasRead));
  }

  private mustBeShownTo(actor: Actor): void {
    if (this.away.length > 0 || !isShownTo(this.audiences, actor)) throw new PollNotFound();
  }

  private ask(terms: PollTerms, pictures: OptionPictures): void {
    this.question = terms.question;
    this.description = terms.description;
    this.kind = terms.kind;
    this.pictures = pictures;
    this.options = [...terms.options];
    this.least = terms.least;
    this.most = terms.most;
    this.results = terms.results;
    this.secret = terms.secret;
    this.audiences = [...terms.audiences];
    this.closesAt = terms.closesAt;
  }

  private get former(): FormerTerms {
    const { description, pictures, closesAt } = this;
    return { ...this.terms, description, pictures, closesAt: closesAt.toISOString() };
  }

  private get asking(): Asking {
    return { audiences: this.audiences, openedAt: this.openedAt };
  }

  private get terms(): Question {
    const { question, kind, options, least, most, results, secret, audiences } = this;
    return { question, kind, options, least, most, results, secret, audiences };
  }
}

/**
 * Asks nobody of a group that the asker does not know of, nor of a segment who does not compose them: who is in it is not theirs
 * to find out.
 * @throws NotOfThisGroup, NotYourSegment beside `audiences`
 */
export function mustKnowThoseAsked(actor: Actor, audiences: readonly string[]): void {
  const isKnown = (audience: string) => !audience.startsWith('group:') || actor.sees(audience);
  if (!audiences.every(isKnown)) throw new NotOfThisGroup();
  if (audiences.some(isSegmentAudience) && !actor.may('segment.manage')) throw new NotYourSegment();
}

/** Everything but its explanation and its end. */
function sameQuestion(one: Question, other: Question): boolean {
  const said = (t: Question) =>
    JSON.stringify([t.question, t.kind, t.options, t.least, t.most, t.results, t.secret, t.audiences]);
  return said(one) === said(other);
}
