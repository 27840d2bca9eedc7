import { rollCircle } from '#domain/shared/actor';
import type { CircleUses } from '../../shared/circle-uses.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Rolls } from './rolls.port.ts';

/** What was drawn a moment ago may belong to what is being written. */
const FRESH_MS = 24 * 60 * 60_000;

/** Every night: nobody has to know any more who was in a segment of which nothing is asked. */
export class ForgetRolls {
  constructor(
    private readonly rolls: Rolls,
    private readonly uses: CircleUses,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - FRESH_MS);
    let some = await this.rolls.drawnBefore(before, null);
    while (some.length > 0) {
      const unused: string[] = [];
      // One after another: there may be many, and they wait for nobody.
      for (const id of some) if ((await this.uses.of([rollCircle(id)])).length === 0) unused.push(id);
      if (unused.length > 0) await this.unitOfWork.run(() => this.rolls.forget(unused));
      some = await this.rolls.drawnBefore(before, some.at(-1)!);
    }
  }
}
