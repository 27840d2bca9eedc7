import { knownId } from '#domain/shared/id';
import type { TryingEnder } from './trying.ender.ts';

/** Whoever looks with somebody else's eyes takes back their own before the time is over. */
export class EndTrying {
  constructor(private readonly ender: TryingEnder) {}

  async execute(sessionId: string): Promise<void> {
    await this.ender.end(knownId<'Session'>(sessionId), 'ended');
  }
}
