import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { type Id, knownId, type MemberId } from '../../shared/id.ts';
import {
  type BrandChange,
  type BrandContent,
  changedContent,
  isSameContent,
  paletteOf,
} from './brand-content.ts';
import { BrandUnchanged, BrandUnreadable } from './brand.errors.ts';
import { BrandVersion, type Publishing } from './brand-version.ts';
import { unreadable } from './contrast.ts';

export type BrandId = Id<'Brand'>;
/** There is one, from the first start on. */
export const THE_BRAND = knownId<'Brand'>('01990000-0000-7000-8000-00000000b7a9');

export const BRAND_NOTE = { min: 3, max: 300 } as const;

/** How the site looks and what it is called: one draft, and the versions that were published from it. */
export class Brand extends AggregateRoot {
  private constructor(
    readonly id: BrandId,
    private draft: BrandContent,
    /** Of the draft, raised by every change. */
    private revision: number,
    /** What visitors see; 0 for the design as delivered. */
    private published: number,
    private lastNumber: number,
    private changedBy: MemberId | null,
    private changedAt: Date,
    /** Of the secret in the link to the preview; null where none was asked for. */
    private previewHash: string | null,
    private previewUntil: Date | null,
  ) {
    super();
  }

  get content(): BrandContent {
    return this.draft;
  }

  /** The version that visitors see; 0 for the design as delivered. */
  get shown(): number {
    return this.published;
  }

  /** @throws ChangedMeanwhile when somebody else was quicker */
  mustBeAt(revision: number): void {
    if (revision !== this.revision) throw new ChangedMeanwhile();
  }

  /** @throws InvalidValue, InvalidValues beside what is no colour, no font, no size */
  change(change: BrandChange, p: { by: MemberId; at: Date }): void {
    this.redraft(changedContent(this.draft, change), p);
  }

  /**
   * Shows the draft to everybody.
   * @param shown what visitors see now
   * @throws BrandUnchanged, BrandUnreadable, InvalidValue `note`
   */
  publish(shown: BrandContent, p: Publishing): BrandVersion {
    if (isSameContent(shown, this.draft)) throw new BrandUnchanged();
    return this.release(this.draft, p, null);
  }

  /**
   * Shows again what was shown before, and begins the next draft from there.
   * @param former its number and what it was; 0 and the delivered content for the design as delivered
   * @throws BrandUnchanged, BrandUnreadable where the design asks more today, InvalidValue `note`
   */
  returnTo(former: { number: number; content: BrandContent }, p: Publishing): BrandVersion {
    if (former.number === this.published) throw new BrandUnchanged();
    const version = this.release(former.content, p, former.number);
    this.redraft(former.content, p);
    return version;
  }

  /** Forgets the draft: it is what visitors see again. */
  discard(shown: BrandContent, p: { by: MemberId; at: Date }): void {
    this.closePreview();
    this.redraft(shown, p);
  }

  /** Lets whoever has the secret see pages as the draft makes them. The last link alone holds. */
  openPreview(secretHash: string, until: Date): void {
    this.previewHash = secretHash;
    this.previewUntil = until;
  }

  /** The link leads nowhere any more: it was taken back, or the draft that it was made for is a draft no more. */
  closePreview(): void {
    this.previewHash = null;
    this.previewUntil = null;
  }

  private release(content: BrandContent, p: Publishing, backTo: number | null): BrandVersion {
    const note = boundedText('note', p.note, BRAND_NOTE);
    const pairs = unreadable(paletteOf(content));
    if (pairs.length > 0) throw new BrandUnreadable(pairs);
    this.lastNumber += 1;
    this.published = this.lastNumber;
    this.closePreview();
    return BrandVersion.of(this.lastNumber, content, { ...p, note }, backTo);
  }

  private redraft(content: BrandContent, { by, at }: { by: MemberId; at: Date }): void {
    this.draft = content;
    this.revision += 1;
    this.changedBy = by;
    this.changedAt = at;
  }
}
