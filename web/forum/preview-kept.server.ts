import type { DraftView } from '#application/community/drafts/drafts.query';
import { type Deed, seeOther, type Visit } from '../lib/gates.server.ts';
import { previewed } from '../official/cited.server.ts';
import { PREVIEW } from './compose-field.tsx';
import type { Previewed } from './composing.ts';

/**
 * A text is kept as a draft and shown at an address of its own: whoever goes back to it sends nothing again. Where it cannot be kept, it
 * is shown as the answer to what was sent.
 * @param keep keeps what was typed @param at where the draft is written further
 */
export async function previewKept(
  deed: Deed,
  { body, keep, at }: { readonly body: string; readonly keep: () => Promise<void>; readonly at: string },
): Promise<Previewed | Response> {
  const preview = await previewed(deed, body);
  try {
    await keep();
  } catch (error) {
    if (deed.problemOf(error).status >= 500) throw error;
    return { preview, typed: deed.typed };
  }
  return seeOther(`${at}${at.includes('?') ? '&' : '?'}${PREVIEW}=oui#${PREVIEW}`);
}

/** How the draft will look, at that address; null everywhere else, and where it may not be shown just now. */
export async function previewOf(visit: Visit, draft: Pick<DraftView, 'body'> | null): Promise<string | null> {
  if (draft === null || visit.url.searchParams.get(PREVIEW) !== 'oui') return null;
  try {
    return await previewed(visit, draft.body);
  } catch (error) {
    if (visit.problemOf(error).status >= 500) throw error;
    return null;
  }
}
