// The text helper's branch replaces this file with the full contract.
export interface TextRenderer {
  readonly version: number;
  render(markdown: string, context: RenderContext): RenderedText;
}
export interface RenderContext {
  readonly mentions?: (handle: string) => boolean;
  readonly baseUrl: string;
  readonly trust: 'new' | 'member' | 'official';
}
export interface RenderedText {
  readonly html: string;
  readonly text: string;
  readonly excerpt: string;
  readonly mentions: readonly string[];
  readonly quotes: readonly { readonly postId: string }[];
  readonly links: readonly string[];
  readonly images: readonly string[];
  readonly version: number;
}
export interface LookAlikes {
  skeleton(name: string): string;
  scripts(name: string): string[];
}
export interface ImageWorkshop {
  avatar(bytes: Uint8Array): Promise<unknown>;
  attachment(bytes: Uint8Array): Promise<unknown>;
}
