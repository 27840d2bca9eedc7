import type { Consumer } from '../../shared/ports.ts';
import type { OfficialNotices } from '../official/official-notices.port.ts';
import type { OfficialFact } from '../published/community.facts.ts';

/** Tells members and agents of what becomes of official answers: once per member and fact. */
export class NotifyOfOfficialAnswers implements Consumer<OfficialFact> {
  constructor(private readonly notices: OfficialNotices) {}

  async on(fact: OfficialFact, { factId: cause }: { readonly factId: string }): Promise<void> {
    const at = new Date(fact.at);
    switch (fact.name) {
      case 'community.answer-sealed.v1':
        if (fact.kind === 'validated') await this.notices.tellValidated({ ...fact, cause, at });
        if (fact.replaces === null) await this.notices.tellAsker({ ...fact, cause, at });
        return;
      case 'community.seal-lifted.v1':
        if (fact.why !== 'edited' && fact.why !== 'deleted') return;
        return this.notices.tellLifted({
          ...fact,
          cause,
          at,
          postId: fact.why === 'deleted' ? null : fact.postId,
        });
      case 'community.seal-to-review.v1':
        // What a rule or a value put to review, its owners are told of all at once.
        if (fact.why === 'past-validity' || fact.why === 'past-review')
          await this.notices.tellToReview({ ...fact, cause, at });
        return;
      case 'community.reference-to-review.v1':
        if (fact.why === 'past-validity' || fact.why === 'past-review')
          await this.notices.tellReferenceToReview({ ...fact, cause, at });
        return;
      case 'community.rule-changed.v1':
        return this.notices.tellOwners({ ...fact, of: 'rule', cause, at });
      case 'community.regulatory-value-set.v1':
        return this.notices.tellOwners({ ...fact, of: 'value', cause, at });
      case 'community.question-overdue.v1':
        return this.notices.tellOverdue({ ...fact, cause, at, postId: fact.openingPostId });
      case 'community.reference-withdrawn.v1':
        if (fact.ownerId !== fact.by) await this.notices.tellWithdrawn({ ...fact, cause, at });
        return;
      case 'community.question-assigned.v1':
        if (fact.agentId !== null && fact.agentId !== fact.by)
          await this.notices.tellAssigned({ ...fact, agentId: fact.agentId, cause, at });
        return;
      case 'community.reference-published-again.v1':
      case 'community.seal-risen.v1':
      case 'community.reference-published.v1':
        return;
    }
  }
}
