import type { Account } from '#domain/community/accounts/account';
import type { Accounts } from '#domain/community/accounts/accounts.port';
import type { ProvisionedPerson } from '#domain/community/provisioning/provisioned-person';
import type { ProvisionedPeople } from '#domain/community/provisioning/provisioned-people.port';
import { knownId } from '#domain/shared/id';
import type { DirectoryGroups } from '../../moderation/published/directory-groups.api.ts';
import type { ReturningMembers } from '../../moderation/published/returning-members.api.ts';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Consumer } from '../../shared/ports.ts';
import type { PersonHolder } from '../provisioning/person.holder.ts';
import type { MemberFactV1 } from '../published/member.facts.ts';

type Fact = Extract<
  MemberFactV1,
  {
    name: 'community.email-confirmed.v1' | 'community.email-changed.v1' | 'community.email-taken-back.v1';
  }
>;

/** Whoever showed that an address is theirs may be somebody of whom the directory told: what it said of them holds. */
export class RecognisePerson implements Consumer<Fact> {
  constructor(
    private readonly people: ProvisionedPeople,
    private readonly accounts: Accounts,
    private readonly holder: PersonHolder,
    private readonly groups: DirectoryGroups,
    private readonly returning: ReturningMembers,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  async on({ memberId: id }: Fact): Promise<void> {
    const memberId = knownId<'Member'>(id);
    const account = await this.accounts.find(memberId);
    if (!account?.isConfirmed) return;
    const person = (await this.told(account)) ?? (await this.forgotten(account));
    if (!person) return;
    const all = await this.groups.all();
    await this.holder.place(person, { entering: person.groups, leaving: [] }, { all, by: memberId });
    await this.holder.hold(person);
    await this.log.write({
      at: this.clock.now(),
      actorId: memberId,
      action: 'provisioning.person-recognise',
      objectKind: 'provisioned-person',
      objectId: person.id,
      outcome: 'done',
      details: { memberId },
    });
  }

  private async told({ address }: Account): Promise<ProvisionedPerson | null> {
    const person = await this.people.unknownByEmail(address);
    return person && (await this.holder.recognise(person)) ? person : null;
  }

  /** Whom the directory forgot stays shut out, also by another account of the same address. */
  private async forgotten({ memberId, address }: Account): Promise<ProvisionedPerson | null> {
    if (await this.people.ofMember(memberId)) return null;
    for (const former of await this.returning.formerly(address.key)) {
      const person = await this.people.ofMember(knownId<'Member'>(former));
      if (person && (await this.holder.follow(person, memberId))) return person;
    }
    return null;
  }
}
