import {
  PersonNameTaken,
  type PersonText,
  ProvisionedPerson,
  type ProvisionedPersonId,
} from '#domain/community/provisioning/provisioned-person';
import type { ProvisionedPeople } from '#domain/community/provisioning/provisioned-people.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import { isTaken } from '../accounts/taken.policy.ts';
import type { PersonHolder } from './person.holder.ts';

/** The organisation's directory tells of somebody new. */
export class ProvisionPerson {
  constructor(
    private readonly people: ProvisionedPeople,
    private readonly holder: PersonHolder,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues, PersonNameTaken */
  async execute({
    actor,
    text,
  }: {
    readonly actor: Actor;
    readonly text: PersonText;
  }): Promise<{ id: string }> {
    const id = this.ids.next<ProvisionedPersonId>();
    const object = { kind: 'provisioned-person', id };
    await this.acts
      .run(
        { actor, action: 'provisioning.person-add', object },
        async () => actor.mustBeAllowed('member.provision'),
        async () => {
          const person = ProvisionedPerson.provision({ id, text, at: this.clock.now() });
          await this.holder.recognise(person);
          this.people.add(person);
          await this.holder.hold(person);
        },
      )
      .catch((error: unknown) => {
        throw isTaken(error, 'provisioned_person_user_name') ? new PersonNameTaken() : error;
      });
    return { id };
  }
}
