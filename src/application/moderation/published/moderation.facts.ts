import type { PublishedFact } from '../../shared/ports.ts';

/** What Moderation tells the other contexts. */
export interface RoleAssignedV1 extends PublishedFact {
  readonly name: 'moderation.role-assigned.v1';
  readonly memberId: string;
  readonly role: string;
  /** What they were until then; facts of before do not say. */
  readonly former?: string;
  readonly department: string | null;
  /** Null when the house itself did. */
  readonly assignedBy: string | null;
  /** Where it reaches; null for everywhere, and facts of before do not say. */
  readonly categoryIds?: readonly string[] | null;
  /** Whoever had it given or taken tells the member. Most facts do not say. */
  readonly isTold?: boolean;
}
/** Somebody came to a group or left one; which they are in now is asked. */
export interface GroupsChangedV1 extends PublishedFact {
  readonly name: 'moderation.groups-changed.v1';
  readonly memberId: string;
}
/** What was decided of a piece of content or a member: whoever keeps it enforces it. */
export interface DecisionMadeV1 extends PublishedFact {
  readonly name: 'moderation.decision-made.v1';
  readonly decisionId: string;
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly subjectId: string | null;
  /** Null when a machine decided. */
  readonly by: string | null;
  /** `page` when it was decided in the place itself: mostly done there already, but what somebody hides with their notice is not. */
  readonly path: string;
  /** ISO 8601, UTC. */
  readonly until: string | null;
  readonly explanation: string | null;
  /** The context itself acted already, and the decision only records why. Facts of before do not say. */
  readonly recorded?: boolean;
  /** Of an approval: the mark of the words that were read, which are to appear and no others. Facts of before do not say. */
  readonly read?: string;
}
/** What a decision did is to be undone exactly. */
export interface DecisionOverturnedV1 extends PublishedFact {
  readonly name: 'moderation.decision-overturned.v1';
  readonly decisionId: string;
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly subjectId: string | null;
  readonly by: string | null;
  /** Where it lets words appear that had been held, as `DecisionMadeV1` has it. */
  readonly read?: string;
}
/** A decision on content was to hold until now: what it did is to be undone. */
export interface DecisionEndedV1 extends PublishedFact {
  readonly name: 'moderation.decision-ended.v1';
  readonly decisionId: string;
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
}
/** Somebody contests a decision. */
export interface AppealFiledV1 extends PublishedFact {
  readonly name: 'moderation.appeal-filed.v1';
  readonly appealId: string;
  readonly decisionId: string;
  /** Null for who gave notice without an account. */
  readonly appellantId: string | null;
  /** author: whoever is restricted · notifier: whoever gave notice, which is told to nobody. */
  readonly party: 'author' | 'notifier';
}
export interface AppealDecidedV1 extends PublishedFact {
  readonly name: 'moderation.appeal-decided.v1';
  readonly appealId: string;
  readonly decisionId: string;
  readonly appellantId: string | null;
  readonly outcome: string;
}
/** What sanctions leave to a member, of all that stand together. */
export interface StandingChangedV1 extends PublishedFact {
  readonly name: 'moderation.standing-changed.v1';
  readonly memberId: string;
  /** free: everything · silenced: reading only · banned: what a visitor has. */
  readonly standing: 'free' | 'silenced' | 'banned';
}
/** Somebody gave notice. By whom is told to nobody. */
export interface ReportFiledV1 extends PublishedFact {
  readonly name: 'moderation.report-filed.v1';
  readonly reportId: string;
  readonly itemId: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly reason: string;
}
/** Somebody of a higher rank took a case over: who held it is to know. */
interface CaseTakenOverV1 extends PublishedFact {
  readonly name: 'moderation.case-taken-over.v1';
  readonly itemId: string;
  /** Who held it. */
  readonly memberIds: readonly string[];
  readonly by: string;
}
/** A case of the queue is closed. */
export interface ItemDecidedV1 extends PublishedFact {
  readonly name: 'moderation.item-decided.v1';
  readonly itemId: string;
  readonly targetKind: string;
  readonly targetId: string;
  /** In the words of decisions; `withdrawn` where its author took back what waited and nobody decided. */
  readonly outcome: string;
  readonly by: string | null;
}
export type ModerationFact =
  | AppealFiledV1
  | AppealDecidedV1
  | StandingChangedV1
  | RoleAssignedV1
  | GroupsChangedV1
  | DecisionMadeV1
  | DecisionOverturnedV1
  | DecisionEndedV1
  | ReportFiledV1
  | CaseTakenOverV1
  | ItemDecidedV1;
