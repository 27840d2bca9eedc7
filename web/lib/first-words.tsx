import { fr } from '../messages/fr.ts';
import { type MessageKey, type Translate, useT, WRITTEN_IN } from './texts.tsx';

let keys: ReadonlyMap<string, MessageKey> | undefined;

/** The texts with which a community begins, each with the key under which the dictionaries hold it. */
function firstKeys(): ReadonlyMap<string, MessageKey> {
  keys ??= new Map(leaves(fr.firsts, 'firsts'));
  return keys;
}

const leaves = (node: object, path: string): readonly (readonly [string, MessageKey])[] =>
  Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[value, `${path}.${name}` as MessageKey] as const]
      : leaves(value as object, `${path}.${name}`),
  );

/**
 * What a rule, a level, a badge or a challenge says in the reader's language: as the organisation wrote it in English, else as long
 * as it says what the community began with. What the organisation wrote in French alone is read as it wrote it.
 */
export function saidIn(t: Translate, text: string, english: string | null | undefined = null): string {
  if (t.locale === WRITTEN_IN) return text;
  const key = firstKeys().get(text);
  return english ?? (key === undefined ? text : t(key));
}

/** As `saidIn`, to stand in a page: where it stays in the language it was written in, voices and braille are told so. */
export function FirstWords({ text, english = null }: { text: string; english?: string | null }) {
  const t = useT();
  const said = saidIn(t, text, english);
  return t.locale === WRITTEN_IN || english !== null || said !== text ? (
    said
  ) : (
    <span lang={WRITTEN_IN}>{text}</span>
  );
}
