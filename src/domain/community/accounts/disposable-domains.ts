/** What is known of mailboxes that are thrown away after a few minutes. Domains are given in small letters. */
export interface DisposableDomains {
  isListed(domain: string): boolean;
  /** The organisation trusts it, listed or not. */
  isAllowed(domain: string): boolean;
}

/** What is said of the nearest domain holds: an allowed one under a listed one is fine, and the reverse is not. */
export function isDisposable(domain: string, known: DisposableDomains): boolean {
  for (const each of domainAndParents(domain)) {
    if (known.isAllowed(each)) return false;
    if (known.isListed(each)) return true;
  }
  return false;
}

/** `a.b.fr`, then `b.fr`: `fr` alone belongs to no provider. */
function domainAndParents(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_label, index) => labels.slice(index).join('.'));
}
