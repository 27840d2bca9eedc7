import type { UnitOfWork } from '../../shared/ports.ts';
import type { Departure, Leaving } from '../../shared/departures.ts';
import type { MemberId } from '#domain/shared/id';
import type { CopiedWords } from './copied-words.port.ts';

/** Who left has no profile, whatever becomes of their words: what a report copied of either goes with it. */
export class ForgetCopiedWords implements Departure {
  constructor(
    private readonly copied: CopiedWords,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId, { words, spared }: Leaving): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.copied.dropProfile(memberId, spared);
      if (words === 'erase') await this.copied.dropWordsOf(memberId, spared);
    });
  }
}
