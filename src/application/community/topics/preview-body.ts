import { InvalidValue, InvalidValues } from '#domain/shared/domain-error';
import type { Actor } from '#domain/shared/actor';
import type { PassedWords, WordsGate } from '../words/words.gate.ts';
import type { BodyComposer } from './body.composer.ts';
import type { WriteLimit } from './write-limit.policy.ts';

/** A text of a form, and the field beside which it is refused. */
export interface TypedText {
  readonly field: string;
  readonly text: string;
}

/** Shows texts as others would read them, with what the rules mask in them, and stores nothing. */
export class PreviewBody {
  constructor(
    private readonly composer: BodyComposer,
    private readonly words: WordsGate,
    private readonly limit: WriteLimit,
  ) {}

  async execute(command: { readonly actor: Actor; readonly body: string }): Promise<{ html: string }> {
    const texts = [{ field: 'body', text: command.body }];
    const [made] = await this.all({ actor: command.actor, texts });
    return made!;
  }

  /** Those of one form at once, which count as one. @throws InvalidValue, InvalidValues beside each text that is refused */
  async all(command: {
    readonly actor: Actor;
    readonly texts: readonly TypedText[];
  }): Promise<readonly { html: string }[]> {
    const { actor, texts } = command;
    actor.mustBeMember();
    actor.mustBeAllowed('draft.keep');
    await this.limit.countPreview(actor);
    const passed = await this.words.preview(
      actor,
      texts.map(({ field: name, text }) => ({ field: 'post', name, text })),
    );
    const made = await Promise.all(texts.map((typed) => this.made(typed, actor, passed)));
    const refused = made.filter((each) => each instanceof InvalidValue);
    if (refused.length === 1) throw refused[0];
    if (refused.length > 1) throw new InvalidValues(refused.flatMap(({ fields }) => fields));
    return made.filter((each): each is Exclude<typeof each, InvalidValue> => !(each instanceof InvalidValue));
  }

  private async made(
    { field }: TypedText,
    actor: Actor,
    passed: PassedWords,
  ): Promise<{ html: string } | InvalidValue> {
    try {
      const { body } = await this.composer.compose(passed.text(field), actor);
      return { html: body.html };
    } catch (error) {
      if (error instanceof InvalidValue) return new InvalidValue(field, error.code, { ...error.details });
      throw error;
    }
  }
}
