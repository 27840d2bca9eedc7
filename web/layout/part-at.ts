import type { Module } from '#application/site/modules/open-modules.api';
import {
  BOARDS,
  CHALLENGES,
  CHANNELS,
  CONVERSATIONS,
  EVENTS,
  IDEAS,
  POLLS,
  REVIEWS,
  SURVEYS,
  TRIALS,
} from '../lib/addresses.ts';

const PARTS: readonly (readonly [string, Module])[] = [
  [EVENTS, 'events'],
  [POLLS, 'polls'],
  [SURVEYS, 'surveys'],
  [IDEAS, 'ideas'],
  [REVIEWS, 'services'],
  [TRIALS, 'trials'],
  [CHANNELS, 'chat'],
  [CONVERSATIONS, 'direct'],
  [BOARDS, 'points'],
  [CHALLENGES, 'points'],
  ['/membres', 'directory'],
];

/** The part of the site that a link leads to: closed, menus leave the link out. Null for what is always there. */
export function partAt(href: string): Module | null {
  const path = href.split(/[?#]/)[0]!;
  return PARTS.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1] ?? null;
}
