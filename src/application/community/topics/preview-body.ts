import { InvalidValue } from '#domain/shared/domain-error';
import type { Actor } from '#domain/shared/actor';
import type { BodyComposer } from './body.composer.ts';
import type { WriteLimit } from './write-limit.policy.ts';

/** A text of a form, and the field beside which it is refused. */
export interface TypedText {
  readonly field: string;
  readonly text: string;
}

/** Shows texts as they would be posted, and stores nothing. */
export class PreviewBody {
  constructor(
    private readonly composer: BodyComposer,
    private readonly limit: WriteLimit,
  ) {}

  async execute(command: { readonly actor: Actor; readonly body: string }): Promise<{ html: string }> {
    const texts = [{ field: 'body', text: command.body }];
    const [made] = await this.all({ actor: command.actor, texts });
    return made!;
  }

  /** Those of one form at once, which count as one. @throws InvalidValue beside the text that is refused */
  async all(command: {
    readonly actor: Actor;
    readonly texts: readonly TypedText[];
  }): Promise<readonly { html: string }[]> {
    const { actor, texts } = command;
    actor.mustBeMember();
    actor.mustBeAllowed('draft.keep');
    await this.limit.countPreview(actor);
    return Promise.all(texts.map((typed) => this.made(typed, actor)));
  }

  private async made({ field, text }: TypedText, actor: Actor): Promise<{ html: string }> {
    try {
      const { body } = await this.composer.compose(text, actor);
      return { html: body.html };
    } catch (error) {
      throw error instanceof InvalidValue ? new InvalidValue(field, error.code, { ...error.details }) : error;
    }
  }
}
