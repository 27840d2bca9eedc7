import type { ReportId } from '#domain/moderation/reports/ids';
import type { MemberId } from '#domain/shared/id';

/** A notice that led to a decision, as far as whoever gave it is concerned. */
export interface NoticeBehind {
  readonly reportId: ReportId;
  readonly number: string;
  /** Null for who has no account. */
  readonly reporterId: MemberId | null;
  /** Of who has no account, where it was given. */
  readonly email: string | null;
  /** What the moderators told them. */
  readonly answer: string | null;
}

export interface NoticesBehindQuery {
  /** Null when it did not lead to this decision. */
  find(decisionId: string, reportId: string): Promise<NoticeBehind | null>;
  /** Of a member. */
  ofMember(decisionId: string, memberId: string): Promise<NoticeBehind | null>;
}
