import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Email } from '#domain/community/accounts/email';
import {
  PersonNotFound,
  type ProvisionedPerson,
  type ProvisionedPersonId,
} from '#domain/community/provisioning/provisioned-person';
import type { ProvisionedPeople } from '#domain/community/provisioning/provisioned-people.port';
import type { MemberId } from '#domain/shared/id';
import { ownFields, ownOrder } from '../../platform/persistence/aggregate-schema.ts';
import { provisionedPersonSchema } from './provisioned-person.schema.ts';

const HELD = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

export class PostgresProvisionedPeople implements ProvisionedPeople {
  constructor(private readonly em: EntityManager) {}

  async getForChange(id: ProvisionedPersonId): Promise<ProvisionedPerson> {
    const person = await this.em.findOne(
      provisionedPersonSchema,
      ownFields(provisionedPersonSchema, { id }),
      HELD,
    );
    if (!person || person.isForgotten) throw new PersonNotFound();
    return person;
  }

  async ofGroupForChange(groupId: string): Promise<readonly ProvisionedPerson[]> {
    return this.em.find(
      provisionedPersonSchema,
      ownFields(provisionedPersonSchema, { groupIds: { $contains: [groupId] } }),
      {
        ...HELD,
        orderBy: ownOrder(provisionedPersonSchema, { id: 'asc' }),
      },
    );
  }

  async unknownByEmail({ key: emailKey }: Email): Promise<ProvisionedPerson | null> {
    return this.em.findOne(
      provisionedPersonSchema,
      ownFields(provisionedPersonSchema, { emailKey, memberId: null }),
      {
        ...HELD,
        // Of two records of one address, whoever may come in by one of them may.
        orderBy: ownOrder(provisionedPersonSchema, { isActive: 'desc', createdAt: 'asc', id: 'asc' }),
      },
    );
  }

  async ofMember(memberId: MemberId): Promise<ProvisionedPerson | null> {
    return this.em.findOne(provisionedPersonSchema, ownFields(provisionedPersonSchema, { memberId }), HELD);
  }

  async letIn({ memberId, email, but }: Parameters<ProvisionedPeople['letIn']>[0]): Promise<boolean> {
    const found = await this.em.findOne(
      provisionedPersonSchema,
      ownFields(provisionedPersonSchema, {
        id: { $ne: but },
        isActive: true,
        $or: [{ memberId }, { emailKey: email.key }],
      }),
    );
    return found !== null;
  }

  add(person: ProvisionedPerson): void {
    this.em.persist(person);
  }

  async remove(person: ProvisionedPerson): Promise<void> {
    this.em.remove(person);
    await this.em.flush();
  }
}
