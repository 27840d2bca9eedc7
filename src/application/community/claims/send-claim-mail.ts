import type { Claim } from '#domain/community/claims/claim';
import { knownId } from '#domain/shared/id';
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

  async execute({ letter, claimId, handler }: SendClaimMailCommand): Promise<void> {
    const claim = await this.claims.find(knownId<'Claim'>(claimId));
    if (!claim || !fits(letter, claim)) return;
    if (letter === 'claim-due') return this.warn(claim, handler);
    const addressee = await this.claims.addresseeOf(claim);
    if (!addressee) return;
    const { number, kind, state, memberId, dueOn } = claim;
    const secret = memberId === null ? await this.links.secretOf(number) : null;
    await this.mailer.send({
      ...addressee,
      template: letter,
      id: `${letter}-${claimId}`,
      values: {
        number,
        kind,
        state,
        dueOn: dueOn ?? '',
        // Words of the team alone: what a stranger wrote never goes out in our name.
        words:
          letter === 'claim-extended' ? claim.extendedWhy : letter === 'claim-closed' ? claim.answer : '',
        path: claimPath(number, secret),
      },
    });
  }

  /** To one of those who handle it, if they still do. Nothing of what was asked, nor of who asks, goes out by mail. */
  private async warn(claim: Claim, handler: string | undefined): Promise<void> {
    const found = (await this.claims.handlersOf(claim)).find((one) => one.id === handler);
    if (!found) return;
    const { id, number, kind, state, dueOn } = claim;
    const { to, language } = found;
    await this.mailer.send({
      to,
      language,
      template: 'claim-due',
      id: dueId(number, dueOn, found.id),
      values: { number, kind, state, dueOn: dueOn ?? '', words: '', path: managedClaimPath(id) },
    });
  }
}

/** Short enough for the id of a mail, which two ids of 36 characters are not. */
const dueId = (number: string, dueOn: string | null, handler: string): string =>
  `claim-due-${number}-${[dueOn ?? '', handler].map((part) => part.replaceAll('-', '')).join('-')}`;

/** A letter that comes late says nothing that is no longer true. */
function fits(letter: ClaimLetter, { state }: Claim): boolean {
  if (letter === 'claim-due') return state === 'open';
  if (letter === 'claim-confirm') return state === 'unconfirmed';
  if (letter === 'claim-closed') return state === 'answered' || state === 'refused';
  return state !== 'unconfirmed' && state !== 'moot';
}
