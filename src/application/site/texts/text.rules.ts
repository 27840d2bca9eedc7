import {
  type Hole,
  ownText,
  type TextLanguage,
  type TextReader,
  type TextRule,
} from '#domain/site/texts/own-text';
import type { DeliveredText } from './delivered-texts.port.ts';
import type { TextShapes } from './text-shapes.port.ts';

/** What a text in the place of a delivered one must hold, and what it may. */
export function ruleOf(text: DeliveredText, language: TextLanguage, shapes: TextShapes): TextRule {
  const delivered = text[language];
  const holes = shapes.holesOf(delivered, text.lines) ?? [];
  const isFree = ({ name, kind }: Hole) => kind === 'text' && text.free.includes(name);
  return {
    delivered,
    free: text.free,
    lines: text.lines,
    required: holes.filter((hole) => !isFree(hole)),
  };
}

/** How a text in the place of this one is read. */
export const readerOf = (
  { lines }: Pick<DeliveredText, 'lines'>,
  language: TextLanguage,
  shapes: TextShapes,
): TextReader => ({
  holesOf: (own) => shapes.holesOf(own, lines),
  sayingsOf: (own) => shapes.sayingsOf(own, language, lines),
});

/** What was typed, judged; null for the delivered text. @throws InvalidValue beside `field` */
export function judged(
  text: DeliveredText,
  language: TextLanguage,
  typed: { readonly field: string; readonly raw: string },
  shapes: TextShapes,
): string | null {
  const raw = typed.raw.replaceAll('\r\n', '\n').normalize('NFC').trim();
  if (raw === '' || raw === text[language].trim()) return null;
  return ownText(typed.field, raw, ruleOf(text, language, shapes), readerOf(text, language, shapes));
}
