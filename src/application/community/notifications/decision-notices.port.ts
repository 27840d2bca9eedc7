/** What a member is told about a decision, beside what was taken away from them. */
export interface DecisionNotice {
  readonly memberId: string;
  readonly decisionId: string;
  /** made: it restricts them · changed: it was judged again. */
  readonly what: 'decision' | 'decision-changed';
  /** Told only as long as nobody but its author ever read this topic or post; always, where none is named. */
  readonly ofUnread?: string;
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  readonly at: Date;
}

export interface DecisionNotices {
  /** Among the notifications of the site, whatever was muted: one for each decision, the latest. */
  tell(notice: DecisionNotice): Promise<void>;
}
