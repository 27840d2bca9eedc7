import type { ProvidedSessions } from '#domain/community/sign-on/provider-links.port';
import type { MemberId } from '#domain/shared/id';
import type { UnitOfWork } from '../../shared/ports.ts';

/** So many accounts in one unit of work: nobody else's deed waits for those of a whole provider. */
const LOT = 100;

/** What a provider opened does not outlast it, once nobody is coming in from there any more. */
export class EndSessionsOfClosed {
  constructor(
    private readonly sessions: ProvidedSessions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ providerId }: { readonly providerId: string }): Promise<void> {
    let after: MemberId | null = null;
    do after = await this.oneLot(providerId, after);
    while (after !== null);
  }

  private oneLot(providerId: string, after: MemberId | null): Promise<MemberId | null> {
    return this.unitOfWork.run(() => this.sessions.endLot(providerId, { after, most: LOT }));
  }
}
