import type { Actor } from '#domain/shared/actor';
import type { CommentedPages, CommentSite } from './commented-pages.port.ts';

/** The sites whose pages may be commented on, for who configures the site. */
export class CommentSitesReader {
  constructor(private readonly pages: CommentedPages) {}

  /** @throws NotAllowed */
  async execute(actor: Actor): Promise<readonly CommentSite[]> {
    actor.mustBeAllowed('site.configure');
    return this.pages.sites();
  }
}
