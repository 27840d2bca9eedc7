import type { SealId } from '#domain/community/official/ids';
import { Seal } from '#domain/community/official/seal';
import type { DecisionId, PostId } from '#domain/community/topics/ids';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';
import { TERMS_COLUMNS, type TermsFields } from './terms-columns.ts';

const optionalMoment = { type: 'datetime', nullable: true } as const;
const optionalText = { type: 'text', nullable: true } as const;
const optionalId = { type: 'uuid', nullable: true } as const;

export const sealSchema = aggregateSchema<
  Seal,
  TermsFields & {
    id: SealId;
    postId: PostId;
    kind: string;
    sealedBy: MemberId;
    department: string;
    bodyHash: string;
    questionHash: string;
    bodyVersion: number;
    sealedAt: Date;
    liftedAt: Date | null;
    liftedBy: MemberId | null;
    liftedWhy: string | null;
    liftNote: string | null;
    fellFor: DecisionId | null;
    settledAt: Date | null;
    settledBy: MemberId | null;
    version: number;
  }
>({
  aggregate: Seal,
  schema: 'community',
  table: 'seal',
  columns: {
    id: { type: 'uuid', primary: true },
    postId: { type: 'uuid' },
    kind: { type: 'text' },
    sealedBy: { type: 'uuid' },
    department: { type: 'text' },
    bodyHash: { type: 'text' },
    questionHash: { type: 'text' },
    bodyVersion: { type: 'integer' },
    sealedAt: { type: 'datetime' },
    liftedAt: optionalMoment,
    liftedBy: optionalId,
    liftedWhy: optionalText,
    liftNote: optionalText,
    fellFor: optionalId,
    settledAt: optionalMoment,
    settledBy: optionalId,
    ...TERMS_COLUMNS,
    version: { type: 'integer', version: true },
  },
});
