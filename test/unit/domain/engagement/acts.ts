import type { Act, ActEvent } from '#domain/engagement/points/act';
import { RuleBook, type RuleVersion } from '#domain/engagement/points/rule-book';
import type { MemberId } from '#domain/shared/id';

export const ANNA = 'anna' as MemberId;
export const [BORIS, CLEO] = ['boris', 'cleo'] as [MemberId, MemberId];
export const NO_CAPS = { day: null, month: null, post: null, pair: null };

let facts = 0;
/** Something that happened to Anna's credit on the first of March, unless told otherwise. */
export const act = (event: ActEvent, more: Partial<Act> = {}): Act => ({
  factId: String((facts += 1)).padStart(6, '0'),
  event,
  kind: 'done',
  memberId: ANNA,
  byId: BORIS,
  source: more.postId ?? 'p1',
  postId: 'p1',
  topicId: 't1',
  categoryId: 'c1',
  branches: ['music'],
  at: new Date('2026-03-01T10:00:00Z'),
  own: false,
  open: true,
  points: null,
  ...more,
});

export const version = (
  event: RuleVersion['event'],
  points: number,
  more: Partial<RuleVersion> = {},
): RuleVersion => ({
  key: `rule-of-${event}`,
  event,
  number: 1,
  points,
  caps: NO_CAPS,
  from: new Date(0),
  ...more,
});

/** What the house begins with, as far as tests look at it. */
export const RULES = new RuleBook([
  version('answer.accepted', 15, { caps: { ...NO_CAPS, month: 300 } }),
  version('answer.validated', 30, { caps: { ...NO_CAPS, month: 300 } }),
  version('answer.helped', 2, { caps: { day: 20, month: 300, post: 10, pair: 3 } }),
  version('answer.created', 0),
  version('*', 0, { caps: { ...NO_CAPS, month: 300 } }),
]);
