import type { Fact } from '../shared/aggregate-root.ts';
import type { MemberId } from '../shared/id.ts';
import type { WordFinding } from '../shared/word-finding.ts';

/** Rules of words found something in what somebody wrote: an event, or a question that was asked in one. */
export class WordsFound implements Fact {
  readonly name = 'words-found';
  constructor(
    readonly at: Date,
    readonly target: { readonly kind: 'event' | 'event-question'; readonly id: string },
    readonly authorId: MemberId,
    readonly findings: readonly WordFinding[],
  ) {}
}
