import type { DraftView } from '#application/community/drafts/drafts.query';
import type { Refused } from '../lib/gates.server.ts';

/** What a form shows again after its preview button: all that was typed, and how it will look. */
export interface Previewed {
  readonly preview: string;
  readonly typed: Refused['typed'];
}

/** What the page of a draft shows of it beside the form. */
export interface DraftShown {
  /** How it will look, where that was asked for. */
  readonly preview: string | null;
  /** Why that is not shown, though it was asked for. */
  readonly unshown: string | null;
}

export type ComposeOutcome = Refused | Previewed | undefined;

export const isRefused = (outcome: object | undefined): outcome is Refused =>
  outcome !== undefined && 'problem' in outcome;

export const previewIn = (outcome: object | undefined): string | null =>
  outcome !== undefined && 'preview' in outcome ? (outcome as Previewed).preview : null;

/** What of a draft is shown beside its form: what was sent just now goes before what was kept. */
export const shownOf = (outcome: object | undefined, { preview, unshown }: DraftShown): DraftShown =>
  outcome === undefined ? { preview, unshown } : { preview: previewIn(outcome), unshown: null };

/** The first value typed into a field, else what the draft held, else the fallback. */
export function filledIn(
  outcome: object | undefined,
  field: string,
  draft: Pick<DraftView, 'title' | 'body' | 'fields'> | null = null,
  fallback = '',
): string {
  const typed = outcome && 'typed' in outcome ? (outcome as Previewed).typed : undefined;
  if (typed) return first(typed[field]);
  if (!draft) return fallback;
  if (field === 'body' || field === 'title') return draft[field] || fallback;
  return first(draft.fields[field]) || fallback;
}

/** The same for boxes to tick. */
export function filledList(
  outcome: object | undefined,
  field: string,
  draft: Pick<DraftView, 'fields'> | null,
  fallback: readonly string[] = [],
): readonly string[] {
  const typed = outcome && 'typed' in outcome ? (outcome as Previewed).typed : undefined;
  if (typed) return list(typed[field]);
  return draft ? list(draft.fields[field]) : fallback;
}

const first = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '';
const list = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.filter((each): each is string => typeof each === 'string')
      : [];
