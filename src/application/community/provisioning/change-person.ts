import {
  PersonNameTaken,
  type PersonText,
  type ProvisionedPersonId,
} from '#domain/community/provisioning/provisioned-person';
import type { ProvisionedPeople } from '#domain/community/provisioning/provisioned-people.port';
import type { Actor } from '#domain/shared/actor';
import type { DirectoryGroups } from '../../moderation/published/directory-groups.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { isTaken } from '../accounts/taken.policy.ts';
import type { PersonHolder } from './person.holder.ts';

interface ChangePersonCommand {
  readonly actor: Actor;
  readonly id: ProvisionedPersonId;
  /** What the directory saw; null where it does not say. */
  readonly version: number | null;
  /** From what stands to what is to stand; refuses by throwing, and then nothing changes. */
  readonly revise: (standing: PersonText) => PersonText;
}

/** The directory says something else of somebody: who may not come in any more is out at once. */
export class ChangePerson {
  constructor(
    private readonly people: ProvisionedPeople,
    private readonly holder: PersonHolder,
    private readonly groups: DirectoryGroups,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, PersonNotFound, ChangedMeanwhile, InvalidValue, InvalidValues, PersonNameTaken, AdministratorStays */
  async execute({ actor, id, version, revise }: ChangePersonCommand): Promise<void> {
    const object = { kind: 'provisioned-person', id };
    const person = await this.acts
      .run(
        { actor, action: 'provisioning.person-change', object },
        async () => {
          actor.mustBeAllowed('member.provision');
          return this.groups.all();
        },
        async (all) => {
          const person = await this.people.getForChange(id);
          person.mustBeAt(version);
          person.describe(revise(person.says), this.clock.now());
          if (await this.holder.recognise(person)) {
            const entered = { entering: person.groups, leaving: [] };
            await this.holder.place(person, entered, { all, by: actor.mustBeMember() });
          }
          await this.holder.hold(person);
          return person;
        },
      )
      .catch((error: unknown) => {
        throw isTaken(error, 'provisioned_person_user_name') ? new PersonNameTaken() : error;
      });
    this.holder.settle(person);
  }
}
