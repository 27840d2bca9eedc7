import { type Act, type EngagementEvent, POST_REMOVED } from '#domain/engagement/points/act';
import { knownId } from '#domain/shared/id';
import type {
  AcceptanceWithdrawnV1,
  AnswerAcceptedV1,
  ContentPurgedV1,
  HelpfulMarkWithdrawnV1,
  PostDeletedV1,
  PostMarkedHelpfulV1,
  PostRestoredV1,
  TopicChangedV1,
} from '../../community/published/community.facts.ts';
import type { AnswerSealedV1, SealLiftedV1, SealRisenV1 } from '../../community/published/official.facts.ts';
import type { Contribution, Contributions } from '../../community/published/contributions.api.ts';
import type { Consumer, ToldFact } from '../../shared/ports.ts';
import type { LedgerKeeper } from '../points/ledger.keeper.ts';
import type { Ledger } from '../points/ledger.port.ts';

/** What brings points, and what takes it back. */
type Credit =
  | AnswerAcceptedV1
  | AcceptanceWithdrawnV1
  | AnswerSealedV1
  | SealLiftedV1
  | SealRisenV1
  | PostMarkedHelpfulV1
  | HelpfulMarkWithdrawnV1;
/** After which a post may stand no more, or again. */
type Standing = PostDeletedV1 | PostRestoredV1 | ContentPurgedV1 | TopicChangedV1;
export type LedgerFact = Credit | Standing;

/** Keeps what members did well and what became of it, and books the points that follow. */
export class KeepLedger implements Consumer<LedgerFact> {
  constructor(
    private readonly contributions: Contributions,
    private readonly ledger: Ledger,
    private readonly keeper: LedgerKeeper,
  ) {}

  on(fact: LedgerFact, { factId }: { readonly factId: string }): Promise<void> {
    return this.onAll([{ fact, factId }]);
  }

  async onAll(told: readonly ToldFact<LedgerFact>[]): Promise<void> {
    const credits = told.flatMap(({ fact, factId }) => creditOf(fact, factId));
    const posts = await this.contributions.look(credits.map(({ postId }) => postId));
    const byId = new Map(posts.map((post) => [post.postId, post]));
    const acts = credits.flatMap((credit) => {
      const post = byId.get(credit.postId);
      return post ? [{ ...weighed(post), ...credit }] : [];
    });
    await this.keeper.keep(acts);
    for (const { fact, factId } of told) await this.keeper.keep(await this.removals(fact, factId));
  }

  /**
   * Whether posts stand is asked, not told: whichever of these facts comes last finds what is true. Asked again while their
   * authors are held, since another of them may be at it.
   */
  private async removals(fact: LedgerFact, factId: string): Promise<readonly Act[]> {
    const concerned = await this.postsConcernedBy(fact);
    if (concerned.length === 0) return [];
    await this.ledger.hold([...new Set(concerned.map(({ authorId }) => knownId<'Member'>(authorId)))].sort());
    const posts = await this.postsConcernedBy(fact);
    const removed = await this.ledger.removedAmong(posts.map(({ postId }) => postId));
    return posts
      .filter(({ postId, stands }) => removed.has(postId) === stands)
      .map((post) => ({
        ...weighed(post),
        factId,
        event: POST_REMOVED,
        source: post.postId,
        byId: null,
        at: new Date(fact.at),
        kind: post.stands ? ('undone' as const) : ('done' as const),
      }));
  }

  private async postsConcernedBy(fact: LedgerFact): Promise<readonly Contribution[]> {
    switch (fact.name) {
      case 'community.post-deleted.v1':
      case 'community.post-restored.v1':
        return this.contributions.look([fact.postId]);
      case 'community.content-purged.v1':
        return fact.whole
          ? this.contributions.inTopics([fact.topicId])
          : this.contributions.look([fact.postId]);
      case 'community.topic-changed.v1':
        if (!CHANGES_STANDING.includes(fact.change)) return [];
        return this.contributions.inTopics([
          fact.topicId,
          ...(fact.otherTopicId === null ? [] : [fact.otherTopicId]),
        ]);
      default:
        return [];
    }
  }
}

const CHANGES_STANDING: readonly TopicChangedV1['change'][] = ['deleted', 'restored', 'merged', 'split'];

const weighed = (post: Contribution) => ({
  memberId: knownId<'Member'>(post.authorId),
  postId: post.postId,
  topicId: post.topicId,
  categoryId: post.categoryId,
  branches: post.branches,
  own: post.inOwnTopic,
  open: post.open,
  points: null,
});

type CreditAct = Pick<Act, 'factId' | 'event' | 'source' | 'kind' | 'byId' | 'at'> & {
  readonly postId: string;
};

function creditOf(fact: LedgerFact, factId: string): readonly CreditAct[] {
  const credit = (
    event: EngagementEvent,
    kind: Act['kind'],
    postId: string,
    by: string | null,
    mark = '',
  ) => [
    ...[{ factId, event, kind, postId, byId: knownId<'Member'>(by), at: new Date(fact.at) }].map((act) => ({
      ...act,
      source: `${postId}${mark}`,
    })),
  ];
  switch (fact.name) {
    case 'community.answer-accepted.v1':
      return credit('answer.accepted', 'done', fact.postId, fact.acceptedBy);
    case 'community.acceptance-withdrawn.v1':
      return credit('answer.accepted', 'undone', fact.postId, fact.withdrawnBy);
    case 'community.answer-sealed.v1':
    case 'community.seal-risen.v1':
      return fact.kind === 'validated' ? credit('answer.validated', 'done', fact.postId, fact.sealedBy) : [];
    case 'community.seal-lifted.v1':
      // One that takes its place was told of at the same moment.
      return fact.kind === 'validated' && fact.why !== 'superseded'
        ? credit('answer.validated', 'undone', fact.postId, fact.by)
        : [];
    case 'community.post-marked-helpful.v1':
      return credit('answer.helped', 'done', fact.postId, fact.by, `:${fact.by}`);
    case 'community.helpful-mark-withdrawn.v1':
      return credit('answer.helped', 'undone', fact.postId, fact.by, `:${fact.by}`);
    default:
      return [];
  }
}
