import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { CommentedPages } from './commented-pages.port.ts';

/** Pages of a site are commented on no more. What was said stays in the community. */
export class RefuseComments {
  constructor(
    private readonly pages: CommentedPages,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed */
  async execute({ actor, site }: { readonly actor: Actor; readonly site: string }): Promise<void> {
    const object = { kind: 'comment-site', id: null };
    await this.acts.run(
      { actor, action: 'comments.refuse', object, details: { site } },
      async () => actor.mustBeAllowed('site.configure'),
      async () => void (await this.pages.refuse(site)),
    );
  }
}
