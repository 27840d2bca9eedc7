import { DomainError } from '../../shared/domain-error.ts';

/**
 * How far a member is known, by the quality of what they did, never by its quantity or the time spent. It sets limits and
 * nothing else: rights come from roles. 0 new · 1 known · 2 regular · 3 reliable · 4 appointed by the team.
 */
export const TRUST_LEVELS = [0, 1, 2, 3, 4] as const;
export type TrustLevel = (typeof TRUST_LEVELS)[number];

/** What the levels ask for. Published to members on their profile. */
export const TRUST_RULES = {
  regular: { keptPosts: 5, keptDays: 30, helped: 2, activeDays: 3, marksAtMost: 1 },
  reliable: { validated: 3, markShareBelow: 0.05 },
  /** Days for which content that a moderator took away counts. */
  markDays: 365,
  /** Days for which a sanction against the member holds them at the first level. */
  sanctionDays: 90,
} as const;

/** What a member did, counted. */
export interface Counted {
  /** Their address is confirmed and the charter accepted. */
  readonly confirmed: boolean;
  readonly posts: number;
  /** Posts that have stood for `keptDays`. */
  readonly keptPosts: number;
  /** Different members who said that a post helped them. */
  readonly helped: number;
  /** Replies that somebody else accepted or the organisation vouches for. */
  readonly validated: number;
  /** Days on which they wrote something that still stands. */
  readonly activeDays: number;
  /** What moderators took away from them within `markDays`. */
  readonly marks: number;
  /** Sanctions against themselves within `sanctionDays`. */
  readonly sanctions: number;
}

type NeedName =
  | 'confirmed'
  | 'sanctions'
  | 'posts'
  | 'keptPosts'
  | 'helped'
  | 'activeDays'
  | 'marks'
  | 'validated'
  | 'markShare';

/** One thing that is missing for the next level: how much there is, and how much it takes. */
export interface Need {
  readonly what: NeedName;
  readonly has: number;
  readonly takes: number;
}

type Step = (counted: Counted) => readonly Need[];

const atLeast = (what: NeedName, has: number, takes: number): readonly Need[] =>
  has >= takes ? [] : [{ what, has, takes }];
const atMost = (what: NeedName, has: number, takes: number): readonly Need[] =>
  has <= takes ? [] : [{ what, has, takes }];

const known: Step = (counted) => [
  ...atLeast('confirmed', Number(counted.confirmed), 1),
  ...atMost('sanctions', counted.sanctions, 0),
  ...atLeast('posts', counted.posts, 1),
];
const regular: Step = (counted) => {
  const asked = TRUST_RULES.regular;
  return [
    ...atLeast('keptPosts', counted.keptPosts, asked.keptPosts),
    ...atLeast('helped', counted.helped, asked.helped),
    ...atLeast('activeDays', counted.activeDays, asked.activeDays),
    ...atMost('marks', counted.marks, asked.marksAtMost),
  ];
};
const reliable: Step = (counted) => {
  const { validated, markShareBelow } = TRUST_RULES.reliable;
  const share = counted.marks / Math.max(1, counted.posts + counted.marks);
  return [
    ...atLeast('validated', counted.validated, validated),
    ...(share < markShareBelow ? [] : [{ what: 'markShare' as const, has: share, takes: markShareBelow }]),
  ];
};
const STEPS: readonly Step[] = [known, regular, reliable];

/** The level that these figures give, and what the next one lacks; nothing gives the last, to which the team appoints. */
export function trustOf(counted: Counted): { readonly level: TrustLevel; readonly missing: readonly Need[] } {
  for (const [level, step] of STEPS.entries()) {
    const missing = step(counted);
    if (missing.length > 0) return { level: level as TrustLevel, missing };
  }
  return { level: 3, missing: [] };
}

/**
 * What a decision against a member or their words means for their level; null where it means nothing. What is purged had
 * been taken away before, and counted then; who only replied to it did nothing.
 */
export function markOf(action: string): 'mark' | 'sanction' | null {
  if (['hide', 'delete', 'clear-bio', 'remove-avatar', 'rename', 'warn'].includes(action)) return 'mark';
  return ['silence', 'suspend', 'ban'].includes(action) ? 'sanction' : null;
}

export class TrustLockRefused extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.trust-lock-refused';
  constructor() {
    super('Nobody sets the level of an equal, a superior or themselves');
  }
}

/** A level below what the figures say would restrict somebody without the reasons that every sanction has. */
export class TrustLockTakes extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.trust-lock-takes';
  constructor() {
    super('A level is given by hand, never taken');
  }
}
