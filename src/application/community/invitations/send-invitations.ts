import { Email } from '#domain/community/accounts/email';
import { NotHandedOver } from '../../shared/letter.ports.ts';
import type { Clock, Mailer, Sealing, Secrets, UnitOfWork } from '../../shared/ports.ts';
import { invitationPath } from './invitation.path.ts';
import type { Invitations, MailToSend } from './invitations.port.ts';
import { refusalPath } from './refusal.links.ts';

/** Claimed together. */
const TOGETHER = 20;
/** In one run of the job, which comes back every minute: mail servers distrust who writes to thousands at once. */
const A_MINUTE = 200;
const MINUTE_MS = 60_000;

/**
 * Writes to who was invited, some in each minute. The link is made when the mail leaves, and only its hash is kept. An address
 * that takes no mail is not invited again.
 */
export class SendInvitations {
  constructor(
    private readonly invitations: Invitations,
    private readonly mailer: Mailer,
    private readonly secrets: Secrets,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws the first failure, after the others were written to; what failed is tried again ten minutes later. A server that
   * takes none ends the round at once
   */
  async execute(): Promise<void> {
    const failures: unknown[] = [];
    for (let sent = 0; sent < A_MINUTE; sent += TOGETHER) {
      const at = this.clock.now();
      const mails = await this.unitOfWork.run(() => this.invitations.claimMails(at, TOGETHER));
      for (const [index, mail] of mails.entries())
        await this.send(mail).catch(async (error: unknown) => {
          if (error instanceof NotHandedOver && error.takesNone)
            await this.giveBack(mails.slice(index), error);
          if (error instanceof NotHandedOver && error.forGood) return this.refused(mail);
          if (error instanceof NotHandedOver) await this.postponed(mail);
          failures.push(error);
        });
      if (mails.length < TOGETHER) break;
    }
    if (failures.length > 0) throw failures[0];
  }

  private async send({ id, email, language, expiresAt }: MailToSend): Promise<void> {
    const secret = this.secrets.next();
    await this.unitOfWork.run(() => this.invitations.setSecret(id, this.secrets.hash(secret)));
    const minutes = Math.floor((expiresAt.getTime() - this.clock.now().getTime()) / MINUTE_MS);
    const validMinutes = String(Math.max(1, Math.floor(minutes / 1440)) * 1440);
    const values = {
      pseudonym: '',
      path: invitationPath(secret),
      validMinutes,
      refusalPath: refusalPath(this.sealing, email),
    };
    await this.mailer.send({ to: email, language, template: 'invitation', values });
    await this.unitOfWork.run(() => this.invitations.markSent(id, this.clock.now()));
  }

  /** Nobody is written to before the server is back. */
  private async giveBack(mails: readonly MailToSend[], error: NotHandedOver): Promise<never> {
    await this.unitOfWork.run(() => this.invitations.giveBack(mails.map(({ id }) => id)));
    throw error;
  }

  private async postponed({ id }: MailToSend): Promise<void> {
    await this.unitOfWork.run(() => this.invitations.postpone([id]));
  }

  private async refused({ email }: MailToSend): Promise<void> {
    await this.unitOfWork.run(() => this.invitations.refuse(Email.of(email).key, this.clock.now()));
  }
}
