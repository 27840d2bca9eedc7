import { AggregateRoot, type Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { TesterId, TrialId } from './ids.ts';
import { NoTester, PromiseChanged, TaskNotFound } from './trial.errors.ts';
import { TASK_RESULTS, type TaskResult } from './trial-terms.ts';
import { InvalidValue } from '../../shared/domain-error.ts';

/** How one task went for one tester. */
export interface TaskOutcome {
  /** 1 for the first. */
  readonly task: number;
  readonly result: TaskResult;
  readonly at: string;
}

/** A tester went through all tasks of a test that is over: they are thanked for it. */
export class TrialCompleted implements Fact {
  readonly name = 'trial-completed';
  constructor(
    readonly at: Date,
    readonly trialId: TrialId,
    readonly memberId: MemberId,
    readonly branch: string | null,
  ) {}
}

/** Somebody who wants to try something: with a seat, or waiting for one. */
export class Tester extends AggregateRoot {
  private version = 1;
  private leftAt: Date | null = null;
  private thankedAt: Date | null = null;
  /** Since when they may not take part: they keep their place in the line, and no seat. */
  private keptOutAt: Date | null = null;
  private outcomes: TaskOutcome[] = [];

  private constructor(
    readonly id: TesterId,
    readonly trialId: TrialId,
    readonly memberId: MemberId,
    readonly branch: string | null,
    private appliedAt: Date,
    private seat: number | null,
    private promisedVersion: number,
    private promisedAt: Date,
    private cameBy: readonly string[] | null,
  ) {
    super();
  }

  /**
   * @param p.promised the version of the promise that they read and made
   * @param p.cameBy the audiences of the test that they belong to
   */
  static enrol(p: {
    id: TesterId;
    trialId: TrialId;
    by: MemberId;
    branch: string | null;
    seat: number | null;
    promised: number;
    cameBy: readonly string[];
    at: Date;
  }): Tester {
    return new Tester(p.id, p.trialId, p.by, p.branch, p.at, p.seat, p.promised, p.at, p.cameBy);
  }

  get hasSeat(): boolean {
    return this.seat !== null && this.leftAt === null;
  }

  get isThere(): boolean {
    return this.leftAt === null;
  }

  get isKeptOut(): boolean {
    return this.keptOutAt !== null;
  }

  /** Whether they came by one of these audiences; of who came before it was kept, nobody knows, and they have the doubt for them. */
  cameByOneOf(audiences: readonly string[]): boolean {
    return audiences.some((audience) => this.cameBy === null || this.cameBy.includes(audience));
  }

  /** Comes back after they left, at the end of the line. */
  comeBack(p: { seat: number | null; promised: number; cameBy: readonly string[]; at: Date }): void {
    const { seat, promised, cameBy, at } = p;
    this.leftAt = null;
    this.keptOutAt = null;
    this.seat = seat;
    this.cameBy = cameBy;
    this.appliedAt = at;
    this.promise(promised, at);
  }

  promise(version: number, at: Date): void {
    this.promisedVersion = version;
    this.promisedAt = at;
  }

  /** @throws PromiseChanged where another promise is asked for now */
  mustHavePromised(version: number): void {
    if (this.promisedVersion < version) throw new PromiseChanged();
  }

  takeSeat(seat: number): void {
    this.seat = seat;
  }

  /** Gives the seat back. What they did and said stays. @throws NoTester */
  leave(at: Date): void {
    if (this.leftAt !== null) throw new NoTester();
    this.leftAt = at;
    this.keptOutAt = null;
    this.seat = null;
  }

  /** As long as the test is not for them, or the community shut to them, others have their seat. */
  keepOut(at: Date): void {
    this.keptOutAt ??= at;
    this.seat = null;
  }

  /** They may take part again, and are in the line where they were. */
  letIn(): void {
    this.keptOutAt = null;
  }

  /** @throws NoTester without a seat, TaskNotFound, InvalidValue beside `result` */
  tell(task: number, raw: string, { tasks, at }: { tasks: number; at: Date }): void {
    if (!this.hasSeat) throw new NoTester();
    if (!Number.isInteger(task) || task < 1 || task > tasks) throw new TaskNotFound();
    const result = TASK_RESULTS.find((each) => each === raw);
    if (!result) throw new InvalidValue('result', 'field.choice');
    const others = this.outcomes.filter((one) => one.task !== task);
    this.outcomes = [...others, { task, result, at: at.toISOString() }].toSorted((a, b) => a.task - b.task);
  }

  /** Once, where every task was gone through, whether it could be done or not. */
  thank(tasks: number, at: Date): void {
    if (!this.hasSeat || this.thankedAt !== null || this.outcomes.length < tasks) return;
    this.thankedAt = at;
    this.record(new TrialCompleted(at, this.trialId, this.memberId, this.branch));
  }
}
