import type { Actor } from '#domain/shared/actor';
import { NoOwnAddress, type TextLanguage, TextNotFound } from '#domain/site/texts/own-text';
import type { SampleLetters, ShownLetter } from '../../shared/letter.ports.ts';
import type { Throttle, ThrottleRule } from '../../shared/ports.ts';
import type { DeliveredTexts } from './delivered-texts.port.ts';
import type { OwnAddress } from './own-address.port.ts';
import { mustBeAllowedToChange } from './text.rights.ts';
import type { TextShapes } from './text-shapes.port.ts';
import { judged } from './text.rules.ts';

const PER_MEMBER: ThrottleRule = { name: 'try-letter', limit: 20, windowSeconds: 3600 };

interface TryLetterCommand {
  readonly actor: Actor;
  readonly name: string;
  readonly language: TextLanguage;
  /** As they were typed, by field: the last part of their keys. */
  readonly texts: Readonly<Record<string, string>>;
}

/** A letter as it is being written: shown, or sent to whoever writes it and to nobody else. */
export class TryLetter {
  constructor(
    private readonly delivered: DeliveredTexts,
    private readonly shapes: TextShapes,
    private readonly letters: SampleLetters,
    private readonly addresses: OwnAddress,
    private readonly throttle: Throttle,
  ) {}

  /** @throws NotAllowed, TextNotFound, InvalidValue beside the field */
  async show(command: TryLetterCommand): Promise<ShownLetter> {
    return this.letters.show(command.name, command.language, this.written(command));
  }

  /** @throws NotAllowed, TextNotFound, InvalidValue beside the field, NoOwnAddress, TooManyTries */
  async send(command: TryLetterCommand): Promise<void> {
    const memberId = command.actor.mustBeMember();
    mustBeAllowedToChange(command.actor, {
      kind: 'letters',
      area: command.name,
      key: `letters.${command.name}`,
    });
    const own = this.written(command);
    const email = await this.addresses.of(memberId);
    if (email === null) throw new NoOwnAddress();
    await this.throttle.hit(PER_MEMBER, memberId);
    await this.letters.send(command.name, command.language, own, email);
  }

  private written({ actor, name, language, texts }: TryLetterCommand): ReadonlyMap<string, string> {
    actor.mustBeAllowed('wording.manage');
    const pieces = this.delivered.all().filter(({ kind, area }) => kind === 'letters' && area === name);
    if (pieces.length === 0) throw new TextNotFound();
    return new Map(
      pieces.map((piece) => {
        const field = piece.key.slice(piece.key.lastIndexOf('.') + 1);
        const own = judged(piece, language, { field, raw: texts[field] ?? '' }, this.shapes);
        return [piece.key, own ?? piece[language]];
      }),
    );
  }
}
