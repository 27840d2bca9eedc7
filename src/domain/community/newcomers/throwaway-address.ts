const WORDS =
  /jetable|poubelle|trash|throw-?away|disposab|temp-?(?:mail|inbox|box)|(?:mail|inbox|box)-?temp|10-?min|minute-?(?:mail|inbox)|burner|guerrilla|yopmail|mailinator|spam/;
/** Letters without a vowel, and figures among letters, as machines make them up. */
const NO_VOWEL = /[bcdfghjklmnpqrstvwxz]{7}/;
const CHANGES = 4;

/**
 * An address that looks made for one use, though no list knows it. It only makes a text wait, so it may be wrong.
 * @param email in any letters
 */
export function throwawayAddress(email: string): boolean {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  if (WORDS.test(domain) || WORDS.test(local)) return true;
  const name = local.split('+')[0]!;
  const changes = name.match(/[a-z](?=[0-9])|[0-9](?=[a-z])/g)?.length ?? 0;
  return NO_VOWEL.test(name) || changes >= CHANGES;
}
