import type { Clock } from '../../shared/ports.ts';
import type { ApiUse } from './api-use.port.ts';

/** Lets go of tokens and kept answers that are over, and of what clients called more than a year ago. */
export class ForgetApiTraces {
  constructor(
    private readonly use: ApiUse,
    private readonly clock: Clock,
  ) {}

  /** @returns how many went */
  execute(): Promise<number> {
    return this.use.forgetBefore(this.clock.now());
  }
}
