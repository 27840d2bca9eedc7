import { leavesAt } from '#domain/moderation/reports/notice-mails';
import { oneLine } from '#domain/shared/one-line';
import type { MemberAddress, MemberCards } from '../published/member-cards.api.ts';
import type { Clock, JobQueue, Mailer } from '../../shared/ports.ts';
import { SEND_NOTICE_MAIL, type SendNoticeMailCommand } from './notice.letters.ts';
import type { NoticeMailsQuery } from './notice-mails.query.ts';
import type { NoticeAddressee, NoticeAddresseeQuery } from './report-notice.query.ts';
import { TrackingLinks } from './tracking.links.ts';

/** So much sooner than its turn a mail may leave: the job that waited for it comes when it comes. */
const TURN_MS = 60_000;

/**
 * Writes to whoever gave notice: a receipt at once, later what became of it. Nobody to write to is no failure. At an address
 * that nobody confirmed, which a stranger may have given, what is above the mails of a day waits for its turn.
 */
export class SendNoticeMail {
  constructor(
    private readonly mails: NoticeMailsQuery,
    private readonly addressees: NoticeAddresseeQuery,
    private readonly cards: MemberCards,
    private readonly links: TrackingLinks,
    private readonly mailer: Mailer,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async execute(command: SendNoticeMailCommand): Promise<void> {
    const notice = await this.addressees.execute(command.reportId);
    if (!notice) return;
    const member = notice.reporterId === null ? null : await this.cards.addressOf(notice.reporterId);
    if (member?.isConfirmed || (await this.isItsTurn(command))) await this.send(command, notice, member);
  }

  /** Where it is not, it comes back when it is. */
  private async isItsTurn(command: SendNoticeMailCommand): Promise<boolean> {
    const leaves = leavesAt(await this.mails.execute(command.reportId, command.letter));
    if (leaves === null) return false;
    const delayMs = leaves.getTime() - this.clock.now().getTime();
    if (delayMs <= TURN_MS) return true;
    const dedupeKey = `${SEND_NOTICE_MAIL}.${command.letter}.${command.reportId}.turn`;
    await this.jobs.enqueue(SEND_NOTICE_MAIL, { ...command }, { delayMs, dedupeKey });
    return false;
  }

  private async send(
    { letter }: SendNoticeMailCommand,
    { number, email, language, title, outcome }: NoticeAddressee,
    member: MemberAddress | null,
  ): Promise<void> {
    const to = member?.email ?? email;
    if (to === null || (letter !== 'report-received' && !outcome)) return;
    // Also of members: who is suspended, or left, does not sign in.
    const secret = await this.links.secretOf(number);
    // A stranger's words never go out in our name: an address that nobody confirmed may be somebody else's.
    const { name, about } = member?.isConfirmed
      ? { name: member.name, about: title }
      : { name: '', about: '' };
    await this.mailer.send({
      to,
      template: letter,
      language: member?.language ?? language,
      values: {
        pseudonym: oneLine(name),
        number,
        title: oneLine(about),
        path: (letter === 'report-decided' && outcome?.decisionPath) || TrackingLinks.path(number, secret),
        outcome: outcome?.what ?? '',
        answer: oneLine(outcome?.answer ?? ''),
        automated: outcome?.automated ? 'yes' : 'no',
      },
    });
  }
}
