import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';
import type { AuthorView } from '../topics/topic-page.query.ts';
import type { OfficialView } from './official-view.ts';
import type { RuleVersionView } from './rules.query.ts';

interface DeskTopic {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly category: { readonly id: string; readonly slug: string; readonly name: string };
  readonly branches: readonly string[];
}

export interface DeskAgent {
  readonly id: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly department: string | null;
}

/** A question that the organisation has not answered. */
export interface DeskQuestionView {
  readonly topic: DeskTopic;
  readonly askedBy: { readonly pseudonym: string; readonly handle: string };
  readonly openedAt: Date;
  readonly replyCount: number;
  readonly followerCount: number;
  readonly views: number;
  /** Views, followers and replies together. */
  readonly demand: number;
  readonly solved: boolean;
  /** The day by which an answer was promised, in working days of France: `yyyy-mm-dd`. */
  readonly dueOn: string;
  readonly late: boolean;
  readonly assignee: DeskAgent | null;
  /** To whom it was given, newest first: null for back to everybody. */
  readonly assignments: readonly {
    readonly agent: DeskAgent | null;
    readonly by: DeskAgent | null;
    readonly at: Date;
  }[];
}

/** A reply of a member that readers rely on and nobody checked. */
export interface DeskReplyView {
  readonly postId: string;
  readonly position: number;
  readonly topic: DeskTopic;
  readonly author: AuthorView;
  /** The beginning of its text, at most 280 characters. */
  readonly excerpt: string;
  readonly postedAt: Date;
  readonly helpfulCount: number;
  readonly accepted: boolean;
}

interface ToReview {
  readonly department: string;
  readonly reviewBy: string;
  readonly owner: DeskAgent;
  /** When it came to the desk. */
  readonly since: Date;
  /** Rules and values that changed since it was read last, by their names, in the order of their changes. */
  readonly causes: readonly {
    readonly why: 'rule-changed' | 'value-changed';
    readonly name: string;
    /** `yyyy-mm-dd`, the day on which it says something else, where that lay ahead when it was changed. */
    readonly from: string | null;
  }[];
}

/** An answer on a topic that somebody must read again, or whose seal fell. */
export interface AnswerToReview extends ToReview {
  readonly what: 'answer';
  readonly sealId: string;
  readonly postId: string;
  readonly position: number;
  readonly topic: DeskTopic;
  readonly kind: 'authored' | 'validated';
  readonly sealedAt: Date;
  readonly why:
    | 'past-validity'
    | 'past-review'
    | 'rule-changed'
    | 'value-changed'
    | 'question-changed'
    | 'edited'
    | 'deleted';
  /** Whether the seal still stands. */
  readonly stands: boolean;
  readonly postDeleted: boolean;
}

/** A reference answer that somebody must read again. */
export interface ReferenceToReview extends ToReview {
  readonly what: 'reference';
  readonly referenceId: string;
  readonly slug: string;
  readonly title: string;
  readonly category: DeskTopic['category'] | null;
  readonly publishedAt: Date;
  /** Number of the version that waits; of several the first that applies. Null where a newer one has just taken its place. */
  readonly number: number | null;
  readonly why: 'past-validity' | 'past-review' | 'rule-changed' | 'value-changed' | 'redacted';
}

/** What the organisation wrote or vouched for and somebody must read again. */
export type DeskReviewView = AnswerToReview | ReferenceToReview;

/** An entry of the register that changed: a rule and a value may have one key. */
export interface ReviewCause {
  readonly of: 'rule' | 'value';
  readonly key: string;
}

export interface DeskFilter {
  readonly categoryId?: string;
  /** Opaque, from a former page. @throws InvalidValue `cursor.broken` */
  readonly cursor?: string | null;
  /** 1 to 100, 20 unless told. */
  readonly limit?: number;
}

