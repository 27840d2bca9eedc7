import { monthsBefore } from '#domain/shared/months-before';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** What segments ask for beside a profile: when somebody came last, and at which events they were of late. */
export interface RecentDoings {
  /** Notes the last day of everybody who has a session: sessions are forgotten, the day stays. */
  noteVisits(): Promise<void>;
  /** Who came to events of before that day is nobody's to know any more. */
  forgetAttendancesBefore(at: Date): Promise<void>;
}

/** As long as Events keeps who came. */
const ATTENDANCE_MONTHS = 3;

/** Every hour, and right before midnight. */
export class KeepRecentDoings {
  constructor(
    private readonly doings: RecentDoings,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const before = monthsBefore(this.clock.now(), ATTENDANCE_MONTHS);
    await this.unitOfWork.run(async () => {
      await this.doings.noteVisits();
      await this.doings.forgetAttendancesBefore(before);
    });
  }
}
