import { parisDay } from '#domain/shared/day';
import type { Desk, LateQuestion } from '#domain/community/official/desk.port';
import { DeskQuestion } from '#domain/community/official/desk-question';
import { addWorkingDays, isWorkingDay, lastDayOverdue } from '#domain/shared/working-days';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

const BATCH = 100;

/** Every working day: questions that waited longer than promised are told to those who run the community, once. */
export class EscalateQuestions {
  constructor(
    private readonly desk: Desk,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many were told of */
  async execute(): Promise<number> {
    const today = parisDay(this.clock.now());
    if (!isWorkingDay(today)) return 0;
    const targets = await this.desk.targets();
    let total = 0;
    for (const { days, categoryIds } of targets) {
      const asked = { categoryIds, lastDay: lastDayOverdue(today, days), limit: BATCH };
      for (let told = BATCH; told === BATCH; total += told) told = await this.escalate(asked, days);
    }
    return total;
  }

  private escalate(asked: Parameters<Desk['late']>[0], days: number): Promise<number> {
    return this.unitOfWork.run(async () => {
      const late = await this.desk.late(asked);
      for (const question of late) await this.tell(question, days);
      return late.length;
    });
  }

  private async tell({ topicId, openingPostId, openedOn }: LateQuestion, days: number): Promise<void> {
    let question = await this.desk.findForChange(topicId);
    if (!question) this.desk.add((question = DeskQuestion.of(topicId)));
    question.escalate({ dueOn: addWorkingDays(openedOn, days), openingPostId, at: this.clock.now() });
  }
}
