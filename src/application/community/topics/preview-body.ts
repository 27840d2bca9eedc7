import type { Actor } from '#domain/shared/actor';
import type { BodyComposer } from './body.composer.ts';
import type { WriteLimit } from './write-limit.policy.ts';

/** Shows a text as it would be posted, and stores nothing. */
export class PreviewBody {
  constructor(
    private readonly composer: BodyComposer,
    private readonly limit: WriteLimit,
  ) {}

  async execute(command: { readonly actor: Actor; readonly body: string }): Promise<{ html: string }> {
    command.actor.mustBeMember();
    command.actor.mustBeAllowed('draft.keep');
    await this.limit.countPreview(command.actor);
    const { body } = await this.composer.compose(command.body, command.actor);
    return { html: body.html };
  }
}
