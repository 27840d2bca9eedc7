import type { ReviewItems } from '#domain/moderation/review/review.port';
import type { DecisionRowsQuery } from '../decisions/decision-rows.query.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { KeptCasesQuery } from '../review/kept-cases.query.ts';
import type { BenchReader } from './bench.reader.ts';

/**
 * Teams change while complaints wait, and what is looked at again after one: where nobody without a part in it is left, whoever
 * answers then finds it in the queue.
 */
export class AdmitLastJudges {
  constructor(
    private readonly rows: DecisionRowsQuery,
    private readonly cases: KeptCasesQuery,
    private readonly bench: BenchReader,
    private readonly items: ReviewItems,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    for (const appeal of await this.rows.waitingAppeals()) {
      const bench = await this.bench.of(appeal);
      if (bench.last.length === 0 && bench.hasLevel) continue;
      await this.unitOfWork.run(async () =>
        (await this.items.openOn({ kind: 'appeal', id: appeal.id }))?.admit(bench, this.clock.now()),
      );
    }
    for (const { target, categoryId, subjectId, barred } of await this.cases.waiting()) {
      if (await this.bench.hasOthers(barred, { categoryId, subjectId })) continue;
      await this.unitOfWork.run(async () =>
        (await this.items.openOn(target))?.admit({ last: barred, hasLevel: true }, this.clock.now()),
      );
    }
  }
}
