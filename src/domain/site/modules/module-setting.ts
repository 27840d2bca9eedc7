import { RANK } from '../../shared/actor.ts';
import { BRANCHES } from '../../shared/branch.ts';
import { addDays, beginningOf, dayOf, parisDay } from '../../shared/day.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';
import { type Closed, type Module, MODULES } from '../../shared/module.ts';

/** on: to whoever may otherwise · some: to those whom it names · off: to nobody. */
export const MODULE_STATES = ['on', 'some', 'off'] as const;
export type ModuleState = (typeof MODULE_STATES)[number];

export const SEGMENT_LIMITS = { max: 50 } as const;

export class NoSuchModule extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.no-such-module';
  constructor() {
    super('No such part of the site');
  }
}

export class ModuleChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'shared.changed-meanwhile';
  constructor() {
    super('Somebody else set this part of the site meanwhile');
  }
}

export class ModuleUnchanged extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.module-unchanged';
  constructor() {
    super('It is set so already');
  }
}

/** Whom a part of the site is asked to be open to, as far as that is known of them. */
export interface Reader {
  readonly role: string;
  readonly audiences: readonly string[];
}
export const A_VISITOR: Reader = { role: 'visitor', audiences: ['public'] };

export interface ModulePeriod {
  /** As days of the calendar in Paris, both included; empty or null for no end. */
  readonly from: string | null;
  readonly until: string | null;
}

/** Whom a segment can name: `members`, `role:agent`, `branch:music`, `group:panel`. */
const NAMED = /^(?:members|role:[a-z_]+|branch:[a-z]+|group:[a-z0-9-]{1,80})$/;
const isKnown = (segment: string): boolean => {
  const [kind, name = ''] = segment.split(':');
  if (!NAMED.test(segment)) return false;
  if (kind === 'role') return Object.hasOwn(RANK, name);
  return kind !== 'branch' || (BRANCHES as readonly string[]).includes(name);
};

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
    readonly from: Date | null,
    /** The first moment after it. */
    readonly until: Date | null,
  ) {}

  /** @throws NoSuchModule; InvalidValue beside `state`, `segments`, `from` or `until` */
  static of(p: { module: string; state: string; segments: readonly string[] } & ModulePeriod): ModuleSetting {
    const module = moduleOf(p.module);
    const state = MODULE_STATES.find((each) => each === p.state);
    if (state === undefined) throw new InvalidValue('state', 'field.choice');
    const segments = state === 'some' ? [...new Set(p.segments)] : [];
    if (state === 'some' && segments.length === 0) throw new InvalidValue('segments', 'site.module-nobody');
    if (segments.length > SEGMENT_LIMITS.max || !segments.every(isKnown))
      throw new InvalidValue('segments', 'field.choice');
    const from = p.from ? beginningOf(dayOf('from', p.from)) : null;
    const until = p.until ? beginningOf(addDays(dayOf('until', p.until), 1)) : null;
    if (from && until && until <= from) throw new InvalidValue('until', 'site.module-period');
    return new ModuleSetting(module, state, segments, from, until);
  }

  /** As it was kept. */
  static restore(p: {
    module: Module;
    state: ModuleState;
    segments: readonly string[];
    from: Date | null;
    until: Date | null;
  }): ModuleSetting {
    return new ModuleSetting(p.module, p.state, p.segments, p.from, p.until);
  }

  /** Open to all, as every part is until somebody decides otherwise. */
  static usual(module: Module): ModuleSetting {
    return new ModuleSetting(module, 'on', [], null, null);
  }

  stateAt(now: Date): ModuleState {
    const holds = (this.from === null || now >= this.from) && (this.until === null || now < this.until);
    if (holds) return this.state;
    return this.state === 'off' ? 'on' : 'off';
  }

  /** When it will be otherwise by the clock alone. */
  nextChange(now: Date): Date | null {
    return [this.from, this.until].find((moment) => moment !== null && moment > now) ?? null;
  }

  isOpenTo(reader: Reader, now: Date): boolean {
    const state = this.stateAt(now);
    if (state !== 'some') return state === 'on';
    return this.segments.some((one) => one === `role:${reader.role}` || reader.audiences.includes(one));
  }

  /** As the form shows its period: days, both included. */
  get days(): ModulePeriod {
    return {
      from: this.from && parisDay(this.from),
      until: this.until && addDays(parisDay(this.until), -1),
    };
  }

  isAs(other: ModuleSetting): boolean {
    const told = (one: ModuleSetting): string =>
      JSON.stringify([one.state, one.segments, one.from?.getTime() ?? null, one.until?.getTime() ?? null]);
    return told(this) === told(other);
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

  /** Whether there is nobody to whom it is open. */
  isOff(module: string, now: Date): boolean {
    return this.settings.some((one) => one.module === module && one.stateAt(now) === 'off');
  }

  nextChange(now: Date): Date | null {
    const moments = this.settings.flatMap((one) => one.nextChange(now) ?? []);
    return moments.length === 0 ? null : new Date(Math.min(...moments.map((each) => each.getTime())));
  }
}
