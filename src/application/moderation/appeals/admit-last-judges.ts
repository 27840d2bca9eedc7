import type { ReviewItem } from '#domain/moderation/review/review-item';
import type { ReviewItems } from '#domain/moderation/review/review.port';
import type { DecisionRowsQuery } from '../decisions/decision-rows.query.ts';
import { oneByOne } from '../../shared/one-by-one.ts';
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

  /** @throws AggregateError of all that failed, once everything was tried */
  async execute(): Promise<void> {
    await oneByOne([() => this.ofAppeals(), () => this.ofCases()], (all) => all());
  }

  private async ofAppeals(): Promise<void> {
    await oneByOne(await this.rows.waitingAppeals(), async (appeal) => {
      const bench = await this.bench.of(appeal);
      if (bench.last.length === 0 && bench.hasLevel) return;
      await this.admit({ kind: 'appeal', id: appeal.id }, bench);
    });
  }

  private async ofCases(): Promise<void> {
    await oneByOne(await this.cases.waiting(), async ({ target, categoryId, subjectId, barred }) => {
      if (await this.bench.hasOthers(barred, { categoryId, subjectId })) return;
      await this.admit(target, { last: barred, hasLevel: true });
    });
  }

  private admit(
    target: Parameters<ReviewItems['openOn']>[0],
    bench: Parameters<ReviewItem['admit']>[0],
  ): Promise<void> {
    return this.unitOfWork.run(async () => (await this.items.openOn(target))?.admit(bench, this.clock.now()));
  }
}
