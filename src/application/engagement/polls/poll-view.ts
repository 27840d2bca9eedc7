import type { Id, MemberId } from '#domain/shared/id';
import type { Branch } from '#domain/shared/branch';
import type { PollCount } from '#domain/engagement/polls/counting';
import type { PollKind, ResultsShown } from '#domain/engagement/polls/poll-kind';
import type { VotesMissing, Withheld } from '#domain/engagement/polls/results-shown';

export type { BranchCount, OptionCount, PollCount, Ranking } from '#domain/engagement/polls/counting';
export type { PollKind } from '#domain/engagement/polls/poll-kind';
export type { VotesMissing } from '#domain/engagement/polls/results-shown';
export type { RunoffRound } from '#domain/engagement/polls/runoff';

/** A poll as a list shows it. */
export interface PollRow {
  readonly id: Id<'Poll'>;
  readonly slug: string;
  readonly authorId: MemberId;
  readonly question: string;
  readonly kind: PollKind;
  readonly secret: boolean;
  readonly results: ResultsShown;
  readonly audiences: readonly string[];
  readonly openedAt: Date;
  /** When it ends or ended. */
  readonly closesAt: Date;
  readonly open: boolean;
  /** It waits for a moderator, or a decision hides it: its author alone reads it. */
  readonly hidden: boolean;
  /** Of what is hidden: whether it waits for a moderator. */
  readonly held: boolean;
  readonly votes: number;
  /** Whether the viewer has voted. */
  readonly voted: boolean;
}

/** A picture beside an option. */
export interface PictureView {
  readonly path: string;
  /** What is to be seen. */
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** So many are named at most. */
export const NAMED_AT_MOST = 500;

/** What somebody voted under their name. */
export interface NamedVote {
  readonly memberId: MemberId;
  readonly choices: readonly number[];
  readonly text: string | null;
}

/** A poll as its page shows it to one viewer. */
export interface PollView extends PollRow {
  readonly description: string;
  /** Another one whenever the poll was changed; a vote names the one that its voter read. */
  readonly version: number;
  readonly options: readonly string[];
  /** What is shown beside each option, by its place; null for one without a picture. */
  readonly pictures: readonly (PictureView | null)[];
  /** How many options are chosen at least and at most. */
  readonly least: number;
  readonly most: number;
  /** Whether the viewer is asked, votes being taken or not. */
  readonly asked: boolean;
  /** Branches to vote in the name of, where there is a choice. */
  readonly branches: readonly Branch[];
  /** Those that the viewer took after the poll opened: they do not count for it. */
  readonly tooLate: readonly Branch[];
  /** The viewer's account was made after it opened: they read it, and are asked the next time. */
  readonly tooNew: boolean;
  /** What the viewer voted, where ballots bear names. */
  readonly ownVote: { readonly choices: readonly number[]; readonly text: string | null } | null;
  /** Whether it was put away: it stands in the archive of those who run polls. */
  readonly archived: boolean;
  /** Whether the viewer may change or close it. */
  readonly mayRun: boolean;
  readonly withheld: Withheld | null;
  /** Of a secret poll that goes on: how many votes its results wait for; null where they wait for something else. */
  readonly missing: VotesMissing | null;
  readonly count: PollCount | null;
  /** Who chose what where ballots bear names, few: for who asked and for those who run polls, as its form said. */
  readonly named: readonly NamedVote[];
  /** Answers in words, for those who run polls; nobody else reads them before they are checked. */
  readonly answers: readonly string[];
  /** Day of the known population, `yyyy-mm-dd`. */
  readonly populationOn: string | null;
}
