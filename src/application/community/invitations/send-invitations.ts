import { Email } from '#domain/community/accounts/email';
import { NotHandedOver } from '../../shared/letter.ports.ts';
import type { Clock, Mailer, Sealing, Secrets, UnitOfWork } from '../../shared/ports.ts';
import { oneForAll, type Round, Rounds } from '../../shared/rounds.ts';
import { invitationPath } from './invitation.path.ts';
import type { Invitations, MailToSend } from './invitations.port.ts';
import { refusalPath } from './refusal.links.ts';

/** Claimed together. */
const TOGETHER = 20;
/** Whoever sends and however often: mail servers distrust who writes to thousands at once. */
const A_MINUTE = 200;
const MINUTE_MS = 60_000;

/**
 * Writes to who was invited, some in each minute. The link is made when the mail leaves, and only its hash is kept. An address
 * that takes no mail is not invited again.
 */
export class SendInvitations {
  private readonly rounds: Rounds;

  constructor(
    private readonly invitations: Invitations,
    private readonly mailer: Mailer,
    private readonly secrets: Secrets,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.rounds = new Rounds(clock);
  }

  /**
   * @throws the first failure, after the others were written to; what failed is tried again ten minutes later. A server that
   * takes none ends the round at once, and so does a mail of which nobody knows what became of it
   */
  execute(): Promise<Round> {
    return this.rounds.take(async () => {
      const failures: NotHandedOver[] = [];
      while (!this.rounds.isOver) {
        const at = this.clock.now();
        const mails = await this.unitOfWork.run(() =>
          this.invitations.claimMails(at, { together: TOGETHER, aMinute: A_MINUTE }),
        );
        failures.push(...(await this.sendAll(mails, at)));
        if (mails.length < TOGETHER) break;
      }
      if (failures.length > 0) throw oneForAll(failures);
    });
  }

  /** @returns why some were put off */
  private async sendAll(mails: readonly MailToSend[], claimedAt: Date): Promise<NotHandedOver[]> {
    const failures: NotHandedOver[] = [];
    for (const [index, mail] of mails.entries()) {
      if (this.rounds.isOver) {
        await this.giveBack(mails.slice(index));
        break;
      }
      try {
        await this.send(mail, claimedAt);
      } catch (error) {
        if (!(error instanceof NotHandedOver) || error.takesNone) {
          // Nobody is written to before the server is back.
          await this.giveBack(mails.slice(error instanceof NotHandedOver ? index : index + 1));
          throw error;
        }
        if (!error.forGood) failures.push(error);
        await (error.forGood ? this.refused(mail) : this.postponed(mail));
      }
    }
    return failures;
  }

  private async send({ id, email, language, expiresAt }: MailToSend, claimedAt: Date): Promise<void> {
    const secret = this.secrets.next();
    const isOurs = await this.unitOfWork.run(() =>
      this.invitations.begin(id, this.secrets.hash(secret), claimedAt),
    );
    if (!isOurs) return;
    const minutes = Math.floor((expiresAt.getTime() - this.clock.now().getTime()) / MINUTE_MS);
    const validMinutes = String(Math.max(1, Math.floor(minutes / 1440)) * 1440);
    const values = {
      pseudonym: '',
      path: invitationPath(secret),
      validMinutes,
      refusalPath: refusalPath(this.sealing, email),
    };
    await this.mailer.send({ to: email, language, template: 'invitation', values });
    this.rounds.didSome();
    await this.unitOfWork.run(() => this.invitations.markSent(id, this.clock.now()));
  }

  private async giveBack(mails: readonly MailToSend[]): Promise<void> {
    await this.unitOfWork.run(() => this.invitations.giveBack(mails.map(({ id }) => id)));
  }

  private async postponed({ id }: MailToSend): Promise<void> {
    await this.unitOfWork.run(() => this.invitations.postpone([id]));
  }

  private async refused({ email }: MailToSend): Promise<void> {
    await this.unitOfWork.run(() => this.invitations.refuse(Email.of(email).key, this.clock.now()));
  }
}
