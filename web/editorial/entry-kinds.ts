import type { Module } from '#application/site/modules/open-modules.api';
import type { EntryKind } from './planned-days.ts';

/** What each kind of entry is of: a part of the site, or none that can be closed. */
const KINDS: Readonly<Record<EntryKind, Module | null>> = {
  note: null,
  announcement: null,
  page: null,
  campaign: null,
  incident: null,
  event: 'events',
  poll: 'polls',
  survey: 'surveys',
  reference: null,
  review: null,
  featured: null,
};

/** In the order in which they can be chosen, those of parts that are open. */
export const entryKindsFor = (uses: (module: Module) => boolean): readonly EntryKind[] =>
  (Object.keys(KINDS) as EntryKind[]).filter((kind) => {
    const part = KINDS[kind];
    return part === null || uses(part);
  });
