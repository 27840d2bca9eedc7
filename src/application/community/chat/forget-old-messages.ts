import { EVENT_RETENTION_DAYS } from '#domain/community/chat/channel-terms';
import type { Messages } from '#domain/community/chat/chat.port';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { EventSeats } from './event-seats.port.ts';

/** How much longer what a decision took away is kept: for as long as it can be contested. */
const CONTESTED_DAYS = 183;
const AT_ONCE = 1_000;
const DAY = 86_400_000;

/** Every night: what was said longer ago than its channel keeps it, and who took part in the events of that time. */
export class ForgetOldMessages {
  constructor(
    private readonly messages: Messages,
    private readonly seats: EventSeats,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many were forgotten */
  async execute(): Promise<number> {
    const at = this.clock.now();
    let all = 0;
    for (let some = AT_ONCE; some === AT_ONCE; all += some)
      some = await this.unitOfWork.run(() => this.messages.forget(at, CONTESTED_DAYS, AT_ONCE));
    await this.unitOfWork.run(() =>
      this.seats.forgetBefore(new Date(at.getTime() - EVENT_RETENTION_DAYS * DAY)),
    );
    return all;
  }
}
