import type { ToldMember } from '../notifications/notifications.port.ts';
import type { SealLiftedV1 } from '../published/official.facts.ts';

interface Notice {
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  readonly at: Date;
}

/** Who is told of what becomes of official answers, and returned: only active members who may know of the topic. */
export interface OfficialNotices {
  /** The author of a reply that the organisation checked. */
  tellValidated(
    p: Notice & { topicId: string; postId: string; authorId: string; sealedBy: string },
  ): Promise<readonly ToldMember[]>;
  /**
   * Who asked the question, of a reply that was sealed after it had been told of. Nothing is new where they know of a seal
   * on it that fell within the hour: then its fall, if they have not read of it and the reply was not deleted meanwhile, is
   * not told any more either.
   */
  tellAsker(
    p: Notice & { topicId: string; postId: string; sealedBy: string; kind: 'authored' | 'validated' },
  ): Promise<readonly ToldMember[]>;
  /** Who asked the question, of an answer under a seal that fell and under none by now, unless it was their own doing; not by whom. */
  tellAskerLifted(
    p: Notice & { topicId: string; postId: string | null; by: string | null },
  ): Promise<readonly ToldMember[]>;
  /** The agent whose seal fell, and why, unless it was their own doing. @param p.postId null for a post that is gone */
  tellLifted(
    p: Notice & {
      topicId: string;
      postId: string | null;
      sealedBy: string;
      by: string | null;
      why: SealLiftedV1['why'];
    },
  ): Promise<readonly ToldMember[]>;
  /** The agent whose answer is past its days. */
  tellToReview(p: Notice & { postId: string; sealedBy: string }): Promise<readonly ToldMember[]>;
  /** The agent whose reference answer is past its days. */
  tellReferenceToReview(p: Notice & { slug: string; ownerId: string }): Promise<readonly ToldMember[]>;
  /**
   * Every agent with an answer that this change put to review, each once; not who made the change. For one who left, the
   * agents of the department that answered, or all where it has none any more.
   */
  tellOwners(p: Notice & { of: 'rule' | 'value'; key: string; by: string }): Promise<readonly ToldMember[]>;
  /** The agent whose reference answer somebody else withdrew. */
  tellWithdrawn(p: Notice & { slug: string; ownerId: string; by: string }): Promise<readonly ToldMember[]>;
  /** The agent to whom somebody else gave a question. */
  tellAssigned(p: Notice & { topicId: string; agentId: string; by: string }): Promise<readonly ToldMember[]>;
  /** Those who run the community, and the agent who was to answer. */
  tellOverdue(
    p: Notice & { topicId: string; postId: string; assigneeId: string | null },
  ): Promise<readonly ToldMember[]>;
  /** Those who run the community and are above the author: a passage of this is masked until they decide. @param p.by who masked it */
  tellMasked(p: Notice & { postId: string; by: string }): Promise<readonly ToldMember[]>;
}
