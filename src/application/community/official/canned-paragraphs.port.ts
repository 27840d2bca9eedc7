import type { CannedParagraphId } from '#domain/community/official/ids';

/** Text that agents put in again and again, kept in one place. */
export interface CannedParagraphs {
  put(p: { id: CannedParagraphId; title: string; body: string; by: string; at: Date }): Promise<void>;
  /**
   * @param seen its version, as its editor read it
   * @throws OfficialNotFound `community.paragraph-not-found`, ChangedMeanwhile
   */
  change(
    p: { id: CannedParagraphId; title: string; body: string; by: string; at: Date },
    seen: number,
  ): Promise<void>;
  /** @throws OfficialNotFound `community.paragraph-not-found` */
  remove(id: CannedParagraphId): Promise<void>;
}
