import { type WebhookEvent, webhookEventKind } from '#domain/site/webhooks/webhook-events';
import type { CommunityFact } from '../../community/published/community.facts.ts';
import type { EngagementFact } from '../../engagement/published/engagement.facts.ts';
import type { EventsFact } from '../../events/published/events.facts.ts';
import type { Consumer, JobQueue, ToldFact } from '../../shared/ports.ts';
import type { WebhookDeliveries, WebhookNews } from '../webhooks/webhook-deliveries.port.ts';
import { DELIVER_WEBHOOKS } from '../webhooks/webhooks.jobs.ts';

type AnyFact = CommunityFact | EngagementFact | EventsFact;
type Of<N extends AnyFact['name']> = Extract<AnyFact, { name: N }>;

interface News {
  readonly event: WebhookEvent;
  readonly id: string;
  /** Where several facts tell one thing: what is the same in all of them. */
  readonly once?: string;
}

const TOPIC_CHANGES: Readonly<Record<Of<'community.topic-changed.v1'>['change'], WebhookEvent>> = {
  retitled: 'topic.updated',
  pinned: 'topic.updated',
  unpinned: 'topic.updated',
  split: 'topic.updated',
  'closure-lifted': 'topic.updated',
  closed: 'topic.closed',
  'closed-as-duplicate': 'topic.closed',
  reopened: 'topic.reopened',
  moved: 'topic.moved',
  merged: 'topic.merged',
  deleted: 'topic.deleted',
  restored: 'topic.restored',
};

const about =
  (event: WebhookEvent) =>
  ({ postId }: { readonly postId: string }): News => ({ event, id: postId });

/** What other systems may be told of each fact; null for nothing. */
const TOLD = {
  'community.topic-opened.v1': ({ topicId }) => ({ event: 'topic.created', id: topicId }),
  'community.topic-changed.v1': ({ topicId, change }) => ({ event: TOPIC_CHANGES[change], id: topicId }),
  'community.answer-posted.v1': about('post.created'),
  'community.post-edited.v1': about('post.updated'),
  'community.passage-redacted.v1': about('post.updated'),
  'community.post-deleted.v1': about('post.deleted'),
  'community.post-restored.v1': about('post.restored'),
  'community.content-purged.v1': ({ whole, topicId, postId }) =>
    whole ? { event: 'topic.deleted', id: topicId } : { event: 'post.deleted', id: postId },
  'community.answer-accepted.v1': about('answer.accepted'),
  'community.acceptance-withdrawn.v1': about('answer.unaccepted'),
  'community.answer-sealed.v1': about('answer.official'),
  'community.seal-risen.v1': about('answer.official'),
  'community.seal-lifted.v1': about('answer.official_withdrawn'),
  'community.rule-changed.v1': ({ key }) => ({ event: 'rule.changed', id: key }),
  'community.regulatory-value-set.v1': ({ key }) => ({ event: 'value.changed', id: key }),
  'community.email-confirmed.v1': ({ memberId }) => ({ event: 'member.joined', id: memberId }),
  'community.member-departed.v1': ({ memberId }) => ({ event: 'member.deleted', id: memberId }),
  'community.profile-changed.v1': ({ memberId }) => ({ event: 'member.updated', id: memberId }),
  'events.gathering-scheduled.v1': ({ gatheringId, held, isAway }) =>
    isAway ? null : { event: held ? 'event.announced' : 'event.cancelled', id: gatheringId },
  'events.seat-changed.v1': ({ gatheringId }) => ({ event: 'event.registrations_changed', id: gatheringId }),
  'engagement.idea-status-changed.v1': ({ ideaId }) => ({ event: 'idea.status_changed', id: ideaId }),
  // Told in lots at one moment; opened again, a poll ends at another.
  'engagement.poll-ended.v1': ({ pollId, at }) => ({ event: 'poll.closed', id: pollId, once: `ended ${at}` }),
} as const satisfies { readonly [N in AnyFact['name']]?: (fact: Of<N>) => News | null };

export type FactForWebhooks = Of<keyof typeof TOLD>;
export const FACTS_FOR_WEBHOOKS = Object.keys(TOLD) as (keyof typeof TOLD)[];

/** Told in a moment: by then the messages are written. */
const SOON_MS = 1_000;

/** Notes for every endpoint that wants it what happened; it is sent by a job, after the transaction. */
export class QueueWebhooks implements Consumer<FactForWebhooks> {
  constructor(
    private readonly deliveries: WebhookDeliveries,
    private readonly jobs: JobQueue,
  ) {}

  on(fact: FactForWebhooks, { factId }: { factId: string }): Promise<void> {
    return this.onAll([{ fact, factId }]);
  }

  async onAll(told: readonly ToldFact<FactForWebhooks>[]): Promise<void> {
    const news = told.flatMap(newsOf);
    if (news.length > 0 && (await this.deliveries.queue(news)) > 0)
      await this.jobs.enqueue(DELIVER_WEBHOOKS, {}, { delayMs: SOON_MS, dedupeKey: DELIVER_WEBHOOKS });
  }
}

function newsOf({ fact, factId }: ToldFact<FactForWebhooks>): WebhookNews[] {
  const news = (TOLD[fact.name] as (fact: FactForWebhooks) => News | null)(fact);
  if (news === null) return [];
  const { event, id, once } = news;
  return [
    {
      event,
      subjectKind: webhookEventKind(event).subject,
      subjectId: id,
      cause: once === undefined ? factId : `${event} ${id} ${once}`,
      at: new Date(fact.at),
    },
  ];
}
