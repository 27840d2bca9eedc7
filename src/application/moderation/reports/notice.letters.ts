import { job } from '../../shared/job.ts';

/** The job that writes to whoever gave notice. */
export const SEND_NOTICE_MAIL = job<SendNoticeMailCommand>('moderation.send-notice-mail');
export type NoticeLetter = 'report-received' | 'report-decided' | 'report-overturned';
export interface SendNoticeMailCommand {
  readonly letter: NoticeLetter;
  readonly reportId: string;
}
/** Comes back every day. */
export const MEASURE_GRAVE_SCORE = job('moderation.measure-grave-score');
