import { DomainError, InvalidValue } from '../../shared/domain-error.ts';
import { type Closed, type Module, MODULES } from '../../shared/module.ts';
import { type Days, Period } from '../segments/period.ts';
import { isAmong, type Reader, segmentsOf } from '../segments/segments.ts';

/** on: to whoever may otherwise · some: to those whom it names · off: to nobody. */
export const MODULE_STATES = ['on', 'some', 'off'] as const;
export type ModuleState = (typeof MODULE_STATES)[number];

export interface ModuleParts extends Days {
  readonly [part: string]: string | readonly string[] | null;
  readonly state: ModuleState;
  readonly segments: readonly string[];
}

export class NoSuchModule extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.no-such-module';
  constructor() {
    super('No such part of the site');
  }
}

export class ModuleUnchanged extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.module-unchanged';
  constructor() {
    super('It is set so already');
  }
}

/**
 * How a part of the site is set. Between its dates it is as it says, before and after the contrary: what opens for a month
 * is closed otherwise, what closes for August is open otherwise.
 */
export class ModuleSetting {
  private constructor(
    readonly module: Module,
    readonly state: ModuleState,
    /** Whom it is open to, where it is to some. */
    readonly segments: readonly string[],
    readonly period: Period,
  ) {}

  /** @throws NoSuchModule; InvalidValue beside `state`, `segments`, `from` or `until` */
  static of(p: { module: string; state: string; segments: readonly string[] } & Days): ModuleSetting {
    const module = moduleOf(p.module);
    const state = MODULE_STATES.find((each) => each === p.state);
    if (state === undefined) throw new InvalidValue('state', 'field.choice');
    const segments = state === 'some' ? segmentsOf(p.segments) : [];
    if (state === 'some' && segments.length === 0) throw new InvalidValue('segments', 'site.module-nobody');
    return new ModuleSetting(module, state, segments, Period.of(p));
  }

  /** As it was kept. */
  static restore(p: {
    module: Module;
    state: ModuleState;
    segments: readonly string[];
    from: Date | null;
    until: Date | null;
  }): ModuleSetting {
    return new ModuleSetting(p.module, p.state, p.segments, Period.restore(p.from, p.until));
  }

  /** The same, open to these where it is to some. */
  openTo(segments: readonly string[]): ModuleSetting {
    return new ModuleSetting(this.module, this.state, segments, this.period);
  }

  /** Open to all, as every part is until somebody decides otherwise. */
  static usual(module: Module): ModuleSetting {
    return new ModuleSetting(module, 'on', [], Period.always);
  }

  stateAt(now: Date): ModuleState {
    if (this.period.holds(now)) return this.state;
    return this.state === 'off' ? 'on' : 'off';
  }

  isOpenTo(reader: Reader, now: Date): boolean {
    const state = this.stateAt(now);
    return state === 'some' ? isAmong(this.segments, reader) : state === 'on';
  }

  isAs(other: ModuleSetting): boolean {
    const told = (one: ModuleSetting): string => JSON.stringify([one.state, one.segments, one.period.days]);
    return told(this) === told(other);
  }

  /** How it is set, as a form has it. */
  get parts(): ModuleParts {
    return { state: this.state, segments: this.segments, ...this.period.days };
  }
}

/** @throws NoSuchModule */
export function moduleOf(name: string): Module {
  const module = MODULES.find((each) => each === name);
  if (module === undefined) throw new NoSuchModule();
  return module;
}

/** All parts as they are set: what is closed to whom, and until when that surely holds. */
export class ModuleDoors {
  constructor(private readonly settings: readonly ModuleSetting[]) {}

  closedTo(reader: Reader, now: Date): Closed {
    const closed = this.settings.filter((one) => !one.isOpenTo(reader, now));
    return new Map(
      closed.map((one) => [one.module, one.stateAt(now) === 'some' ? 'to-others-not' : 'to-all']),
    );
  }

  /** All that decides at this moment what is closed to whom, as a text to compare. */
  standingAt(now: Date): string {
    return JSON.stringify(this.settings.map((one) => [one.module, one.stateAt(now), one.segments]));
  }

  /** Whether there is nobody to whom it is open. */
  isOff(module: string, now: Date): boolean {
    return this.settings.some((one) => one.module === module && one.stateAt(now) === 'off');
  }

  nextChange(now: Date): Date | null {
    const moments = this.settings.flatMap((one) => one.period.nextChange(now) ?? []);
    return moments.length === 0 ? null : new Date(Math.min(...moments.map((each) => each.getTime())));
  }
}
