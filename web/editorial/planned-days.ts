import type { Planned, PlannedKind } from '#application/shared/planned';
import type { HeldNote } from '#application/site/editorial/editorial-notes.port';
import {
  announcementHref,
  campaignHref,
  DESK_REFERENCES,
  editorialNoteHref,
  managedPageHref,
  manageEventHref,
  manageIncidentHref,
  pollIdHref,
  referenceHref,
  surveyDeskHref,
} from '../lib/addresses.ts';
import { isoDay } from '../lib/paris-day.ts';

export type EntryKind = PlannedKind | 'note';

/** One thing on one day: it happens then, or begins, or ends. What lasts the whole month stands on its first day. */
export interface Entry {
  readonly id: string;
  readonly day: string;
  readonly kind: EntryKind;
  readonly edge: 'on' | 'from' | 'until' | 'past' | 'lasts';
  readonly title: string;
  readonly href: string;
  /** Of notes. */
  readonly state: HeldNote['state'] | null;
  readonly who: string;
}

/** The desk is there for who writes articles alone: the others read them. */
const articleHref = (slug: string, authors: boolean): string =>
  authors ? `${DESK_REFERENCES}/${slug}` : referenceHref(slug);
/** Where each kind is changed. */
const HREFS: Readonly<Record<PlannedKind, (key: string, authors: boolean) => string>> = {
  announcement: announcementHref,
  page: managedPageHref,
  campaign: campaignHref,
  incident: (number) => manageIncidentHref(Number(number)),
  event: manageEventHref,
  poll: pollIdHref,
  survey: (slug) => surveyDeskHref({ slug }),
  reference: articleHref,
  review: articleHref,
  featured: (address) => `/sujets/${address}`,
};

/** Where what is planned is changed, or read. @param authors whether whoever looks writes articles */
export const plannedHref = ({ kind, key }: Pick<Planned, 'kind' | 'key'>, authors: boolean): string =>
  HREFS[kind](key, authors);

/**
 * All of a month, day by day.
 * @param month `2026-12`
 * @param authors as of `plannedHref`
 */
export function entriesOf(
  month: string,
  planned: readonly Planned[],
  notes: readonly HeldNote[],
  authors: boolean,
): readonly Entry[] {
  const entries = [
    ...planned.flatMap((one) => edgesOf(one, `${month}-01`, authors)),
    ...notes.map(noteEntry),
  ];
  return entries
    .filter(({ day }) => day.startsWith(month))
    .sort((one, other) => one.day.localeCompare(other.day) || one.kind.localeCompare(other.kind));
}

function edgesOf(
  { kind, key, title, from, until }: Planned,
  first: string,
  authors: boolean,
): readonly Entry[] {
  const [begins, ends] = [isoDay(from), until && isoDay(new Date(until.getTime() - 1))];
  const entry = (day: string, edge: Entry['edge']): Entry => ({
    id: `${kind}-${key}-${day}-${edge}`,
    day,
    kind,
    edge,
    title,
    href: plannedHref({ kind, key }, authors),
    state: null,
    who: '',
  });
  if (kind === 'featured') return [entry(begins, 'past')];
  const month = first.slice(0, 7);
  if (begins < first && (ends === null || ends.slice(0, 7) > month)) return [entry(first, 'lasts')];
  if (ends === null) return [entry(begins, 'from')];
  return ends <= begins ? [entry(begins, 'on')] : [entry(begins, 'from'), entry(ends, 'until')];
}

const noteEntry = ({ id, day, title, state, who }: HeldNote): Entry => ({
  id,
  day,
  kind: 'note',
  edge: 'on',
  title,
  href: editorialNoteHref(id),
  state,
  who,
});
