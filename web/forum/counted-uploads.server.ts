import { LIMITS } from '#application/community/limits';
import type { FormWithFile } from '../lib/gates.server.ts';
import { MAX_FORM_BYTES } from '../lib/posted-form.server.ts';
import type { Visit } from '../lib/visit.ts';

type Counted = ReturnType<Visit['app']['files']['admit']['execute']>;
const COUNTED = new WeakMap<Request, Counted>();

/** The picture of a form, counted once however often it is asked. */
export function countedUpload({ app, actor, request }: Pick<Visit, 'app' | 'actor' | 'request'>): Counted {
  const counted = COUNTED.get(request) ?? app.files.admit.execute({ actor });
  COUNTED.set(request, counted);
  return counted;
}

/** A picture, and a little for the form around it. */
export const MAX_UPLOAD = LIMITS.picture.maxBytes + 16 * 1024;

/** A form larger than any without a file brings a picture: whoever has sent enough of them is told so before it is read. */
async function countBeforeReading(visit: Visit): Promise<void> {
  const told = visit.request.headers.get('content-length');
  if (told === null || Number(told) > MAX_FORM_BYTES) await countedUpload(visit);
}

/** A form that may bring a picture, which counts as one that its member keeps. */
export const WITH_PICTURE: FormWithFile = { maxBytes: MAX_UPLOAD, before: countBeforeReading };
