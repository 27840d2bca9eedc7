import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** Who was seen in a month, and how many they were once it is over. */
export interface ActiveMonths {
  /** Notes whoever was seen in the month of that moment, each once. */
  note(at: Date): Promise<void>;
  /** Leaves of months that are over how many were seen, and forgets who. */
  close(at: Date): Promise<void>;
}

/** Every hour: counts members once a month, as a platform has to publish them, and keeps of former months no names. */
export class CountActiveMembers {
  constructor(
    private readonly months: ActiveMonths,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      await this.months.note(at);
      await this.months.close(at);
    });
  }
}
