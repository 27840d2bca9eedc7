import { NEWCOMER_BOUNDS } from '#domain/community/newcomers/newcomer-rule';
import type { Clock } from '../../shared/ports.ts';
import type { TextPrints } from './newcomers.port.ts';

const HOUR = 3_600_000;

/** Every night: what is older than any rule looks back. */
export class ForgetTextPrints {
  constructor(
    private readonly prints: TextPrints,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const hours = Math.max(NEWCOMER_BOUNDS.copiesHours.max, NEWCOMER_BOUNDS.floodHours.max);
    await this.prints.forgetBefore(new Date(this.clock.now().getTime() - hours * HOUR));
  }
}
