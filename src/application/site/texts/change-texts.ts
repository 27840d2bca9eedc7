import type { Actor } from '#domain/shared/actor';
import { judgedTogether } from '#domain/shared/domain-error';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import {
  type TextLanguage,
  TextChangedMeanwhile,
  TextNotFound,
  TextUnchanged,
} from '#domain/site/texts/own-text';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { DeliveredText, DeliveredTexts } from './delivered-texts.port.ts';
import type { HeldText, OwnTextStore } from './own-texts.port.ts';
import { asksFreshIdentity, mustBeAllowedToChange } from './text.rights.ts';
import type { TextShapes } from './text-shapes.port.ts';
import { judged } from './text.rules.ts';

/** One text as it was typed. */
export interface TypedText {
  /** As the form calls it. */
  readonly field: string;
  readonly key: string;
  readonly language: TextLanguage;
  /** Empty for the delivered text. */
  readonly text: string;
}

interface ChangeTextsCommand {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  /** The text, or the letter, as the log names it. */
  readonly what: string;
  readonly texts: readonly TypedText[];
  /** How often these texts had been changed when they were looked at. */
  readonly version: number;
}

/** Says texts of the house in words of the organisation, or as delivered again. */
export class ChangeTexts {
  constructor(
    private readonly delivered: DeliveredTexts,
    private readonly store: OwnTextStore,
    private readonly shapes: TextShapes,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /**
   * Letters and texts of security need a fresh identity, and what is of security an administrator.
   * @throws NotAllowed, IdentityNotConfirmed, TextNotFound, InvalidValue and InvalidValues beside the fields, TextChangedMeanwhile, TextUnchanged
   */
  async execute({ actor, session, what, texts, version }: ChangeTextsCommand): Promise<void> {
    const by = actor.mustBeMember();
    const languages = [...new Set(texts.map(({ language }) => language))].join(', ');
    await this.acts.run(
      {
        actor,
        action: 'wording.change',
        object: { kind: 'text', id: null },
        details: { text: what, languages },
      },
      async () => {
        actor.mustBeAllowed('wording.manage');
        const delivered = texts.map(({ key }) => this.find(key));
        for (const text of delivered) mustBeAllowedToChange(actor, text);
        if (delivered.some(asksFreshIdentity)) mustBeFresh(session, this.clock.now());
        return this.judge(texts);
      },
      async (own) => {
        const held = await this.store.heldForChange([...new Set(texts.map(({ key }) => key))]);
        const before = texts.map((text) => heldOf(held, text));
        if (before.reduce((sum, one) => sum + (one?.version ?? 0), 0) !== version)
          throw new TextChangedMeanwhile();
        const at = this.clock.now();
        const changed = texts.flatMap(({ key, language }, place): HeldText[] => {
          const was = before[place];
          const text = own[String(place)] ?? null;
          if (text === (was?.text ?? null)) return [];
          return [{ key, language, text, version: (was?.version ?? 0) + 1, by, at }];
        });
        if (changed.length === 0) throw new TextUnchanged();
        await this.store.put(changed);
      },
    );
  }

  /** Each text as it would read, with something in each place. @throws NotAllowed, TextNotFound, InvalidValue beside the field */
  async show({ actor, texts }: Pick<ChangeTextsCommand, 'actor' | 'texts'>): Promise<readonly string[]> {
    actor.mustBeAllowed('wording.manage');
    const own = this.judge(texts);
    return texts.map(({ key, language }, place) => {
      const text = own[String(place)] ?? this.delivered.find(key)?.[language] ?? '';
      return this.shapes.sample(text, language);
    });
  }

  private judge(texts: readonly TypedText[]): Readonly<Record<string, string | null>> {
    const judges = texts.map(({ field, key, language, text: raw }, place) => {
      const text = this.find(key);
      return [String(place), () => judged(text, language, { field, raw }, this.shapes)] as const;
    });
    return judgedTogether(Object.fromEntries(judges));
  }

  private find(key: string): DeliveredText {
    const text = this.delivered.find(key);
    if (!text) throw new TextNotFound();
    return text;
  }
}

const heldOf = (held: readonly HeldText[], { key, language }: TypedText): HeldText | undefined =>
  held.find((one) => one.key === key && one.language === language);
