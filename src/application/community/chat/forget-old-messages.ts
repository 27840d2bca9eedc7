import { EVENT_RETENTION_DAYS } from '#domain/community/chat/channel-terms';
import type { Messages, OutlivedMessage, WithdrawnMessage } from '#domain/community/chat/chat.port';
import type { MessageId } from '#domain/community/chat/ids';
import type { ContestableDecisions } from '../../moderation/published/contestable-decisions.api.ts';
import type { OpenCases } from '../../moderation/published/open-cases.api.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Attachments } from '../files/attachments.port.ts';
import type { EventSeats } from './event-seats.port.ts';

/** How much longer what a decision took away is kept: for as long as it can be contested. */
const CONTESTED_DAYS = 183;
const AT_ONCE = 1_000;
const DAY = 86_400_000;

/** How long the words of what its author took back stay: somebody who read it may report it, or a case be opened of itself. */
const WITHDRAWN_DAYS = 7;

/**
 * Every night: what was said longer ago than its channel keeps it, the words of what was taken back, and who took part in the
 * events of that time.
 */
export class ForgetOldMessages {
  constructor(
    private readonly messages: Messages,
    private readonly attachments: Attachments,
    private readonly seats: EventSeats,
    private readonly cases: OpenCases,
    private readonly contestable: ContestableDecisions,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many were forgotten */
  async execute(): Promise<number> {
    const at = this.clock.now();
    const all = await this.forgetOutlived(at);
    await this.blankWithdrawn(at);
    await this.unitOfWork.run(() =>
      this.seats.forgetBefore(new Date(at.getTime() - EVENT_RETENTION_DAYS * DAY)),
    );
    return all;
  }

  /** What somebody still has to decide of stays, and what a decision did as long as it can be contested, whenever it was made. */
  private async forgetOutlived(at: Date): Promise<number> {
    let all = 0;
    for (let after: MessageId | null = null; ;) {
      const some: readonly OutlivedMessage[] = await this.unitOfWork.run(() =>
        this.messages.outlived(at, CONTESTED_DAYS, after, AT_ONCE),
      );
      const decisions = some.flatMap((one) => one.decisions);
      const contestable = await this.contestable.among(decisions, at);
      const over = some.filter((one) => !one.decisions.some((decision) => contestable.has(decision)));
      all += await this.unlessReported(over, (ids) => this.messages.forget(ids));
      if (some.length < AT_ONCE) return all;
      after = some.at(-1)!.id;
    }
  }

  /**
   * Who reports one of them meanwhile is waited for, and its case found; whoever comes later finds nothing to report.
   * @returns how many that were
   */
  private async unlessReported(
    some: readonly { readonly id: MessageId }[],
    end: (ids: readonly MessageId[]) => Promise<void>,
  ): Promise<number> {
    if (some.length === 0) return 0;
    return this.unitOfWork.run(async () => {
      const held = await this.messages.hold(some.map(({ id }) => id));
      const open = await this.cases.among('chat-message', held);
      const over = held.filter((id) => !open.has(id));
      if (over.length > 0) await end(over);
      return over.length;
    });
  }

  /** The pictures that they showed go with the next sweep of files that nothing shows. */
  private async blank(ids: readonly MessageId[]): Promise<void> {
    await this.messages.blank(ids);
    await this.attachments.partFromMessages(ids);
  }

  /** What somebody still has to decide of, or can contest, stays as long as what a decision took away. */
  private async blankWithdrawn(at: Date): Promise<void> {
    const contestedFrom = at.getTime() - CONTESTED_DAYS * DAY;
    for (let after: MessageId | null = null; ;) {
      const some: readonly WithdrawnMessage[] = await this.unitOfWork.run(() =>
        this.messages.withdrawnBy(new Date(at.getTime() - WITHDRAWN_DAYS * DAY), after, AT_ONCE),
      );
      const isLate = ({ withdrawnAt }: WithdrawnMessage) => withdrawnAt.getTime() < contestedFrom;
      const late = some.filter(isLate).map(({ id }) => id);
      if (late.length > 0) await this.unitOfWork.run(() => this.blank(late));
      const free = some.filter((one) => !isLate(one) && !one.isJudged);
      await this.unlessReported(free, (ids) => this.blank(ids));
      if (some.length < AT_ONCE) return;
      after = some.at(-1)!.id;
    }
  }
}
