import { type Actor, rollIn } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import type { Branch } from '../../shared/branch.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import type { MemberId } from '../../shared/id.ts';
import { slugOf } from '../../shared/slug.ts';
import { JoinedTooLate } from '../polls/poll.errors.ts';
import { branchVotedFor, isAmong, isShownTo, isTooNew, type Voter } from '../polls/voter.ts';
import type { TrialId } from './ids.ts';
import type { Tester } from './tester.ts';
import { NotNow, NotSought, PromiseChanged, SeatsTaken, TrialNotFound } from './trial.errors.ts';
import { type TrialNews, TrialTold } from './trial-told.ts';
import {
  TRIAL_LIMITS,
  TRIAL_STEPS,
  type TrialState,
  type TrialTask,
  type TrialTerms,
} from './trial-terms.ts';

/** A seat that somebody has. */
export interface SeatTaken {
  readonly seat: number;
  readonly branch: string | null;
}

/** What a step means to those who test. */
const NEWS_OF: Readonly<Partial<Record<TrialState, TrialNews>>> = {
  running: 'started',
  reported: 'reported',
};

/** Something of the organisation that members try before others do: tasks for few, under a promise of confidentiality. */
export class Trial extends AggregateRoot {
  private version = 1;
  private state: TrialState = 'draft';
  private stateAt: Date;
  private promiseVersion = 1;
  private report: string | null = null;

  private constructor(
    readonly id: TrialId,
    readonly slug: string,
    private readonly authorId: MemberId,
    private readonly createdAt: Date,
    private title: string,
    private goal: string,
    private sought: string,
    private audiences: readonly string[],
    private seats: number,
    private quotas: Partial<Record<Branch, number>>,
    private confidentiality: string,
    private tasks: readonly TrialTask[],
  ) {
    super();
    this.stateAt = createdAt;
  }

  /** Nobody but the team knows of it yet. */
  static draft(p: { id: TrialId; by: MemberId; at: Date; terms: TrialTerms }): Trial {
    const { title, goal, sought, audiences, seats, quotas, confidentiality, tasks } = p.terms;
    const slug = `${slugOf(title, 60, 'test')}-${p.id.slice(-6)}`;
    return new Trial(
      p.id,
      slug,
      p.by,
      p.at,
      title,
      goal,
      sought,
      audiences,
      seats,
      quotas,
      confidentiality,
      tasks,
    );
  }

  /**
   * Before it runs alone. Who promised what is no longer asked for promises anew.
   * @param taken the seats that testers have
   * @param version as its writer read it
   * @throws NotNow, ChangedMeanwhile, SeatsTaken
   */
  change(terms: TrialTerms, taken: readonly SeatTaken[], version: number): void {
    if (version !== this.version) throw new ChangedMeanwhile();
    if (this.state !== 'draft' && this.state !== 'recruiting') throw new NotNow(this.state);
    const highest = Math.max(0, ...taken.map(({ seat }) => seat));
    const overQuota = taken.some(({ branch }) => isOver(branch, terms.quotas, taken));
    if (terms.seats < highest || overQuota) throw new SeatsTaken(taken.length);
    if (terms.confidentiality !== this.confidentiality) this.promiseVersion += 1;
    this.title = terms.title;
    this.goal = terms.goal;
    this.sought = terms.sought;
    this.audiences = terms.audiences;
    this.seats = terms.seats;
    this.quotas = terms.quotas;
    this.confidentiality = terms.confidentiality;
    this.tasks = terms.tasks;
  }

  /** One step on; the last one says what was learned. @throws NotNow, InvalidValue beside `report` */
  lead(to: string, report: string, at: Date): void {
    const steps: readonly TrialState[] = TRIAL_STEPS[this.state];
    const next = steps.find((each) => each === to);
    if (!next) throw new NotNow(this.state);
    if (next === 'reported') this.report = boundedText('report', report, TRIAL_LIMITS.report);
    this.state = next;
    this.stateAt = at;
  }

  /** Among whom testers are sought now. */
  get isFor(): readonly string[] {
    return this.audiences;
  }

  /** Those of its audiences that somebody belongs to. */
  audiencesOf(voter: Voter): readonly string[] {
    return this.audiences.filter((audience) =>
      isAmong({ audiences: [audience], openedAt: this.stateAt }, voter),
    );
  }

  /** A segment moves by itself, and takes a test from none of those who came by it. */
  keeps(tester: Tester): boolean {
    return tester.cameByOneOf(this.audiences.filter((audience) => rollIn(audience) !== null));
  }

