import {
  ProvisionedPerson,
  type ProvisionedPersonId,
} from '#domain/community/provisioning/provisioned-person';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const provisionedPersonSchema = aggregateSchema<
  ProvisionedPerson,
  {
    id: ProvisionedPersonId;
    userName: string | null;
    userNameKey: string | null;
    externalId: string | null;
    email: string | null;
    emailKey: string | null;
    isActive: boolean;
    memberId: MemberId | null;
    groupIds: string[];
    createdAt: Date;
    changedAt: Date;
    version: number;
  }
>({
  aggregate: ProvisionedPerson,
  schema: 'community',
  table: 'provisioned_person',
  columns: {
    id: { type: 'uuid', primary: true },
    userName: { type: 'text', nullable: true },
    userNameKey: { type: 'text', nullable: true },
    externalId: { type: 'text', nullable: true },
    email: { type: 'text', nullable: true },
    emailKey: { type: 'text', nullable: true },
    isActive: { type: 'boolean' },
    memberId: { type: 'uuid', nullable: true },
    groupIds: { type: 'array', columnType: 'uuid[]' },
    createdAt: { type: 'datetime' },
    changedAt: { type: 'datetime' },
    version: { type: 'integer', version: true },
  },
});
