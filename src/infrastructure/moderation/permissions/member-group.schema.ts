import {
  MemberGroup,
  type MemberGroupId,
  type Membership,
} from '#domain/moderation/permissions/member-group';
import type { Permission } from '#domain/shared/actor';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const memberGroupSchema = aggregateSchema<
  MemberGroup,
  {
    id: MemberGroupId;
    slug: string;
    name: string;
    description: string;
    membership: Membership;
    permissions: Permission[];
    categoryIds: string[] | null;
    createdAt: Date;
    version: number;
  }
>({
  aggregate: MemberGroup,
  schema: 'moderation',
  table: 'member_group',
  columns: {
    id: { type: 'uuid', primary: true },
    slug: { type: 'text' },
    name: { type: 'text' },
    description: { type: 'text' },
    membership: { type: 'text' },
    permissions: { type: 'array' },
    categoryIds: { type: 'array', columnType: 'uuid[]', nullable: true },
    createdAt: { type: 'datetime' },
    version: { type: 'integer', version: true },
  },
});
