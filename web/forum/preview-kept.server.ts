import type { DraftView } from '#application/community/drafts/drafts.query';
import { type Deed, seeOther, type Visit } from '../lib/gates.server.ts';
import { previewed } from '../official/cited.server.ts';
import { PREVIEW } from './compose-field.tsx';
import type { DraftShown, Previewed } from './composing.ts';

/**
 * A text is kept as a draft and shown at an address of its own: whoever goes back to it sends nothing again. Where it cannot be kept, it
 * is shown as the answer to what was sent. It is made, and counted, once: where it is shown.
 * @param keep keeps what was typed @param at where the draft is written further
 */
export async function previewKept(
  deed: Deed,
  { body, keep, at }: { readonly body: string; readonly keep: () => Promise<void>; readonly at: string },
): Promise<Previewed | Response> {
  try {
    await keep();
  } catch (error) {
    if (deed.problemOf(error).status >= 500) throw error;
    return { preview: await previewed(deed, body), typed: deed.typed };
  }
  return seeOther(`${at}${at.includes('?') ? '&' : '?'}${PREVIEW}=oui#${PREVIEW}`);
}

/** How the draft will look, at that address, or why that is not shown; neither everywhere else. */
export async function previewOf(visit: Visit, draft: Pick<DraftView, 'body'> | null): Promise<DraftShown> {
  if (draft === null || visit.url.searchParams.get(PREVIEW) !== 'oui') return NOT_ASKED_FOR;
  try {
    return { preview: await previewed(visit, draft.body), unshown: null };
  } catch (error) {
    const { status, title, fields } = visit.problemOf(error);
    if (status >= 500) throw error;
    return { preview: null, unshown: fields?.map(({ text }) => text).join(' ') ?? title };
  }
}

const NOT_ASKED_FOR: DraftShown = { preview: null, unshown: null };
