import type { Claim, ClaimId } from '#domain/community/claims/claim';
import type { Mailer } from '../../shared/ports.ts';
import type { ClaimLetter, SendClaimMailCommand } from './claim.letters.ts';
import { type ClaimLinks, claimPath, type Claims, managedClaimPath } from './claims.port.ts';

/** Writes to whoever filed a request, or handles it. Nobody to write to is no failure: they may have left. */
export class SendClaimMail {
  constructor(
    private readonly claims: Claims,
    private readonly links: ClaimLinks,
    private readonly mailer: Mailer,
  ) {}

  async execute({ letter, claimId }: SendClaimMailCommand): Promise<void> {
    const claim = await this.claims.find(claimId as ClaimId);
    if (!claim || !fits(letter, claim)) return;
    if (letter === 'claim-due') return this.warn(claim);
    const addressee = await this.claims.addresseeOf(claim);
    if (!addressee) return;
    const { number, kind, state, memberId, dueOn } = claim;
    const secret = memberId === null ? await this.links.secretOf(number) : null;
    await this.mailer.send({
      ...addressee,
      template: letter,
      id: `${letter}-${claimId}`,
      values: {
        ...{ number, kind, state, dueOn: dueOn ?? '' },
        // Words of the team alone: what a stranger wrote never goes out in our name.
        words:
          letter === 'claim-extended' ? claim.extendedWhy : letter === 'claim-closed' ? claim.answer : '',
        path: claimPath(number, secret),
      },
    });
  }

  /** Nothing of what was asked, nor of who asks, goes out by mail. */
  private async warn(claim: Claim): Promise<void> {
    const { id, number, kind, state, dueOn } = claim;
    for (const { id: handler, ...to } of await this.claims.handlersOf(claim))
      await this.mailer.send({
        ...to,
        template: 'claim-due',
        id: `claim-due-${id}-${dueOn}-${handler}`,
        values: { number, kind, state, dueOn: dueOn ?? '', words: '', path: managedClaimPath(id) },
      });
  }
}

/** A letter that comes late says nothing that is no longer true. */
function fits(letter: ClaimLetter, { state }: Claim): boolean {
  if (letter === 'claim-due') return state === 'open';
  if (letter === 'claim-confirm') return state === 'unconfirmed';
  if (letter === 'claim-closed') return state === 'answered' || state === 'refused';
  return state !== 'unconfirmed' && state !== 'moot';
}
