import type { EntryKind } from './planned-days.ts';

const KINDS: Readonly<Record<EntryKind, true>> = {
  note: true,
  announcement: true,
  page: true,
  campaign: true,
  incident: true,
  event: true,
  poll: true,
  survey: true,
  reference: true,
  review: true,
  featured: true,
};
/** In the order in which they can be chosen. */
export const ENTRY_KINDS = Object.keys(KINDS) as readonly EntryKind[];