  /** @throws TrialNotFound where it is not for this tester any more, as for who never knew of it */
  mustBeFor(tester: Tester, actor: Actor): void {
    if (!isShownTo(this.audiences, actor) && !this.keeps(tester)) throw new TrialNotFound();
  }

  get isReported(): boolean {
    return this.state === 'reported';
  }

  get taskCount(): number {
    return this.tasks.length;
  }

  /** @throws TrialNotFound for who may not know of it, NotNow, NotSought, JoinedTooLate, PromiseChanged, InvalidValue beside `branch` */
  admit(voter: Voter, promised: number, branch: string | undefined): Branch | null {
    if (this.state === 'draft' || !isShownTo(this.audiences, voter.actor)) throw new TrialNotFound();
    if (this.state !== 'recruiting') throw new NotNow(this.state);
    const asking = { audiences: this.audiences, openedAt: this.stateAt };
    if (isTooNew(asking, voter)) throw new JoinedTooLate();
    if (!isAmong(asking, voter)) throw new NotSought();
    this.mustBeThePromise(promised);
    return branchVotedFor(asking, voter, branch);
  }

  /** The lowest seat that is free for somebody of this branch; null where there is none. */
  seatFor(branch: string | null, taken: readonly SeatTaken[]): number | null {
    if (isFull(branch, this.quotas, taken)) return null;
    const has = new Set(taken.map(({ seat }) => seat));
    for (let seat = 1; seat <= this.seats; seat++) if (!has.has(seat)) return seat;
    return null;
  }

  /** The version of it that is asked for now. */
  get promise(): number {
    return this.promiseVersion;
  }

  /** @throws PromiseChanged */
  mustBeThePromise(version: number): void {
    if (version !== this.promiseVersion) throw new PromiseChanged();
  }

  /** Whether it takes testers, and has a seat that nobody has; what is left for whom is asked of each. */
  hasSeatToGive(taken: readonly SeatTaken[]): boolean {
    return this.givesSeats && taken.length < this.seats;
  }

  private get givesSeats(): boolean {
    return this.state === 'recruiting' || this.state === 'running';
  }

  /**
   * While it recruits and runs, free seats go to those who wait, the first first; whose branch has its quota is passed over.
   * They hear of it.
   * @param waiting those without a seat, in the order in which they came
   */
  seat(waiting: readonly Tester[], taken: readonly SeatTaken[], at: Date): void {
    if (!this.givesSeats) return;
    const all = [...taken];
    const seated: MemberId[] = [];
    for (const tester of waiting) {
      const seat = this.seatFor(tester.branch, all);
      if (seat === null) continue;
      tester.takeSeat(seat);
      all.push({ seat, branch: tester.branch });
      seated.push(tester.memberId);
    }
    this.tell('seated', seated, at);
  }

  /** Its testers hear that it starts, and what was learned; of the steps between nobody needs to. */
  tellTesters(testers: readonly Tester[], at: Date): void {
    const news = NEWS_OF[this.state];
    if (news)
      this.tell(
        news,
        testers.map(({ memberId }) => memberId),
        at,
      );
  }

  private tell(news: TrialNews, members: readonly MemberId[], at: Date): void {
    if (members.length > 0) this.record(new TrialTold(at, this.id, news, members));
  }

  /** @throws NotNow */
  mustRun(): void {
    if (this.state !== 'running') throw new NotNow(this.state);
  }

  /** @throws NotAllowed; a test is the business of those who run it */
  static mustBeRunBy(actor: Actor): MemberId {
    actor.mustBeAllowed('trial.manage');
    return actor.mustBeMember();
  }
}

const ofBranch = (branch: string | null, taken: readonly SeatTaken[]): number =>
  taken.filter((each) => each.branch === branch).length;
const quotaOf = (branch: string | null, quotas: TrialTerms['quotas']): number =>
  (branch === null ? undefined : quotas[branch as Branch]) ?? Number.POSITIVE_INFINITY;
const isFull = (branch: string | null, quotas: TrialTerms['quotas'], taken: readonly SeatTaken[]): boolean =>
  ofBranch(branch, taken) >= quotaOf(branch, quotas);
const isOver = (branch: string | null, quotas: TrialTerms['quotas'], taken: readonly SeatTaken[]): boolean =>
  ofBranch(branch, taken) > quotaOf(branch, quotas);
