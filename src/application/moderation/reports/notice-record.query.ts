import type { NoticeRecord } from '#domain/moderation/reports/notice-misuse';

/** What became of the notices of one member. */
export interface NoticeRecordQuery {
  of(memberId: string, at: Date): Promise<NoticeRecord>;
}
