import { Aftermath } from '#domain/events/gatherings/aftermath';
import { Gathering } from '#domain/events/gatherings/gathering';
import type { GatheringId } from '#domain/events/gatherings/ids';
import { Life } from '#domain/events/gatherings/life';
import { Plan } from '#domain/events/gatherings/plan';
import { Session } from '#domain/events/gatherings/session';
import { Team } from '#domain/events/gatherings/team';
import { GatheringText } from '#domain/events/gatherings/gathering-text';
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

const life = valueIn<Life, { state: string; cancelledBecause: string; away: unknown; purgedAt: Date | null }>(
  {
    value: Life,
    columns: {
      state: { type: 'text' },
      cancelledBecause: { type: 'text' },
      away: { type: 'json' },
      purgedAt: { type: 'datetime', nullable: true },
    },
  },
);

const team = valueIn<Team, { authorId: MemberId; hosts: MemberId[] }>({
  value: Team,
  columns: {
    authorId: { type: 'uuid' },
    hosts: { type: 'array', columnType: 'uuid[]' },
  },
});

const session = valueIn<Session, { code: string; pollId: string | null; presenceCountedAt: Date | null }>({
  value: Session,
  columns: {
    code: { type: 'text' },
    pollId: { type: 'uuid', nullable: true },
    presenceCountedAt: { type: 'datetime', nullable: true },
  },
});

const text = valueIn<GatheringText, { source: string; html: string; plain: string }>({
  value: GatheringText,
  columns: {
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
  },
});

export const gatheringSchema = aggregateSchema<
  Gathering,
  {
    id: GatheringId;
    number: number;
    createdAt: Date;
    seriesId: GatheringId | null;
    session: Session;
    plan: Plan;
    team: Team;
    life: Life;
    aftermath: Aftermath;
    sequence: number;
    text: GatheringText;
    cover: unknown;
    form: unknown;
    toldChanges: unknown;
    edition: number;
    version: number;
  }
>({
  aggregate: Gathering,
  schema: 'events',
  table: 'gathering',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'integer' },
    createdAt: { type: 'datetime' },
    seriesId: { type: 'uuid', nullable: true },
    session,
    plan,
    team,
    life,
    aftermath,
    sequence: { type: 'integer' },
    text,
    cover: { type: 'json', nullable: true },
    form: { type: 'json' },
    toldChanges: { type: 'json' },
    edition: { type: 'integer' },
    version: { type: 'integer', version: true },
  },
});
