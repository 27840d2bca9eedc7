/**
 * A French telephone number of a person, however it is spelt; numbers in 08, which are those of services, are not. It reads small letters,
 * and JavaScript and PostgreSQL read it alike.
 */
const BLANKS = ' \\u00a0\\u2009\\u202f';
const HYPHENS = '\\u2010\\u2011\\u2013';
/** What stands between its figures. */
const GAP = `[${BLANKS}${HYPHENS}./_-]{0,2}`;

/** From abroad the country is told, and so the rest may be in groups of any length; the zero is written all the same by many. */
const ABROAD = `(?:\\((?:\\+|00)33\\)|(?:\\+|00)${GAP}33)${GAP}(?:\\(0\\)|0)?${GAP}[1-79](?:${GAP}[0-9]){8}`;
const AT_HOME = `(?:0[1-79]|\\(0[1-79]\\)|\\(0\\)${GAP}[1-79])(?:${GAP}[0-9]{2}){4}`;

/** A day, or what is left of it from its month on, and what follows it: the hour, or another day. */
const DATE = [
  `(?:[0-9]{2}[${BLANKS}./-])?[0-9]{2}[${BLANKS}./-](?:19|20)[0-9]{2}(?![0-9])`,
  '[0-9]{2}/[0-9]{2}/[0-9]{2}[^/0-9]',
  '[0-9]{2}/[0-9]{2}-[0-9]{2}/',
].join('|');
const AFTER_YEAR = '(?:19|20)[0-9]{2}[./_-]';
/** What follows is part of an identifier. */
const IN_IDENTIFIER = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){0,3}';
const NAMED_OTHERWISE = '(?:siret|siren|iban|(?:^|[^a-zà-öø-ÿœ])r[eé]f)[^a-z]{0,5}';
const NOT_AFTER = ['[0-9+]', AFTER_YEAR, IN_IDENTIFIER, NAMED_OTHERWISE].map((one) => `(?<!${one})`).join('');

export const TELEPHONE = `${NOT_AFTER}(?!${DATE})(?:${ABROAD}|${AT_HOME})(?![0-9])`;
