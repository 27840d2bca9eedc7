import { job } from '../../shared/job.ts';

/** The job that `AskForEventMails` asks for: one for each reader. */
export const SEND_EVENT_MAIL = job<SendEventMailCommand>('community.send-event-mail');

interface SendEventMailCommand {
  readonly letterId: string;
  readonly memberId: string;
}
