/** Of the two names of one provider, the one that counts; it leaves dots in names of mailboxes out of account. */
const DOTLESS: Readonly<Record<string, string>> = { 'gmail.com': 'gmail.com', 'googlemail.com': 'gmail.com' };

/**
 * The mailbox that an address leads to, the same under whatever alias: without what follows a plus sign, and without dots where
 * the provider ignores them. For counting people only, never for writing to them.
 */
export function mailboxOf(address: string): string {
  const text = address.normalize('NFKC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1) return text;
  const domain = text.slice(at + 1);
  const untagged = text.slice(0, at).replace(/(?<=.)\+.*$/, '');
  const dotless = DOTLESS[domain];
  return dotless ? `${untagged.replaceAll('.', '')}@${dotless}` : `${untagged}@${domain}`;
}
