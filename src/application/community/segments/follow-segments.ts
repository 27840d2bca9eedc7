import type { UnitOfWork } from '../../shared/ports.ts';
import type { Rolls } from './rolls.port.ts';

/** Every hour: who came into a segment comes onto the rolls that follow it, who left it leaves them. */
export class FollowSegments {
  constructor(
    private readonly rolls: Rolls,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    await this.unitOfWork.run(() => this.rolls.follow());
  }
}
