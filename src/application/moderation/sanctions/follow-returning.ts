import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import { gravest, type Standing } from '#domain/moderation/sanctions/standing';
import { knownId } from '#domain/shared/id';
import type { Clock, Secrets } from '../../shared/ports.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import type { ReturningMembers } from '../published/returning-members.api.ts';
import type { LinkKey } from '../reports/link-key.port.ts';
import type { DepartedAddresses } from './departed-addresses.port.ts';

/** A sanction is of a person and not of an account: leaving and coming back ends none, with whichever address they had. */
export class FollowReturning implements ReturningMembers {
  constructor(
    private readonly addresses: DepartedAddresses,
    private readonly sanctions: Sanctions,
    private readonly decisions: Decisions,
    private readonly rights: RoleRights,
    private readonly key: LinkKey,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async moved(memberId: string, address: string): Promise<void> {
    const print = await this.printOf(address);
    await this.addresses.keep({ memberId: knownId<'Member'>(memberId), print, at: this.clock.now() });
  }

  async departed(memberId: string, address: string): Promise<void> {
    await this.moved(memberId, address);
    await this.addresses.close(knownId<'Member'>(memberId), this.clock.now());
  }

  async formerly(address: string): Promise<readonly string[]> {
    return this.addresses.of(await this.printOf(address));
  }

  async arrived(member: string, address: string): Promise<Standing> {
    const memberId = knownId<'Member'>(member);
    const former = (await this.addresses.of(await this.printOf(address))).filter((id) => id !== memberId);
    if (former.length === 0) return 'free';
    const at = this.clock.now();
    let standing = await this.sanctions.standingBeside(memberId, null);
    const sanctions = await this.sanctions.holding(former);
    if (sanctions.length > 0) await this.addresses.takeOver(former, memberId);
    for (const sanction of sanctions) {
      standing = gravest([standing, sanction.follow({ memberId, others: standing, at })]);
      if (sanction.restsOn) (await this.decisions.getForChange(sanction.restsOn)).follow(memberId);
    }
    this.rights.forget(memberId);
    return standing;
  }

  private async printOf(address: string): Promise<string> {
    return this.secrets.sign(await this.key.read(), `departed-address:${address.toLowerCase()}`);
  }
}
