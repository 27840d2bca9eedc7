import type { QuestionId } from '#domain/events/questions/ids';
import type { Questions } from '#domain/events/questions/questions.port';
import type { MemberId } from '#domain/shared/id';
import type { TakingBack } from '../../shared/departures.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** What who left asked in a session, and waits for a moderator, is taken back: nobody there ever read it. */
export class TakeQuestionsBack implements TakingBack {
  constructor(
    private readonly questions: Questions,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId): Promise<readonly string[]> {
    for (const id of await this.questions.waitingOf(memberId)) await this.take(id);
    return this.questions.takenBackOf(memberId);
  }

  private take(id: QuestionId): Promise<void> {
    return this.unitOfWork.run(async () => {
      (await this.questions.get(id)).withdrawAsLeft(this.clock.now());
    });
  }
}
