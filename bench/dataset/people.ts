import { createHash } from 'node:crypto';
import { BRANCHES, type Branch } from '#domain/shared/branch';
import { REGIONS } from '#domain/community/members/region';
import { slugOf } from '#domain/shared/slug';
import type { LookAlikes } from '#application/shared/text.ports';
import { idAt } from './ids.ts';
import { Phrases } from './phrases.ts';
import type { Random } from './random.ts';

export interface Person {
  readonly id: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly skeleton: string;
  readonly branch: Branch;
  readonly region: string | null;
  readonly bio: string;
  readonly role: string;
  readonly trust: number;
  readonly joinedAt: number;
  posts: number;
  helpful: number;
  accepted: number;
}

const ROLES: Readonly<Record<number, string>> = { 0: 'administrator', 1: 'moderator', 2: 'agent' };
const DAY = 86_400_000;
/** Who writes in the measures: members of standing, each far below the number of texts a member may write in an hour. */
const MAX_WRITERS = 2_000;
const FIRST_WRITER = 3;

/** The first three hold an office, those who follow have been around for long; most others only read. */
export function peopleOf(random: Random, lookAlikes: LookAlikes, count: number, now: number): Person[] {
  const phrases = new Phrases(random);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const joinedAt = now - 1_100 * DAY + Math.floor((index / count) * 1_000 * DAY);
    const { pseudonym, skeleton } = freeName(phrases, lookAlikes, taken, index);
    return {
      id: idAt(random, joinedAt),
      pseudonym,
      handle: slugOf(pseudonym, 60, 'membre'),
      skeleton,
      branch: random.zipf(BRANCHES),
      region: random.chance(0.6) ? random.pick(REGIONS) : null,
      bio: phrases.bio(),
      role: ROLES[index] ?? 'member',
      trust: index < FIRST_WRITER + writersAmong(count) ? 2 : random.skewed(3),
      joinedAt,
      posts: 0,
      helpful: 0,
      accepted: 0,
    };
  });
}

function freeName(phrases: Phrases, lookAlikes: LookAlikes, taken: Set<string>, index: number) {
  for (let extra = 0; ; extra++) {
    const pseudonym = `${phrases.name()} ${index + 100}${'x'.repeat(extra)}`;
    const skeleton = lookAlikes.skeleton(pseudonym);
    if (taken.has(skeleton)) continue;
    taken.add(skeleton);
    return { pseudonym, skeleton };
  }
}

const writersAmong = (members: number): number => Math.min(MAX_WRITERS, Math.floor(members / 2));

/** Members who are signed in during the measures. */
export const writersOf = (people: readonly Person[]): readonly Person[] =>
  people.slice(FIRST_WRITER, FIRST_WRITER + writersAmong(people.length));

/** What the cookie of the n-th of them holds: known, in a database that only measures use. */
export const secretOf = (writer: number): string =>
  createHash('sha256').update(`bench writer ${writer}`).digest('base64url');
