import type { CannedParagraphId } from '#domain/community/official/ids';

/** Text that agents put in again and again, kept in one place. */
export interface CannedParagraphs {
  put(p: { id: CannedParagraphId; title: string; body: string; by: string; at: Date }): Promise<void>;
  /** @throws OfficialNotFound `community.paragraph-not-found` */
  change(p: { id: CannedParagraphId; title: string; body: string; by: string; at: Date }): Promise<void>;
  /** @throws OfficialNotFound `community.paragraph-not-found` */
  remove(id: CannedParagraphId): Promise<void>;
}
