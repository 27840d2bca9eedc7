import type { Page } from '../../shared/page.ts';
import type { Actor } from '#domain/shared/actor';
import type { Module } from '#domain/shared/module';

export const QUEUE_VIEWS = ['open', 'mine', 'late', 'decided'] as const;
/** What a case can be about, for who looks for one kind of content alone, with the parts of the site that hold it; of none: always there. */
const CONTENTS = {
  topic: [],
  post: [],
  'chat-message': ['chat', 'direct'],
  idea: ['ideas'],
  'idea-comment': ['ideas'],
  poll: ['polls'],
  event: ['events'],
  'event-question': ['events'],
  'service-review': ['services'],
  'trial-feedback': ['trials'],
  profile: [],
} as const satisfies Readonly<Record<string, readonly Module[]>>;
type QueueContent = keyof typeof CONTENTS;
export const QUEUE_CONTENTS = Object.keys(CONTENTS) as readonly QueueContent[];

/**
 * The kinds of content that are worth looking for: those of parts that are open, and those of which something waits still.
 * @param waiting how many cases wait of each kind
 */
export const contentsToFind = (
  uses: (module: Module) => boolean,
  waiting: Readonly<Record<string, number>>,
): readonly QueueContent[] =>
  QUEUE_CONTENTS.filter((content) => {
    const parts: readonly Module[] = CONTENTS[content];
    return parts.length === 0 || parts.some(uses) || (waiting[content] ?? 0) > 0;
  });
/** Instead of the id of an assignee. */
export const NOBODY = 'nobody';
type QueueView = (typeof QUEUE_VIEWS)[number];

export interface QueueFilter {
  readonly view?: QueueView;
  readonly kind?: string;
  readonly content?: QueueContent;
  /** Key of a reason. */
  readonly why?: string;
  readonly categoryId?: string;
  /** 0 to 3. */
  readonly priority?: number;
  /** Whom it was given to; `nobody` for what was given to nobody in particular. */
  readonly assignee?: string;
  readonly cursor?: string | null;
  readonly limit?: number;
}

/** One line of the queue. */
export interface QueueRow {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly title: string;
  /** Keys of the reasons, in the order they came. */
  readonly whys: readonly string[];
  /** The words of the first one, a reason of reports or a rule of words; null for anything else. */
  readonly whyLabel: string | null;
  /** The same in English, where the back office has it. */
  readonly whyLabelEn: string | null;
  readonly score: number;
  /** 0 to 3. */
  readonly priority: number;
  readonly reports: number;
  /** A trusted flagger gave notice of it. */
  readonly trusted: boolean;
  readonly raisedAt: Date;
  readonly dueAt: Date;
  readonly late: boolean;
  readonly claimedBy: string | null;
  readonly assignedTo: string | null;
  readonly decidedAt: Date | null;
  readonly outcome: string | null;
  readonly version: number;
}

/**
 * What a moderator may see of the queue: everything, or what stands in their categories. The most urgent comes first, then the
 * next due, and each point of its score brings a case an hour forward.
 */
export interface ReviewQueueQuery {
  execute(actor: Actor, filter: QueueFilter): Promise<Page<QueueRow>>;
}

export interface QueueCounts {
  readonly open: number;
  readonly mine: number;
  readonly late: number;
  /** Of open cases. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Of open cases, by what they are about. */
  readonly contents: Readonly<Record<string, number>>;
  /** Where open cases stand, and whom they were given to. */
  readonly categories: readonly string[];
  readonly assignees: readonly string[];
}
export interface QueueCountsQuery {
  execute(actor: Actor): Promise<QueueCounts>;
}
