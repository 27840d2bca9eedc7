import type { Actor } from '#domain/shared/actor';
import type { WordDefinition } from '#domain/moderation/words/word-definition';
import type { DryRunReport, DryRunSample } from './dry-runs.port.ts';

export interface WordRuleLine {
  readonly key: string;
  readonly label: string;
  readonly family: string;
  readonly matcher: string;
  readonly action: string;
  readonly severity: string;
  readonly inForce: number | null;
  readonly latest: number;
  /** Found in the last thirty days. */
  readonly hits: number;
}
export interface WordRulesQuery {
  execute(actor: Actor): Promise<readonly WordRuleLine[]>;
}

export interface WordRuleVersionView {
  readonly number: number;
  readonly note: string;
  readonly writtenAt: Date;
  readonly writtenBy: string | null;
  readonly definition: WordDefinition;
}
export interface DryRunView {
  readonly id: string;
  readonly number: number;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
  readonly expected: number;
  readonly done: number;
  /** With the samples that whoever asks may read. */
  readonly report: DryRunReport<DryRunSample> | null;
}
export interface WordRuleView {
  readonly key: string;
  readonly label: string;
  readonly inForce: number | null;
  readonly version: number;
  /** The newest first, fifty at most. */
  readonly versions: readonly WordRuleVersionView[];
  /** The newest of each version. */
  readonly dryRuns: readonly DryRunView[];
  readonly hits: number;
}
export interface WordRuleQuery {
  /** @returns null where there is none */
  execute(actor: Actor, key: string): Promise<WordRuleView | null>;
}

/** Where help is, as the rules in force say that offer it. */
export interface HelpView {
  readonly explanation: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
}
export interface HelpQuery {
  execute(): Promise<readonly HelpView[]>;
}
