import type { ProvisionedPersonId } from '#domain/community/provisioning/provisioned-person';
import type { ProvisionedPeople } from '#domain/community/provisioning/provisioned-people.port';
import type { Actor } from '#domain/shared/actor';
import type { DirectoryGroups } from '../../moderation/published/directory-groups.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { PersonHolder } from './person.holder.ts';

/**
 * The directory knows somebody no more. No account is deleted by it: the member that they are stays shut out, and what they
 * wrote stays theirs.
 */
export class ForgetPerson {
  constructor(
    private readonly people: ProvisionedPeople,
    private readonly holder: PersonHolder,
    private readonly groups: DirectoryGroups,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, PersonNotFound, ChangedMeanwhile, AdministratorStays */
  async execute(command: {
    readonly actor: Actor;
    readonly id: ProvisionedPersonId;
    readonly version: number | null;
  }): Promise<void> {
    const { actor, id, version } = command;
    const object = { kind: 'provisioned-person', id };
    const person = await this.acts.run(
      { actor, action: 'provisioning.person-forget', object },
      async () => {
        actor.mustBeAllowed('member.provision');
        return this.groups.all();
      },
      async (all) => {
        const person = await this.people.getForChange(id);
        person.mustBeAt(version);
        const left = { entering: [], leaving: person.groups };
        await this.holder.place(person, left, { all, by: actor.mustBeMember() });
        if (person.is === null) await this.holder.keepOut(person);
        if (person.is === null) await this.people.remove(person);
        else person.forget(this.clock.now());
        await this.holder.hold(person);
        return person;
      },
    );
    this.holder.settle(person);
  }
}
