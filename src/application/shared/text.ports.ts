import { isStaff } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';

/**
 * In whose name a text is written, which decides the `rel` of links that leave the site: `new` gives
 * `ugc nofollow noopener`, `member` gives `ugc noopener`, `official`, which is for what the organisation itself says, gives
 * `noopener`.
 */
export type LinkTrust = 'new' | 'member' | 'official';

/** From this level on search engines may follow the links of a member. */
const FOLLOWED_FROM = 3;

/** Whether a text may hold a link at all: of the author of any other nobody has to be asked. */
export const mayLink = (markdown: string): boolean => /:\/\/|www\.|\]\(|\]:/i.test(markdown);

/** How far the links of somebody are trusted who writes in their own name: an office vouches for them as a level does. */
export const linkTrustOf = (author: { readonly role: string; readonly level: number }): LinkTrust =>
  isStaff(author.role) || author.role === 'ambassador' || author.level >= FOLLOWED_FROM ? 'member' : 'new';

/** What the renderer cannot know of a text: who exists, where it stands, and how far its author is trusted. */
export interface RenderContext {
  /** Handles of members that exist, lower case; a mention of anyone else stays plain text. */
  readonly mentions?: ReadonlySet<string> | ((handle: string) => boolean);
  /** The public address of the site, sub-path included, by which its own links are known. */
  readonly baseUrl: string;
  readonly trust: LinkTrust;
  /** Whether a post says what is quoted of it; where nobody can tell, nothing looks like a quotation of a post. */
  readonly isQuoted?: (quotation: Quotation) => boolean;
  /** Addresses of pictures that the product brings with it, shown as the files of members are. */
  readonly pictures?: ReadonlySet<string>;
  /** By their addresses: a page keeps the place of a picture free while it comes. */
  readonly sizes?: ReadonlyMap<string, PictureSize>;
}

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What a text says that a post said. */
export interface Quotation {
  readonly postId: string;
  /** How it is introduced, such as "Plume a écrit". */
  readonly introduction: string;
  /** As they read. */
  readonly words: string;
}

/** A text in every form in which it is kept. */
export interface RenderedText {
  /** Sanitised, safe to set as it is. */
  readonly html: string;
  /** Plain text for search, feeds and mails; blocks are apart by a line break. */
  readonly text: string;
  /** At most 280 characters, cut on a word, without quoted passages, code or tables. */
  readonly excerpt: string;
  /** Handles of the members mentioned, lower case, each once. */
  readonly mentions: readonly string[];
  /** Posts quoted with `> [… a écrit](/reponses/{id})`, each once. */
  readonly quotes: readonly { readonly postId: string }[];
  /** Targets of links as they stand in the html, each once; mentions, quote headers and addresses of mail left out. */
  readonly links: readonly string[];
  /** Own files shown as images, as paths. */
  readonly images: readonly string[];
  /** More than is drawn: it came out as plain paragraphs. */
  readonly isLaden: boolean;
  readonly version: number;
}

/** Markdown to safe html: the only maker of html that a page sets as it is. */
export interface TextRenderer {
  /** Stored beside the html; a higher one means that stored texts may be rendered again. */
  readonly version: number;
  /** Never throws: a text too tangled to parse in linear time comes out as plain paragraphs. */
  render(markdown: string, context: RenderContext): RenderedText;
  /** Handles that `markdown` may mention, lower case, at most 50: what to look up before `render`. */
  handlesIn(markdown: string): readonly string[];
  /** Ids of posts that the text may quote, lower case, each once. */
  quotedIn(markdown: string): readonly string[];
}

/** Names that look the same to a reader. */
export interface LookAlikes {
  /** Two names with the same skeleton could be taken for one another. Empty for a name without letter or digit. */
  skeleton(name: string): string;
  /** What one character looks like in small Latin letters without accents; itself where it looks like none. */
  lettersOf(character: string): string;
  /** Unicode scripts of the letters, such as `Latin`, `Cyrillic`; sorted, without Common and Inherited. */
  scripts(name: string): string[];
  /** Whether one word holds letters of several scripts (the Japanese three count as one). */
  mixesScripts(name: string): boolean;
}

