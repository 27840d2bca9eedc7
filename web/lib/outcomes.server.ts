import type { WithdrawnReference } from '#application/community/official/references.query';
import type { AroundGoneTopic } from '#application/community/topics/around-gone-topic.query';
import type { Removal } from '#application/community/topics/topic-page.query';

/** What the viewer may not know of, or what never was. Becomes a 404. */
export const nothingHere = (code: string): Error =>
  Object.assign(new Error(code), { kind: 'not-found', code });

/** What was there and is not any more. Becomes a 410, with what its author is told where somebody else took it away. */
export const goneHere = (
  code: string,
  removal: Removal | null = null,
  around: AroundGoneTopic | null = null,
): Error =>
  Object.assign(new Error(code), {
    kind: 'gone',
    code,
    ...((removal ?? around) && { details: { ...(removal && { removal }), ...(around && { around }) } }),
  });

/** A reference answer that the organisation says no longer. Becomes a 410 that tells why and where to read on. */
export const withdrawnHere = (withdrawn: WithdrawnReference): Error =>
  Object.assign(new Error('Withdrawn'), {
    kind: 'gone',
    code: 'community.reference-withdrawn',
    details: { withdrawn: { ...withdrawn, withdrawnAt: withdrawn.withdrawnAt.toISOString() } },
  });

/** What came when its writer was signed in no more is shown to them again: it is theirs to send. */
export const signedInAgain = (): Error =>
  Object.assign(new Error('Signed in again'), { kind: 'conflict', code: 'access.signed-in-again' });

/** Who sent a form is not whose page it stands on: nothing of it is done. @param name of who is signed in now */
export const pageOfAnother = (name: string): Error =>
  Object.assign(new Error('Page of another'), {
    kind: 'conflict',
    code: 'access.page-of-another',
    details: { name },
  });

/** Somebody else opened the topic of a page while its first comment was being written. */
export const openedMeanwhile = (): Error =>
  Object.assign(new Error('Opened meanwhile'), { kind: 'conflict', code: 'community.page-opened-meanwhile' });

/** Somebody else changed what a form was opened with: whoever sent it looks again. */
export const changedMeanwhile = (currentVersion: number): Error =>
  Object.assign(new Error('Changed meanwhile'), {
    kind: 'conflict',
    code: 'shared.changed-meanwhile',
    details: { currentVersion },
  });

/** What a form was sent to leads elsewhere by now: nothing of it was done. */
export const movedMeanwhile = (): Error =>
  Object.assign(new Error('Moved meanwhile'), { kind: 'conflict', code: 'site.moved-meanwhile' });

/** Only whoever confirmed a moment ago that it is them may do this. */
export const identityFirst = (): Error =>
  Object.assign(new Error('Identity not confirmed'), {
    kind: 'forbidden',
    code: 'community.identity-not-confirmed',
  });

/** What others wrote is not the author's to take away. */
export const hasReplies = (): Error =>
  Object.assign(new Error('Topic has replies'), { kind: 'rule', code: 'community.topic-has-replies' });

/** `?page=n`, from 1; anything else there is no page. */
export function pageNumber(url: URL): number {
  const raw = url.searchParams.getAll('page');
  if (raw.length === 0) return 1;
  if (raw.length > 1 || !/^[1-9]\d{0,5}$/.test(raw[0]!)) throw nothingHere('community.topic-not-found');
  return Number(raw[0]);
}

/** Fields that must be filled in for this act, though not for every act of the same form. Becomes a 422 beside them. */
export const missing = (...fields: string[]): Error => refusedTogether(fields.map(missingField));

/** A list that was left as it came says what is to be chosen from it. */
export const missingField = (field: string): FieldFault => ({
  field,
  code: field === 'categoryId' ? 'community.category-to-choose' : 'text.missing',
});

export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** All that is to be mended in a form, so that nobody mends one field only to hear of the next. Becomes a 422 beside them. */
export const refusedTogether = (faults: readonly FieldFault[]): Error =>
  Object.assign(new Error(faults.map(({ field, code }) => `${field}: ${code}`).join(', ')), {
    kind: 'invalid',
    code: 'request.invalid',
    fields: faults,
  });

/** A field that is refused for a reason of the page itself. Becomes a 422 beside it. */
export const invalid = (
  field: string,
  code: string,
  details: Readonly<Record<string, unknown>> = {},
): Error => refusedTogether([{ field, code, details }]);
