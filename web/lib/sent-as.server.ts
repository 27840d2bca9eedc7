import type { Viewer } from '#application/shared/viewer';
import type { PolicyName } from '#interfaces/http/policies';
import { formFields } from '#interfaces/http/validate';
import { pageOfAnother } from './outcomes.server.ts';
import { MAX_FORM_BYTES, postedIn, saidIn } from './posted-form.server.ts';
import { SENT_AS } from './sent-as.ts';
import type { Typed } from './typed-words.ts';

/** Whoever presses these wants to be gone, whoever they are by now. */
const LEAVING: readonly PolicyName[] = ['accounts.sign-out', 'site.end-trying'];
/** By these somebody is turned away from what the page of another has: its form is not even read by then. */
const TURNED_AWAY: readonly number[] = [403, 404];

interface Sent {
  readonly viewer: Pick<Viewer, 'member'>;
  readonly policy: PolicyName;
}

/** What was typed, by its fields, without what the page added. */
export function fieldsOf(posted: FormData): ReturnType<typeof formFields> {
  const { [SENT_AS]: _page, ...typed } = formFields(posted);
  return typed;
}

/** Whether a form stands on the page of one member and is sent by another. */
export function isOfAnother(posted: FormData, { viewer: { member }, policy }: Sent): boolean {
  const said = posted.get(SENT_AS);
  return said !== null && member !== null && said !== member.id && !LEAVING.includes(policy);
}

/** @throws what `pageOfAnother` makes */
export function mustBeOfSender(posted: FormData, sent: Sent): void {
  if (isOfAnother(posted, sent)) throw pageOfAnother(sent.viewer.member!.pseudonym);
}

/** What somebody sent who was turned away before any of it was read: to see whether it was theirs. Null where that is not the question. */
export async function unreadOf(
  request: Request,
  { status, viewer }: { readonly status: number; readonly viewer: Pick<Viewer, 'member'> },
): Promise<FormData | null> {
  if (request.bodyUsed || viewer.member === null || !TURNED_AWAY.includes(status)) return null;
  return postedIn(request, MAX_FORM_BYTES).catch(saidIn);
}

/**
 * What the page shows that says so: what was typed, to be sent again by who is signed in now; null where that is of no use, since they
 * were turned away, or a file went with it that no page gives back.
 */
export const toGoOnWith = (posted: FormData, typed: Typed): FieldsToSend | null =>
  [...posted.values()].some((value) => typeof value !== 'string' && value.size > 0)
    ? null
    : Object.entries(typed).flatMap(([name, said]) => [said].flat().map((value) => [name, value] as const));

type FieldsToSend = readonly (readonly [name: string, value: string])[];
