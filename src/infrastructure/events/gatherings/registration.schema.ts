import type { GatheringId, RegistrationId } from '#domain/events/gatherings/ids';
import { Registration } from '#domain/events/gatherings/registration';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const registrationSchema = aggregateSchema<
  Registration,
  {
    id: RegistrationId;
    gatheringId: GatheringId;
    number: number;
    memberId: MemberId;
    branches: string[];
    registeredAt: Date;
    turn: number;
    state: string;
    pool: string | null;
    offeredUntil: Date | null;
    attendedAt: Date | null;
    attendedBy: string | null;
    promotedAt: Date | null;
    note: string;
    answers: unknown;
    reminded: string | null;
    lost: string | null;
    version: number;
  }
>({
  aggregate: Registration,
  schema: 'events',
  table: 'registration',
  columns: {
    id: { type: 'uuid', primary: true },
    gatheringId: { type: 'uuid' },
    number: { type: 'integer' },
    memberId: { type: 'uuid' },
    branches: { type: 'array' },
    registeredAt: { type: 'datetime' },
    turn: { type: 'integer' },
    state: { type: 'text' },
    pool: { type: 'text', nullable: true },
    offeredUntil: { type: 'datetime', nullable: true },
    attendedAt: { type: 'datetime', nullable: true },
    attendedBy: { type: 'text', nullable: true },
    promotedAt: { type: 'datetime', nullable: true },
    note: { type: 'text' },
    answers: { type: 'json' },
    reminded: { type: 'text', nullable: true },
    lost: { type: 'text', nullable: true },
    version: { type: 'integer', version: true },
  },
});
