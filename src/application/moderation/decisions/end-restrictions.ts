import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

const BATCH = 200;

/** Ends what restricts content until now. Each in a transaction of its own; one failure holds nothing else back. */
export class EndRestrictions {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AggregateError of all that failed, after the rest */
  async execute(): Promise<void> {
    const at = this.clock.now();
    const due = await this.unitOfWork.run(() => this.decisions.dueBefore(at, BATCH));
    await oneByOne(due, (id) =>
      this.unitOfWork.run(async () => (await this.decisions.getForChange(id)).end(at)),
    );
  }
}
