/** A bundled program that says the same without a character beyond ASCII. */
export function inAscii(program: string): string;