/** All of them: @throws NotAllowed without `official.review`; only of topics the actor may know of. */
export interface DeskQuestionsQuery {
  /**
   * Questions without an official answer, save those whose accepted reply waits to be validated. `age`: longest waiting first; `demand`: the most wanted first. Both by keyset.
   * @param filter.assignedTo of one agent only
   */
  execute(
    actor: Actor,
    filter: DeskFilter & { readonly sort?: 'age' | 'demand'; readonly assignedTo?: string },
  ): Promise<Page<DeskQuestionView>>;
}
export interface DeskAssignedQuery {
  /** Every question that is assigned and not yet answered officially, longest waiting first. */
  execute(actor: Actor, filter: DeskFilter & { readonly agentId?: string }): Promise<Page<DeskQuestionView>>;
}
export interface DeskRepliesQuery {
  /** Of each question one: the accepted, else the most helpful. Accepted ones first, then the most helpful, by keyset. */
  execute(actor: Actor, filter: DeskFilter): Promise<Page<DeskReplyView>>;
}
export interface DeskReviewsQuery {
  /** Longest waiting first, by keyset. @param filter.cause those that this rule or value put to review */
  execute(actor: Actor, filter: DeskFilter & { readonly cause?: ReviewCause }): Promise<Page<DeskReviewView>>;
}
export interface CauseNameQuery {
  /** How people call a rule or value; null for one that is not kept. */
  execute(cause: ReviewCause): Promise<string | null>;
}
export interface DeskCountsQuery {
  /** 1,000 means 1,000 or more. */
  execute(actor: Actor): Promise<{
    readonly toAnswer: number;
    readonly toValidate: number;
    readonly toReview: number;
    readonly assigned: number;
    readonly mine: number;
  }>;
  /** Only those to review, for what stands on every page of the back office. 1,000 means 1,000 or more. */
  toReview(actor: Actor): Promise<number>;
}
export interface LateQuestionsQuery {
  /** How many questions of the desk are past the day on which they were due. 1,000 means 1,000 or more. */
  count(actor: Actor): Promise<number>;
}
export interface AgentsQuery {
  /** Active agents who belong to a department, by name: without one nobody signs. */
  execute(actor: Actor): Promise<readonly DeskAgent[]>;
}

export interface CannedParagraphView {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly version: number;
}
export interface CannedParagraphsQuery {
  /** By title. */
  execute(actor: Actor): Promise<readonly CannedParagraphView[]>;
  /** Whichever it is, also beyond those that are listed; null for none. */
  one(actor: Actor, id: string): Promise<CannedParagraphView | null>;
}

export interface ResponseTargetView {
  /** Whether the category stands within the one before it. */
  readonly isChild: boolean;
  readonly category: { readonly id: string; readonly slug: string; readonly name: string };
  /** Working days; null where the common promise holds. */
  readonly workingDays: number | null;
  /** What holds. */
  readonly effectiveDays: number;
}
export interface ResponseTargetsQuery {
  /** As the categories stand, each with its children after it. */
  execute(actor: Actor): Promise<readonly ResponseTargetView[]>;
}

/** An entry of the register that changed since a seal was set. */
export interface SealChange {
  readonly why: 'rule-changed' | 'value-changed';
  readonly key: string;
  readonly name: string;
  /** What a rule says now, and what it said before; null for a value. */
  readonly rule: { readonly now: RuleVersionView; readonly before: RuleVersionView | null } | null;
}

/** What the form of a seal begins with: the reply and what already vouches for it. */
export interface SealFormView {
  readonly postId: string;
  readonly position: number;
  readonly topic: DeskTopic;
  readonly author: AuthorView;
  /** As typed. */
  readonly source: string;
  readonly html: string;
  /** Given back with the seal, which vouches for this text and no other. */
  readonly version: number;
  readonly postedAt: Date;
  readonly standing: OfficialView | null;
  /** What the reply was sealed as last, standing or fallen; null for a reply that was never sealed. */
  readonly sealedAs: {
    readonly kind: 'authored' | 'validated';
    readonly department: string;
    /** What it rested on, for whom, and when. */
    readonly terms: Pick<OfficialView, 'sources' | 'branches' | 'validFrom' | 'validTo'> & {
      readonly rules: readonly { readonly id: string }[];
    };
    /** Null while it stands. */
    readonly liftedAt: Date | null;
  } | null;
  /** What changed in the register under the standing seal, each entry once, in the order of their changes. */
  readonly changes: readonly SealChange[];
  /** Former seals of this reply, newest first. */
  readonly history: readonly {
    readonly sealId: string;
    readonly kind: 'authored' | 'validated';
    readonly department: string;
    readonly sealedBy: string;
    readonly sealedAt: Date;
    readonly liftedAt: Date;
    readonly liftedWhy: string;
    readonly note: string | null;
  }[];
}
export interface SealFormQuery {
  /** @throws NotAllowed without `official.review`. Null for what the actor may not know of. */
  execute(actor: Actor, postId: string): Promise<SealFormView | null>;
}
