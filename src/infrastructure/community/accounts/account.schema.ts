import { Account } from '#domain/community/accounts/account';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const accountSchema = aggregateSchema<
  Account,
  {
    memberId: MemberId;
    email: string;
    emailKey: string;
    emailConfirmedAt: Date | null;
    showsPerson: boolean;
    passwordHash: string;
    passwordChangedAt: Date;
    pendingEmail: string | null;
    previousEmail: string | null;
    browsersForgotten: number;
    addressDisownedFrom: Date | null;
    addressTakenBackAt: Date | null;
    addressDisownedBefore: readonly { readonly from: string; readonly until: string }[];
    version: number;
  }
>({
  aggregate: Account,
  schema: 'community',
  table: 'account',
  columns: {
    memberId: { type: 'uuid', primary: true },
    email: { type: 'text' },
    emailKey: { type: 'text' },
    emailConfirmedAt: { type: 'datetime', nullable: true },
    showsPerson: { type: 'boolean' },
    passwordHash: { type: 'text' },
    passwordChangedAt: { type: 'datetime' },
    pendingEmail: { type: 'text', nullable: true },
    previousEmail: { type: 'text', nullable: true },
    browsersForgotten: { type: 'integer' },
    addressDisownedFrom: { type: 'datetime', nullable: true },
    addressTakenBackAt: { type: 'datetime', nullable: true },
    addressDisownedBefore: { type: 'json' },
    version: { type: 'integer', version: true },
  },
});
