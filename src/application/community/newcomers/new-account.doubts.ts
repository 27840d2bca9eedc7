import { NEWCOMER_PREFIX, type NewcomerWhy } from '#domain/community/newcomers/newcomer-rule';
import { throwawayAddress } from '#domain/community/newcomers/throwaway-address';
import { knownId } from '#domain/shared/id';
import type { NewAccounts } from '../../moderation/published/new-accounts.api.ts';
import type { NewcomerAuthors } from './newcomers.port.ts';

const THROWAWAY: NewcomerWhy = 'throwaway';

/** What the rule about newcomers says of an account that nobody has written from yet. */
export class NewAccountDoubts implements NewAccounts {
  constructor(private readonly authors: NewcomerAuthors) {}

  async doubtOf(memberId: string): Promise<string | null> {
    const judged = await this.authors.of(knownId<'Member'>(memberId));
    if (!judged) return null;
    const { author, rule } = judged;
    const isNew = author.trust < rule.trustBelow;
    return isNew && rule.throwaway && throwawayAddress(author.email)
      ? `${NEWCOMER_PREFIX}${THROWAWAY}`
      : null;
  }
}
