import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import { isKeepable } from '#domain/shared/keepable';
import { OWN_TEXT_LIMITS, TEXT_LANGUAGES, type TextLanguage } from '#domain/site/texts/own-text';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { DeliveredTexts } from './delivered-texts.port.ts';
import type { HeldText, OwnTextStore } from './own-texts.port.ts';
import { asksFreshIdentity, mayChange } from './text.rights.ts';
import type { TextShapes } from './text-shapes.port.ts';
import { judged } from './text.rules.ts';

/** What a file wants to be said, or why a line of it is refused. */
export interface ImportLine {
  readonly key: string;
  readonly language: TextLanguage;
  readonly was: string | null;
  readonly text: string | null;
  /** The code of a refusal, and what it tells. */
  readonly refused: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } | null;
}

interface LookAtTextsCommand {
  readonly actor: Actor;
  /** JSON as it is exported: `{"pages.forum.title": {"fr": "…", "en": "…"}}`. */
  readonly file: string;
}

interface ImportTextsCommand extends LookAtTextsCommand {
  readonly session: { readonly confirmedAt: Date } | null;
}

const MOST = 2_000;
/** How many keys the log tells of at most. */
const KEYS_TOLD = 50;
const KEY_TOLD = 100;

/** Takes texts of a file, all of them or none; looked at before. */
export class ImportTexts {
  constructor(
    private readonly delivered: DeliveredTexts,
    private readonly store: OwnTextStore,
    private readonly shapes: TextShapes,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** What the file would change, and what of it is refused. @throws NotAllowed, InvalidValue `file` */
  async look({ actor, file }: LookAtTextsCommand): Promise<readonly ImportLine[]> {
    actor.mustBeAllowed('wording.manage');
    const asked = linesIn(file);
    return this.compared(actor, asked, await this.store.held(asked.map(({ key }) => key)));
  }

  /** @returns how many texts were changed @throws NotAllowed, IdentityNotConfirmed where letters or texts of security are among them, InvalidValue `file` */
  async execute({ actor, session, file }: ImportTextsCommand): Promise<number> {
    const by = actor.mustBeMember();
    const details = { texts: 0, keys: '' };
    return this.acts.run(
      { actor, action: 'wording.import', object: { kind: 'text', id: null }, details },
      async () => {
        actor.mustBeAllowed('wording.manage');
        const asked = linesIn(file);
        details.keys = told(asked.map(({ key }) => key));
        const texts = asked.flatMap(({ key }) => this.delivered.find(key) ?? []);
        if (texts.some(asksFreshIdentity)) mustBeFresh(session, this.clock.now());
        return asked;
      },
      async (asked) => {
        const held = await this.store.heldForChange(asked.map(({ key }) => key));
        const lines = this.compared(actor, asked, held);
        const refused = lines.filter((line) => line.refused).length;
        if (refused > 0) throw new InvalidValue('file', 'site.texts-refused', { count: refused });
        if (lines.length === 0) throw new InvalidValue('file', 'site.texts-same');
        const at = this.clock.now();
        const versionOf = ({ key, language }: ImportLine) =>
          held.find((one) => one.key === key && one.language === language)?.version ?? 0;
        await this.store.put(
          lines.map((line): HeldText => {
            const { key, language, text } = line;
            return { key, language, text, version: versionOf(line) + 1, by, at };
          }),
        );
        details.keys = told(lines.map(({ key }) => key));
        return (details.texts = lines.length);
      },
    );
  }

  /** Lines that change nothing are left out. */
  private compared(
    actor: Actor,
    asked: readonly { key: string; language: TextLanguage; raw: string }[],
    held: readonly HeldText[],
  ): readonly ImportLine[] {
    return asked.flatMap(({ key, language, raw }): ImportLine[] => {
      const was = held.find((one) => one.key === key && one.language === language)?.text ?? null;
      const refusing = (code: string, details = {}) => [
        { key, language, was, text: raw, refused: { code, details } },
      ];
      const text = this.delivered.find(key);
      if (!text) return refusing('site.text-not-found');
      if (!mayChange(actor, text)) return refusing('site.text-of-security');
      try {
        const own = judged(text, language, { field: key, raw }, this.shapes);
        return own === was ? [] : [{ key, language, was, text: own, refused: null }];
      } catch (error) {
        if (!(error instanceof InvalidValue)) throw error;
        return refusing(error.code, error.details);
      }
    });
  }
}

/** Keys as the log holds them: the first ones, and how many more there were. */
function told(keys: readonly string[]): string {
  const all = [...new Set(keys)];
  const first = all.slice(0, KEYS_TOLD).map((key) => key.slice(0, KEY_TOLD));
  return [...first, ...(all.length > KEYS_TOLD ? [`+ ${all.length - KEYS_TOLD}`] : [])].join(', ');
}

function linesIn(file: string): readonly { key: string; language: TextLanguage; raw: string }[] {
  if (file.length > OWN_TEXT_LIMITS.file) throw new InvalidValue('file', 'site.texts-large');
  const parsed = objectIn(file);
  const lines = Object.entries(parsed).flatMap(([key, said]) =>
    TEXT_LANGUAGES.flatMap((language) => {
      const raw = said !== null && typeof said === 'object' ? (said as Record<string, unknown>)[language] : 0;
      if (raw === undefined) return [];
      if (typeof raw !== 'string') throw new InvalidValue('file', 'site.texts-file');
      return [{ key, language, raw }];
    }),
  );
  if (lines.length > MOST) throw new InvalidValue('file', 'site.texts-many', { max: MOST });
  return lines;
}

function objectIn(file: string): object {
  try {
    const parsed: unknown = JSON.parse(file.replace(/^\uFEFF/, ''));
    if (parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed) && isKeepable(parsed))
      return parsed;
  } catch {
    // Told as what it is: no file of ours.
  }
  throw new InvalidValue('file', 'site.texts-file');
}
