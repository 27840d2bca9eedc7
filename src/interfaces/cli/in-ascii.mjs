/**
 * A bundled program that says the same without a character beyond ASCII. What the bundler has not escaped itself stands in comments and
 * regular expressions, where an escape means what it stands for.
 */
export const inAscii = (program) =>
  program.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
