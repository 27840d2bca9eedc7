import type { Accounts } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import {
  AdministratorStays,
  type ProvisionedPerson,
  type ProvisionedPersonId,
} from '#domain/community/provisioning/provisioned-person';
import type { ProvisionedPeople } from '#domain/community/provisioning/provisioned-people.port';
import type { ProvidedSessions } from '#domain/community/sign-on/provider-links.port';
import type { MemberId } from '#domain/shared/id';
import type { DirectoryGroup, DirectoryGroups } from '../../moderation/published/directory-groups.api.ts';
import type { Clock, LastingDigests } from '../../shared/ports.ts';
import type { SessionEnder } from '../accounts/session.ender.ts';
import { printedTold } from '../sign-on/sign-on.rules.ts';

/** What a directory decided of somebody holds for the member that they are. Everything here stands within a unit of work. */
export class PersonHolder {
  constructor(
    private readonly people: ProvisionedPeople,
    private readonly accounts: Accounts,
    private readonly ender: SessionEnder,
    private readonly provided: ProvidedSessions,
    private readonly groups: DirectoryGroups,
    private readonly digests: LastingDigests,
    private readonly clock: Clock,
  ) {}

  /**
   * Who shows that an address is theirs is the person whom the directory told of by it: this gives nobody a way in. An
   * address that nobody confirmed, or a provider whose it is not, shows nothing: by it the directory shuts out, and lets in again.
   */
  async recognise(person: ProvisionedPerson): Promise<boolean> {
    const { email } = person.says;
    if (person.is !== null || email === null) return false;
    const account = await this.accounts.byEmail(Email.restore(email));
    if (!account?.isConfirmed || (person.isShutOut && !account.isWhomAddressNames)) return false;
    const known = await this.people.ofMember(account.memberId);
    if (known && !known.isForgotten) return false;
    if (await this.staysWhoeverSays(person, account.memberId)) return false;
    if (known) await this.people.remove(known);
    if (!account.isWhomAddressNames) return false;
    person.recognise(account.memberId, this.clock.now());
    return true;
  }

  /** Whom the directory forgot stays shut out by another account too. */
  async follow(person: ProvisionedPerson, memberId: MemberId): Promise<boolean> {
    if (!person.isForgotten || (await this.staysWhoeverSays(person, memberId))) return false;
    person.recognise(memberId, this.clock.now());
    return true;
  }

  /** Administrators are appointed by people: a directory that would shut one out is not believed, nor told who they are. */
  private async staysWhoeverSays(person: ProvisionedPerson, memberId: MemberId): Promise<boolean> {
    return person.isShutOut && (await this.groups.administers(memberId));
  }

  /**
   * Whoever may not come in leaves at once, on every machine, and so does whoever has their address. Of whom a provider told that address
   * what came of it ends: who is not told of by the one of their account may come in by another way.
   * @throws AdministratorStays
   */
  async hold(person: ProvisionedPerson): Promise<void> {
    if (!person.isShutOut) return;
    const memberId = person.is;
    if (memberId !== null && (await this.groups.administers(memberId))) throw new AdministratorStays();
    const told = await this.heldTold(person);
    const byAddress = await this.heldByAddress(person);
    const came = told === null ? [] : await this.whoCame(person, told);
    const own = [memberId, byAddress].filter((one) => one !== null);
    const held = await this.heldAccounts([...own, ...came]);
    for (const one of new Set(own)) if (held.has(one)) await this.ender.endAll(one);
    if (told !== null) for (const one of came) await this.provided.endToldOf(one, told);
  }

  /** In the one order of all who hold several accounts. @returns those that were not forgotten meanwhile */
  private async heldAccounts(all: readonly MemberId[]): Promise<ReadonlySet<MemberId>> {
    const held = new Set<MemberId>();
    for (const one of [...new Set(all)].toSorted()) if (await this.accounts.findForChange(one)) held.add(one);
    return held;
  }

  /** @returns the print of the address that the directory tells, held: whoever comes in with it meanwhile waits, or is waited for */
  private async heldTold({ says }: ProvisionedPerson): Promise<string | null> {
    if (says.email === null) return null;
    const told = await printedTold(this.digests, Email.restore(says.email));
    await this.provided.holdTold(told);
    return told;
  }

  /** With the address that a provider told, and may not: of these what came of it ends. */
  private async whoCame({ id, says }: ProvisionedPerson, told: string): Promise<readonly MemberId[]> {
    const email = Email.restore(says.email!);
    const out: MemberId[] = [];
    for (const memberId of await this.provided.whoCameWith(told))
      if (!(await this.stays(memberId, email, id))) out.push(memberId);
    return out;
  }

  /** Another record of the directory lets them in, or nobody's address shuts them out. */
  private async stays(memberId: MemberId, email: Email, but: ProvisionedPersonId): Promise<boolean> {
    return (await this.people.letIn({ memberId, email, but })) || (await this.groups.administers(memberId));
  }

  /** Before the directory forgets somebody who is not recognised: whoever has their address stays shut out by it. */
  async keepOut(person: ProvisionedPerson): Promise<void> {
    const memberId = await this.heldByAddress(person);
    if (memberId === null || (await this.people.ofMember(memberId))) return;
    person.recognise(memberId, this.clock.now());
  }

  /** Whom the directory shuts out by nothing but the address of their account, whoever confirmed it: this opens nothing. */
  private async heldByAddress({ id, says }: ProvisionedPerson): Promise<MemberId | null> {
    if (says.email === null) return null;
    const email = Email.restore(says.email);
    const account = await this.accounts.byEmail(email);
    if (!account?.isConfirmed) return null;
    const { memberId } = account;
    return (await this.stays(memberId, email, id)) ? null : memberId;
  }

  /** @param all groups of the directory, as they are now */
  async place(
    person: ProvisionedPerson,
    change: { readonly entering: readonly string[]; readonly leaving: readonly string[] },
    { all, by }: { readonly all: readonly DirectoryGroup[]; readonly by: string },
  ): Promise<void> {
    if (person.is === null) return;
    const slugs = (ids: readonly string[]) =>
      all.filter(({ id }) => ids.includes(id)).map(({ slug }) => slug);
    await this.groups.place(
      person.is,
      { entering: slugs(change.entering), leaving: slugs(change.leaving) },
      by,
    );
  }

  /** After the unit of work. */
  settle(person: ProvisionedPerson): void {
    if (person.is !== null) this.groups.settle(person.is);
  }
}
