import type { ReviewItems } from '#domain/moderation/review/review.port';
import type { DecisionRowsQuery } from '../decisions/decision-rows.query.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { BenchReader } from './bench.reader.ts';

/** Teams change while complaints wait: where nobody without a part in it is left, whoever answers then finds it in the queue. */
export class AdmitLastJudges {
  constructor(
    private readonly rows: DecisionRowsQuery,
    private readonly bench: BenchReader,
    private readonly items: ReviewItems,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    for (const appeal of await this.rows.waitingAppeals()) {
      const { last } = await this.bench.of(appeal);
      if (last.length === 0) continue;
      await this.unitOfWork.run(async () =>
        (await this.items.openOn({ kind: 'appeal', id: appeal.id }))?.admit(last, this.clock.now()),
      );
    }
  }
}
