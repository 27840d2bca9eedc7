import { AggregateRoot, type Fact } from '../../shared/aggregate-root.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';

/** What a newcomer is helped with, in this order; each can be left out. */
export const WELCOME_STEPS = ['name', 'branches', 'tour', 'categories', 'hello'] as const;
export type WelcomeStep = (typeof WELCOME_STEPS)[number];
export type StepTaken = 'done' | 'skipped';

/** @throws InvalidValue `field.choice` beside `step` */
export function welcomeStepOf(raw: string): WelcomeStep {
  const step = WELCOME_STEPS.find((one) => one === raw);
  if (!step) throw new InvalidValue('step', 'field.choice');
  return step;
}

/** How far a newcomer came: told to be counted, of nobody in particular. */
export class WelcomeMoved implements Fact {
  readonly name = 'welcome-moved';
  /** @param step that was done or left out; null for the whole */
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
    readonly move: 'begun' | StepTaken | 'finished' | 'left',
    readonly step: WelcomeStep | null,
  ) {}
}

/** The first steps of one newcomer. They stop and go on when they like, and once it is over nobody asks again. */
export class Welcome extends AggregateRoot {
  private constructor(
    readonly memberId: MemberId,
    private readonly begunAt: Date,
    private steps: Partial<Record<WelcomeStep, StepTaken>>,
    private overAt: Date | null,
    private how: 'finished' | 'left' | null,
  ) {
    super();
  }

  static begin(memberId: MemberId, at: Date): Welcome {
    const welcome = new Welcome(memberId, at, {}, null, null);
    welcome.record(new WelcomeMoved(at, memberId, 'begun', null));
    return welcome;
  }

  /** A step that was left out can still be done; what was done stays done. The last one ends it. */
  take(step: WelcomeStep, taken: StepTaken, at: Date): void {
    const before = this.steps[step];
    if (this.overAt !== null || before === 'done' || before === taken) return;
    this.steps = { ...this.steps, [step]: taken };
    this.record(new WelcomeMoved(at, this.memberId, taken, step));
    if (WELCOME_STEPS.every((one) => this.steps[one] !== undefined)) this.end('finished', at);
  }

  /** They want to hear no more of it. */
  leave(at: Date): void {
    if (this.overAt === null) this.end('left', at);
  }

  private end(how: 'finished' | 'left', at: Date): void {
    this.overAt = at;
    this.how = how;
    this.record(new WelcomeMoved(at, this.memberId, how, null));
  }
}
