/** The characters that a reference of HTML names, `eacute` or `NoBreak`; null where it names none. */
export type NamedCharacter = (name: string) => string | null;
