import { YEARS_ATTRIBUTED } from '#domain/moderation/reports/retention';
import { monthsBefore } from '#domain/shared/months-before';
import type { Clock } from '../../shared/ports.ts';
import type { OldDecisions } from './old-decisions.port.ts';

const AT_ONCE = 500;

/** Every night: what was decided long ago is counted still, and nobody knows of whom and by whom. */
export class ForgetOldDecisions {
  constructor(
    private readonly old: OldDecisions,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const at = this.clock.now();
    const before = monthsBefore(at, YEARS_ATTRIBUTED * 12);
    // In this order: a decision is held by its sanction, and a case by its decisions.
    await inLots((most) => this.old.dropSanctions(before, most));
    await inLots((most) => this.old.forgetPeople(before, most, at));
    await inLots((most) => this.old.forgetCases(before, most));
  }
}

async function inLots(next: (most: number) => Promise<number>): Promise<void> {
  while ((await next(AT_ONCE)) === AT_ONCE);
}
