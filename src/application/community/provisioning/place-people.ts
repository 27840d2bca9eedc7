import { DomainError, InvalidValue } from '#domain/shared/domain-error';
import { PersonNotFound, type ProvisionedPerson } from '#domain/community/provisioning/provisioned-person';
import type { ProvisionedPeople } from '#domain/community/provisioning/provisioned-people.port';
import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { DirectoryGroups } from '../../moderation/published/directory-groups.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { PersonHolder } from './person.holder.ts';

/** No group of which the directory says who is in it. */
export class DirectoryGroupNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.group-not-found';
  constructor() {
    super('No such group of the directory');
  }
}

interface PlacePeopleCommand {
  readonly actor: Actor;
  readonly groupId: string;
  /** From who is in it to who is to be; refuses by throwing, and then nothing changes. */
  readonly revise: (standing: readonly string[]) => readonly string[];
}

/** The directory says who is in one of its groups. All of it holds, or nothing does. */
export class PlacePeople {
  constructor(
    private readonly people: ProvisionedPeople,
    private readonly holder: PersonHolder,
    private readonly groups: DirectoryGroups,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, DirectoryGroupNotFound, InvalidValue for somebody whom it did not tell of */
  async execute({ actor, groupId, revise }: PlacePeopleCommand): Promise<void> {
    const object = { kind: 'group', id: groupId };
    const changed = await this.acts.run(
      { actor, action: 'provisioning.group-fill', object },
      async () => {
        actor.mustBeAllowed('member.provision');
        const all = await this.groups.all();
        if (!all.some(({ id }) => id === groupId)) throw new DirectoryGroupNotFound();
        return all;
      },
      async (all) => {
        const inside = await this.people.ofGroupForChange(groupId);
        const wanted = new Set(revise(inside.map(({ id }) => id)));
        const leaving = inside.filter(({ id }) => !wanted.has(id));
        const known = new Set<string>(inside.map(({ id }) => id));
        const entering = await this.found([...wanted].filter((id) => !known.has(id)));
        const at = this.clock.now();
        const terms = { all, by: actor.mustBeMember() };
        for (const person of leaving) {
          person.leave(groupId, at);
          await this.holder.place(person, { entering: [], leaving: [groupId] }, terms);
        }
        for (const person of entering) {
          person.enter(groupId, at);
          await this.holder.place(person, { entering: [groupId], leaving: [] }, terms);
        }
        return [...leaving, ...entering];
      },
    );
    for (const person of changed) this.holder.settle(person);
  }

  /** In one order, so that two calls never wait for each other. */
  private async found(ids: readonly string[]): Promise<ProvisionedPerson[]> {
    const people: ProvisionedPerson[] = [];
    for (const id of ids.toSorted())
      people.push(
        await this.people.getForChange(knownId<'ProvisionedPerson'>(id)).catch((error: unknown) => {
          throw error instanceof PersonNotFound
            ? new InvalidValue('members', 'community.person-not-found')
            : error;
        }),
      );
    return people;
  }
}
