import { parisDay } from '#domain/shared/day';
import type { ReferenceAnswers } from '#domain/community/official/references.port';
import type { Seals } from '#domain/community/official/seals.port';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

const BATCH = 200;

/** Every day: what begins to apply stands, and what is past its validity or date of review is put to review. */
export class ReviewDueAnswers {
  constructor(
    private readonly seals: Seals,
    private readonly references: ReferenceAnswers,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many were put to review */
  async execute(): Promise<number> {
    let total = 0;
    for (let reviewed = BATCH; reviewed === BATCH; total += reviewed) reviewed = await this.reviewSeals();
    await this.showChanges();
    return total + (await this.reviewReferences());
  }

  private reviewSeals(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const seals = await this.seals.pastBefore(parisDay(at), BATCH);
      for (const seal of seals) seal.reviewIfPast(at);
      await this.seals.recountTopicsOf(seals.map((seal) => seal.postId));
      return seals.length;
    });
  }

  /** What was put to review for a change to come, which has come, waits already: lists are to show it. */
  private showChanges(): Promise<void> {
    return this.unitOfWork.run(async () =>
      this.seals.recountTopicsOf(await this.seals.turnedBy(parisDay(this.clock.now()))),
    );
  }

  private reviewReferences(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const references = await this.references.turningOn(parisDay(at), 1_000);
      return references.filter((one) => one.newDay(at)).length;
    });
  }
}
