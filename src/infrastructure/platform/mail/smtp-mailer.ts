import nodemailer, { type SendMailOptions, type Transporter } from 'nodemailer';
import { type LetterMailer, NotHandedOver, type OutgoingLetter } from '#application/shared/letter.ports';
import type { Mailer, OutgoingMail } from '#application/shared/ports';
import { composeLetter, composeMail, type MailSettings, putTogether } from './compose.ts';
import { composed, written } from './written-message.ts';

/** Hands messages to a mail server over a few kept connections. */
export class SmtpMailer implements Mailer, LetterMailer {
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
    await this.handOver(await composeMail(mail, this.settings), mail.id);
  }

  async deliver(letter: OutgoingLetter): Promise<void> {
    await this.handOver(await composeLetter(letter, this.settings), letter.id);
  }

  private async handOver(message: SendMailOptions, letterId?: string): Promise<void> {
    const letter = putTogether(letterId, () => asItTravels(message));
    try {
      await this.transport.sendMail(letter);
    } catch (error) {
      if (!surelyNotTaken(error as Failure)) throw error;
      throw new NotHandedOver(isAboutAddress(error as Failure), {
        cause: error,
        takesNone: isAboutServer(error as Failure),
        letterId,
      });
    }
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}

function asItTravels(message: SendMailOptions): SendMailOptions {
  const letter = composed(message);
  return { envelope: letter.getEnvelope(), raw: written(letter) };
}

interface Failure {
  readonly code?: string;
  readonly syscall?: string;
  readonly timeoutType?: string;
  /** To what it answered. */
  readonly command?: string;
  /** What the server answered. */
  readonly responseCode?: number;
  readonly response?: string;
}

const BEFORE_TALKING = new Set(['EDNS', 'EAUTH', 'ETLS', 'CONNECTION_TIMEOUT', 'GREETING_TIMEOUT']);

/** It answered no, or was never reached. A connection that broke tells nothing. */
const surelyNotTaken = ({ code = '', syscall, timeoutType = '', responseCode }: Failure): boolean =>
  responseCode !== undefined ||
  syscall === 'connect' ||
  BEFORE_TALKING.has(code) ||
  BEFORE_TALKING.has(timeoutType);

/** It says goodbye: it takes nothing from anybody (RFC 5321). */
const CLOSING = 421;
/** Said of one recipient, or of one message. */
const OF_ONE_LETTER = new Set(['RCPT TO', 'DATA']);

/** Never reached, not let in, or closing: the next letter would fare no better. */
const isAboutServer = ({ responseCode, command = '' }: Failure): boolean =>
  responseCode === undefined || responseCode === CLOSING || !OF_ONE_LETTER.has(command);

/** A policy (RFC 3463: 5.7.x): it is us who are refused, today. */
const POLICY = /^\d{3}[ -]5\.7\.\d/;

/** The server refused this recipient, not us: the library says the same of a sender that is refused. */
const isAboutAddress = ({ code, command, responseCode = 0, response = '' }: Failure): boolean =>
  code === 'EENVELOPE' &&
  command === 'RCPT TO' &&
  responseCode >= 550 &&
  responseCode <= 553 &&
  !POLICY.test(response);
