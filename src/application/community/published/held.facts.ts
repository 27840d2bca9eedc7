import type { CorrectedContent, HeldContent, TakenBackContent } from '../../shared/held-content.ts';

/** What waits in topics, drafts of replies and profiles, until somebody of the team looked. */
export interface ContentTakenBackV1 extends TakenBackContent {
  readonly name: 'community.content-taken-back.v1';
}
export interface ContentCorrectedV1 extends CorrectedContent {
  readonly name: 'community.content-corrected.v1';
}
export interface ContentHeldV1 extends HeldContent {
  readonly name: 'community.content-held.v1';
}
