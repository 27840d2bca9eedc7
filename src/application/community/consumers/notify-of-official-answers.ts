import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import { ringTold } from '../notifications/member.channel.ts';
import type { ToldMember } from '../notifications/notifications.port.ts';
import type { OfficialNotices } from '../official/official-notices.port.ts';
import type { AnswerSealedV1, OfficialFact, SealLiftedV1 } from '../published/official.facts.ts';

/** Tells members and agents of what becomes of official answers: once per member and fact. */
export class NotifyOfOfficialAnswers implements Consumer<OfficialFact> {
  constructor(
    private readonly notices: OfficialNotices,
    private readonly channel: RealtimeChannel,
  ) {}

  async on(fact: OfficialFact, { factId: cause }: { readonly factId: string }): Promise<void> {
    ringTold(this.channel, await this.tell(fact, cause));
  }

  private async tell(fact: OfficialFact, cause: string): Promise<readonly ToldMember[]> {
    const at = new Date(fact.at);
    switch (fact.name) {
      case 'community.answer-sealed.v1':
        return this.tellOfSeal(fact, cause);
      case 'community.seal-lifted.v1':
        return this.tellOfFall(fact, cause);
      case 'community.seal-risen.v1':
        return this.notices.tellAsker({ ...fact, cause, at });
      case 'community.seal-to-review.v1':
        // What a rule or a value put to review, its owners are told of all at once.
        if (fact.why === 'rule-changed' || fact.why === 'value-changed') return [];
        return this.notices.tellToReview({ ...fact, cause, at });
      case 'community.reference-to-review.v1':
        if (fact.why === 'rule-changed' || fact.why === 'value-changed') return [];
        return this.notices.tellReferenceToReview({ ...fact, cause, at });
      case 'community.rule-changed.v1':
        return this.notices.tellOwners({ ...fact, of: 'rule', cause, at });
      case 'community.regulatory-value-set.v1':
        return this.notices.tellOwners({ ...fact, of: 'value', cause, at });
      case 'community.question-overdue.v1':
        return this.notices.tellOverdue({ ...fact, cause, at, postId: fact.openingPostId });
      case 'community.reference-withdrawn.v1':
        return fact.ownerId === fact.by ? [] : this.notices.tellWithdrawn({ ...fact, cause, at });
      case 'community.question-assigned.v1':
        if (fact.agentId === null || fact.agentId === fact.by) return [];
        return this.notices.tellAssigned({ ...fact, agentId: fact.agentId, cause, at });
    }
  }

  /** A seal that takes the place of another is no fall for who asked. */
  private async tellOfFall(fact: SealLiftedV1, cause: string): Promise<readonly ToldMember[]> {
    const postId = fact.why === 'deleted' ? null : fact.postId;
    const notice = { ...fact, postId, cause, at: new Date(fact.at) };
    return [
      ...(await this.notices.tellLifted(notice)),
      ...(fact.why === 'superseded' ? [] : await this.notices.tellAskerLifted(notice)),
    ];
  }

  private async tellOfSeal(fact: AnswerSealedV1, cause: string): Promise<readonly ToldMember[]> {
    const notice = { ...fact, cause, at: new Date(fact.at) };
    return [
      ...(fact.kind === 'validated' ? await this.notices.tellValidated(notice) : []),
      ...(fact.replaces === null ? await this.notices.tellAsker(notice) : []),
    ];
  }
}
