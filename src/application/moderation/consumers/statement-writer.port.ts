import type { LadderStep } from '#domain/moderation/sanctions/ladder';
import type { GroundKey } from '#domain/moderation/decisions/grounds';
import type { ContentRef } from '#domain/moderation/decisions/ids';
import type { DecisionAction, ProfileRestriction } from '#domain/moderation/decisions/decision-action';
import type { GivenStatement, StatementOfReasons } from '#domain/moderation/decisions/statement-of-reasons';
import type { WordFindingV1 } from '../../community/published/words.facts.ts';
import type { GoingV1, ReadersV1, TopicChangedV1 } from '../../community/published/community.facts.ts';
import type { RestrictionV1 } from '../../community/published/restrained.facts.ts';

/** Something that was done to the words of another in the place itself. */
export interface Act {
  readonly action: 'delete' | 'hide' | 'edit' | 'mask' | 'purge' | 'lock' | 'move';
  readonly what:
    | 'edited'
    | 'unaccepted'
    | 'redacted'
    | 'passage-masked'
    | 'redacted-outside'
    | 'purged'
    | 'purged-with-topic'
    | 'carried'
    | 'poll-closed'
    | 'idea-merged'
    | 'poll-rewritten'
    | 'event-cancelled'
    | 'event-rewritten'
    | 'question-hidden'
    | 'message-removed'
    | TopicChangedV1['change'];
  readonly target: ContentRef;
  readonly by: string;
  readonly restriction: RestrictionV1;
  /** How many pieces it befell, where it is told once of several. */
  readonly count?: number;
  /** Of what was carried: how, and who reads it; null where that was not told. */
  readonly going?: GoingV1 | null;
  /** The same of a topic, as whoever opened it is told. */
  readonly readers?: ReadersV1 | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What a rule of words took out of a text before it appeared. */
export interface Masking {
  readonly targetKind: string;
  readonly findings: readonly Pick<
    WordFindingV1,
    'ruleLabel' | 'ruleLabelEn' | 'family' | 'explanation' | 'explanationEn'
  >[];
  /** The text waits for a moderator besides: nothing of it is published yet. */
  readonly waits: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Why something waits for a moderator. */
export interface Hold extends Pick<Masking, 'targetKind' | 'at'> {
  /** None where no rule of words speaks. */
  readonly because: Masking['findings'][number] | null;
  /** It stood for all to read; otherwise nobody but its author ever read it. */
  readonly wasRead: boolean;
  /** Somebody had approved it as it read before its author corrected it. */
  readonly isReworded: boolean;
}

/** Statements of reasons for whoever reads them, in the language of their account. */
export interface StatementWriters {
  /** @param memberId who is restricted; the language of the organisation for nobody known, or who left */
  to(memberId: string | null): Promise<StatementWriter>;
}

/** Words the statement of reasons that whoever was restricted reads. */
export interface StatementWriter {
  readonly language: 'fr' | 'en';
  /** How long something of this kind stays hidden, and what can be done about it. */
  hiddenUntil(kind: string): string;
  ofAct(act: Act, ground: GroundKey): GivenStatement;
  /** @param ground key of one; the rules of the community as a whole for none @param facts in the words of who decides */
  ofProfile(action: ProfileRestriction, ground: string | null, facts: string): GivenStatement;
  /**
   * In the words of who decides alone.
   * @param action what is done; its reach is told as everywhere
   */
  ofOwn(
    action: string,
    said: {
      readonly ground?: string | null;
      readonly facts?: string | undefined;
      readonly explanation?: string | undefined;
    },
  ): GivenStatement;
  /** Of who misused notices. @param facts in the words of who decides */
  ofMisuse(facts: string): GivenStatement;
  ofMask(masking: Masking): GivenStatement;
  ofHold(hold: Hold): GivenStatement;
  /** @param ground key of one; the rules of the community as a whole for none @param facts in the words of who decides */
  ofSanction(step: LadderStep, ground: string | null, facts: string): GivenStatement;
  /** What is left of a decision after a complaint: the same ground, other facts. */
  ofLesser(contested: StatementOfReasons, action: DecisionAction, facts: string): GivenStatement;
  /** Told when the moderators take an act back of themselves. */
  readonly takenBack: string;
  /** Told when somebody looked at what a machine had decided and found nothing wrong. */
  readonly foundFine: string;
  /** Told when somebody looked at it and decided in its place. */
  readonly takenOver: string;
  /** The same two, of what a person had hidden as soon as it was reported. */
  readonly provisionalFine: string;
  readonly provisionalOver: string;
  /** The same two, of a passage that was masked meanwhile. */
  readonly passageFine: string;
  readonly passageOver: string;
}

const KEEPING_ORDER: readonly Act['action'][] = ['edit', 'lock', 'move'];

/** What keeps topics in order blames nobody. */
export const keepsOrder = (act: Act): boolean => KEEPING_ORDER.includes(act.action) && act.what !== 'edited';
