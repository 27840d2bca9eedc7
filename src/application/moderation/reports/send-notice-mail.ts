import { oneLine } from '#domain/shared/one-line';
import type { MemberCards } from '../published/member-cards.api.ts';
import type { Mailer } from '../../shared/ports.ts';
import type { SendNoticeMailCommand } from './notice.letters.ts';
import { NOTICE_MAILS_A_DAY, type NoticeMailsQuery } from './notice-mails.query.ts';
import type { NoticeAddresseeQuery } from './report-notice.query.ts';
import { TrackingLinks } from './tracking.links.ts';

/**
 * Writes to whoever gave notice: a receipt at once, later what became of it. Nobody to write to is no failure, nor is somebody
 * who got their mails of the day: the address may have been given by a stranger.
 */
export class SendNoticeMail {
  constructor(
    private readonly mails: NoticeMailsQuery,
    private readonly addressees: NoticeAddresseeQuery,
    private readonly cards: MemberCards,
    private readonly links: TrackingLinks,
    private readonly mailer: Mailer,
  ) {}

  async execute({ letter, reportId }: SendNoticeMailCommand): Promise<void> {
    if ((await this.mails.execute(reportId, letter)) > NOTICE_MAILS_A_DAY) return;
    const notice = await this.addressees.execute(reportId);
    if (!notice) return;
    const { number, reporterId, outcome } = notice;
    const member = reporterId === null ? null : await this.cards.addressOf(reporterId);
    const to = member?.email ?? notice.email;
    if (to === null || (letter === 'report-decided' && !outcome)) return;
    // Also of members: who is suspended, or left, does not sign in.
    const secret = await this.links.secretOf(number);
    await this.mailer.send({
      to,
      template: letter,
      language: member?.language ?? notice.language,
      values: {
        // A stranger's words never go out in our name: the address may be somebody else's.
        pseudonym: oneLine(member?.name ?? ''),
        number,
        title: oneLine(notice.title),
        path: outcome?.decisionPath ?? TrackingLinks.path(number, secret),
        outcome: outcome?.what ?? '',
        answer: oneLine(outcome?.answer ?? ''),
        automated: outcome?.automated ? 'yes' : 'no',
      },
    });
  }
}
