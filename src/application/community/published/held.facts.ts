import type { PublishedFact } from '../../shared/ports.ts';

/** Something that a member wrote waits for somebody to look at it before anybody else reads it. */
export interface HeldContent extends PublishedFact {
  /** A registered kind, such as `topic` or `post`. */
  readonly targetKind: string;
  readonly targetId: string;
  /** Key of the word rule, or `newcomer`. */
  readonly why: string;
  /** Words that the rule found in the text. */
  readonly hits: readonly string[];
  readonly score: number;
  /** 0 to 3. */
  readonly priority: number;
}
export interface ContentHeldV1 extends HeldContent {
  readonly name: 'community.content-held.v1';
}
