import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

const BATCH = 200;

/** Ends what was to last until now. Each in a transaction of its own, so that one failure holds nobody else back. */
export class EndSanctions {
  constructor(
    private readonly sanctions: Sanctions,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const at = this.clock.now();
    for (const id of await this.sanctions.dueBefore(at, BATCH))
      await this.unitOfWork.run(async () => {
        const sanction = await this.sanctions.getForChange(id);
        const others = await this.sanctions.standingBeside(sanction.memberId, id);
        sanction.end({ others, at });
      });
  }
}
