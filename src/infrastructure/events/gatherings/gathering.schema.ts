import { Aftermath } from '#domain/events/gatherings/aftermath';
import { Gathering } from '#domain/events/gatherings/gathering';
import type { GatheringId } from '#domain/events/gatherings/ids';
import { Plan } from '#domain/events/gatherings/plan';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema, valueIn } from '../../platform/persistence/aggregate-schema.ts';

const plan = valueIn<
  Plan,
  {
    slug: string;
    kind: string;
    title: string;
    summary: string;
    audience: string;
    branches: string[];
    startsAt: Date;
    endsAt: Date;
    zone: string;
    place: string;
    link: string;
    capacity: number | null;
    reserved: unknown;
    agenda: unknown;
    speakers: string[];
  }
>({
  value: Plan,
  columns: {
    slug: { type: 'text' },
    kind: { type: 'text' },
    title: { type: 'text' },
    summary: { type: 'text' },
    audience: { type: 'text' },
    branches: { type: 'array' },
    startsAt: { type: 'datetime' },
    endsAt: { type: 'datetime' },
    zone: { type: 'text' },
    place: { type: 'text' },
    link: { type: 'text' },
    capacity: { type: 'integer', nullable: true },
    reserved: { type: 'json' },
    agenda: { type: 'json' },
    speakers: { type: 'array' },
  },
});

const aftermath = valueIn<
  Aftermath,
  {
    replay: string;
    chapters: unknown;
    minutesSource: string;
    minutesHtml: string;
    minutesPlain: string;
    surveyId: string | null;
  }
>({
  value: Aftermath,
  columns: {
    replay: { type: 'text' },
    chapters: { type: 'json' },
    minutesSource: { type: 'text' },
    minutesHtml: { type: 'text' },
    minutesPlain: { type: 'text' },
    surveyId: { type: 'uuid', nullable: true },
  },
});

export const gatheringSchema = aggregateSchema<
  Gathering,
  {
    id: GatheringId;
    number: number;
    authorId: MemberId;
    createdAt: Date;
    seriesId: GatheringId | null;
    code: string;
    plan: Plan;
    hosts: MemberId[];
    aftermath: Aftermath;
    state: string;
    cancelledBecause: string;
    sequence: number;
    source: string;
    html: string;
    plain: string;
    pollId: string | null;
    cover: unknown;
    form: unknown;
    presenceCountedAt: Date | null;
    away: unknown;
    purgedAt: Date | null;
    version: number;
  }
>({
  aggregate: Gathering,
  schema: 'events',
  table: 'gathering',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'integer' },
    authorId: { type: 'uuid' },
    createdAt: { type: 'datetime' },
    seriesId: { type: 'uuid', nullable: true },
    code: { type: 'text' },
    plan,
    aftermath,
    hosts: { type: 'array', columnType: 'uuid[]' },
    state: { type: 'text' },
    cancelledBecause: { type: 'text' },
    sequence: { type: 'integer' },
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
    pollId: { type: 'uuid', nullable: true },
    cover: { type: 'json', nullable: true },
    form: { type: 'json' },
    presenceCountedAt: { type: 'datetime', nullable: true },
    away: { type: 'json' },
    purgedAt: { type: 'datetime', nullable: true },
    version: { type: 'integer', version: true },
  },
});
