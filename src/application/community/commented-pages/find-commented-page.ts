import { pageAddressOf } from '#domain/community/commented-pages/page-address';
import type { CommentedPage, CommentedPages } from './commented-pages.port.ts';

/** Where the comments of a page are, for whoever shows them or is about to write the first. */
export class FindCommentedPage {
  constructor(private readonly pages: CommentedPages) {}

  /** @returns null where no page of that site is commented on @throws InvalidValue */
  async execute(page: string): Promise<(CommentedPage & { readonly address: string }) | null> {
    const address = pageAddressOf(page);
    const found = await this.pages.find(address);
    return found && { ...found, address: address.text };
  }
}