/** What readers would take for the word of the organisation. */
export interface OfficialLooks {
  /** Whether a title begins as its answers do, or claims in capitals to be one, however it is spelt. */
  areTakenBy(title: string): boolean;
}

/** A raster image that was decoded and encoded again: no metadata, no foreign bytes. */
export interface StoredImage {
  readonly bytes: Uint8Array;
  readonly contentType: 'image/webp';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Turns files that people send into images that may be served. At most 10 MB, and 40
 * million pixels for PNG, JPEG and WebP, 16 for GIF (its first frame is kept), 8 for AVIF.
 */
export interface ImageWorkshop {
  /**
   * Two squares, 192 and 48 pixels, in that order.
   * @throws NotAnImage, TooManyPixels, ImageTooLarge
   */
  avatar(bytes: Uint8Array): Promise<StoredImage[]>;
  /**
   * At most 1,600 pixels on a side, never enlarged.
   * @throws NotAnImage, TooManyPixels, ImageTooLarge
   */
  attachment(bytes: Uint8Array): Promise<StoredImage>;
  /** The mean colours of eight rows of eight fields, in hexadecimal, of an image that was made here. */
  likeness(bytes: Uint8Array): Promise<string>;
}

/** Turns pictures of the organisation into such as every browser and every mail program shows. The same limits hold. */
export interface GraphicWorkshop {
  /**
   * In pixels, upright.
   * @throws NotAnImage, TooManyPixels, ImageTooLarge
   */
  sizeOf(bytes: Uint8Array): Promise<{ readonly width: number; readonly height: number }>;
  /** A PNG that fits into the box, with what is transparent left so, or laid on `ground`. @throws NotAnImage */
  fitted(bytes: Uint8Array, box: GraphicBox): Promise<Graphic>;
}

/** What a picture has to fit into, in pixels. */
export interface GraphicBox {
  readonly width: number;
  readonly height: number;
  /** A colour. */
  readonly ground?: string;
  /** Whether a smaller picture is made as large as the box. */
  readonly enlarged?: boolean;
}

/** A picture that was fitted; its sides are in pixels, and may be smaller than the box. */
export interface Graphic {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Rows and fields of a likeness. */
export const LIKENESS_SIDE = 8;

/** Not one of the accepted formats by its first bytes, or damaged. */
export class NotAnImage extends InvalidValue {
  constructor() {
    super('file', 'files.not-an-image');
  }
}

/** Judged by the sides that the file names, before it is unpacked. */
export class TooManyPixels extends InvalidValue {
  constructor(pixels: number, max: number) {
    super('file', 'files.too-many-pixels', { pixels, max });
  }
}

/** Too many bytes as it was sent, whatever it shows. */
export class ImageTooLarge extends InvalidValue {
  /** @param bytes and `maxBytes` count bytes */
  constructor(bytes: number, maxBytes: number) {
    super('file', 'files.too-large', { bytes, maxBytes });
  }
}

/** Tells two texts apart: the same hash means the same characters. */
export interface TextHash {
  /** SHA-256 of the text in UTF-8, as 64 hex digits. */
  of(text: string): string;
}

/** Html of somebody else, as far as it may stand on our pages. */
export interface CleanedFragment {
  /** Nothing in it runs, loads from elsewhere, or looks like a part of the site. Empty where nothing is left. */
  readonly html: string;
  /** Names of elements that were taken out, each once, in alphabetical order. */
  readonly dropped: readonly string[];
}

export interface FragmentCleaner {
  /** @param base where its links lead from, if not from here */
  clean(html: string, base?: string): CleanedFragment;
}
