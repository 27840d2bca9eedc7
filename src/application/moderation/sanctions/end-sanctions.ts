import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

const BATCH = 200;

/** Ends what was to last until now. Each in a transaction of its own, so that one failure holds nobody else back. */
export class EndSanctions {
  constructor(
    private readonly sanctions: Sanctions,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AggregateError of all that failed, after the rest */
  async execute(): Promise<void> {
    const at = this.clock.now();
    await oneByOne(await this.sanctions.dueBefore(at, BATCH), (id) =>
      this.unitOfWork.run(async () => {
        const sanction = await this.sanctions.getForChange(id);
        const others = await this.sanctions.standingBeside(sanction.memberId, id);
        sanction.end({ others, at });
      }),
    );
  }
}
