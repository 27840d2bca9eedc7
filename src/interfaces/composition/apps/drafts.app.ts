import { DiscardDraft } from '#application/community/drafts/discard-draft';
import { SaveDraft } from '#application/community/drafts/save-draft';
import { DRAFT, DRAFTS } from '#infrastructure/community/reads/reads.module';
import type { Get } from '../provided.ts';

/** Texts on their way. */
export const draftsApp = (get: Get) => ({
  saveDraft: get(SaveDraft),
  discardDraft: get(DiscardDraft),
  drafts: get(DRAFTS),
  draft: get(DRAFT),
});
