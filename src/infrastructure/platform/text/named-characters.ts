import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The characters that a reference names, by the table of the parser that shows the text: what it shows, the rules read. */
export const namedCharacter = (name: string): string | null => decodeNamedCharacterReference(name) || null;
