import nodemailer, { type Transporter } from 'nodemailer';
import type { Mailer, OutgoingMail } from '#application/shared/ports';
import { composeMail, type MailSettings } from './compose.ts';

/** Hands messages to a mail server over a few kept connections. */
export class SmtpMailer implements Mailer {
  private readonly transport: Transporter;

  /** @param smtpUrl `smtps://user:password@host:465`, or `smtp://…:587`, which asks for encryption where the server offers it */
  constructor(
    smtpUrl: string,
    private readonly settings: MailSettings,
  ) {
    this.transport = nodemailer.createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: 3,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: OutgoingMail): Promise<void> {
    await this.transport.sendMail(await composeMail(mail, this.settings));
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}
