import type { DryRunId, WordRuleId } from '#domain/moderation/words/ids';
import type { WordDefinition } from '#domain/moderation/words/word-definition';

/** What a version of a rule would have found. */
export interface DryRunReport<Sample extends DryRunSample = KeptSample> {
  readonly texts: number;
  readonly hits: number;
  /** Texts with a hit. */
  readonly textsHit: number;
  /** Of those, the ones that are probably no reason for concern. */
  readonly doubtful: number;
  readonly authors: number;
  readonly byField: Readonly<Record<string, { readonly texts: number; readonly doubtful: number }>>;
  /** What was found most often, as folded, of what any member may read. */
  readonly words: readonly { readonly word: string; readonly times: number; readonly authors: number }[];
  /** Longer words in which words of the rule stand, which it does not find; not there in trials of before. */
  readonly around?: DryRunReport['words'];
  readonly samples: readonly Sample[];
}
/** One place where the rule would have found something, with what stands around it. */
export interface DryRunSample {
  readonly field: string;
  readonly address: string;
  readonly before: string;
  readonly found: string;
  readonly after: string;
  /** Why it is probably a false alarm; null where nothing says so. */
  readonly doubt: 'vouched' | 'common' | 'disguise' | null;
}

/** With what decides who may read it. */
export interface KeptSample extends DryRunSample {
  readonly audience: string;
  readonly categoryId: string | null;
  readonly isPublished: boolean;
}

/** A trial as whoever makes it reads it. */
export interface DryRunAsked {
  readonly id: DryRunId;
  readonly key: string;
  readonly ruleId: WordRuleId;
  readonly number: number;
  readonly since: Date;
  readonly definition: WordDefinition;
}

/** Trials of a version of a rule on what was written of late: asked for, made in steps, kept. */
export interface DryRuns {
  ask(run: {
    id: DryRunId;
    ruleId: WordRuleId;
    number: number;
    by: string | null;
    at: Date;
    since: Date;
  }): Promise<void>;
  /** Those asked for in that time that are not done, the first first. */
  unfinished(asked: { readonly from: Date; readonly before: Date }): Promise<readonly DryRunId[]>;
  /** What was asked for before that and is not done never will be. */
  dropUnfinished(askedBefore: Date): Promise<void>;
  /** Null once it has ended, or where there is none. */
  begin(id: string): Promise<DryRunAsked | null>;
  /** @param expected texts in all @param done texts so far */
  progress(id: DryRunId, expected: number, done: number): Promise<void>;
  finish(id: DryRunId, report: DryRunReport, at: Date): Promise<void>;
}
