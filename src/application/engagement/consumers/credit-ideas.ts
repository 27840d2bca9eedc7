import type { Ideas } from '#domain/engagement/ideas/ideas.port';
import { knownId } from '#domain/shared/id';
import type { Consumer } from '../../shared/ports.ts';
import type { IdeaCreditKeeper } from '../ideas/idea-credit.keeper.ts';
import type { IdeaToldV1 } from '../published/engagement.facts.ts';

/** Whose idea the organisation answered is credited as far as it was taken up. */
export class CreditIdeas implements Consumer<IdeaToldV1> {
  constructor(
    private readonly ideas: Ideas,
    private readonly credit: IdeaCreditKeeper,
  ) {}

  async on({ ideaId, at, by }: IdeaToldV1, { factId }: { readonly factId: string }): Promise<void> {
    await this.credit.keep(await this.ideas.getForChange(knownId<'Idea'>(ideaId)), { factId, at, by });
  }
}
