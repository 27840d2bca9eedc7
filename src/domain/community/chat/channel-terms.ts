import { boundedText } from '../../shared/bounded-text.ts';
import { type Branch, isBranch } from '../../shared/branch.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Audience } from '../categories/audience.ts';

/** What the organisation opens. public: every member writes · branch: the members of one branch · announcement: the team writes, members read. */
export const CHANNEL_KINDS = ['public', 'branch', 'announcement'] as const;
/** direct: a private conversation, which members begin among themselves · event: of those who take part in an event, open as long as its session. */
export type ChannelKind = (typeof CHANNEL_KINDS)[number] | 'direct' | 'event';

/** What the channel of an event says of it, and when one writes in it. */
export interface EventSession {
  readonly title: string;
  readonly summary: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Whom the event is for. */
  readonly audience: EventAudience;
  /** A decision holds it out of sight of all but those who run it. */
  readonly isAway: boolean;
}

export const EVENT_AUDIENCES = ['public', 'members', 'staff'] as const;
export type EventAudience = (typeof EVENT_AUDIENCES)[number];

/** What was said at an event is kept so long. */
export const EVENT_RETENTION_DAYS = 90;

export const CHANNEL_LIMITS = {
  name: { min: 3, max: 60 },
  description: { min: 10, max: 300 },
  /** Between two messages of one member. */
  slowSeconds: { min: 0, max: 3_600 },
  /** How long messages are kept. */
  retentionDays: { min: 1, max: 3_650 },
} as const;

/** What a channel is, as somebody asks for it. */
export interface ChannelAsked {
  readonly name: string;
  readonly description: string;
  readonly kind: string;
  /** Of a channel of one branch. */
  readonly branch: string | null;
  /** Null where messages are kept for good. */
  readonly retentionDays: number | null;
}

interface ChannelTerms {
  readonly name: string;
  readonly description: string;
  readonly kind: ChannelKind;
  readonly branch: Branch | null;
  readonly audience: Audience;
  readonly retentionDays: number | null;
}

/** @throws InvalidValue, InvalidValues beside each field */
export function channelTerms(asked: ChannelAsked): ChannelTerms {
  const { retentionDays } = asked;
  const { name, description, kind } = judgedTogether({
    name: () => boundedText('name', asked.name, CHANNEL_LIMITS.name),
    description: () => boundedText('description', asked.description, CHANNEL_LIMITS.description),
    kind: () => kindOf(asked),
    retention: () => wholeWithin('retentionDays', retentionDays ?? 1, CHANNEL_LIMITS.retentionDays),
  });
  return { name, description, retentionDays, ...kind };
}

/** @throws InvalidValue beside `field` */
export function wholeWithin(
  field: string,
  value: number,
  { min, max }: { min: number; max: number },
): number {
  if (!Number.isInteger(value) || value < min) throw new InvalidValue(field, 'field.too-small', { min });
  if (value > max) throw new InvalidValue(field, 'field.too-large', { max });
  return value;
}

function kindOf({ kind, branch }: ChannelAsked): Pick<ChannelTerms, 'kind' | 'branch' | 'audience'> {
  if (kind === 'public' || kind === 'announcement') return { kind, branch: null, audience: 'members' };
  if (kind !== 'branch') throw new InvalidValue('kind', 'field.choice');
  if (branch === null || !isBranch(branch)) throw new InvalidValue('branch', 'community.branch-missing');
  return { kind, branch, audience: `branch:${branch}` };
}
