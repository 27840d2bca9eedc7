/** What a rule of Moderation found in something that a member wrote. */
export interface WordFinding {
  readonly ruleId: string;
  readonly ruleKey: string;
  readonly ruleLabel: string;
  readonly version: number;
  readonly action: string;
  readonly severity: string;
  readonly family: string;
  readonly field: string;
  readonly explanation: string;
  /** In English; not there where nobody wrote it. */
  readonly ruleLabelEn?: string | null;
  readonly explanationEn?: string | null;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** What was found, where a moderator is to look at it; never what is personal. */
  readonly words?: readonly string[];
}
