import { eachMatch, type Found } from './found.ts';

const DOMAIN = /(?<![a-z0-9@.-])(?:https?:\/\/)?(?:[a-z0-9_-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z0-9-])/g;
/** What the sites that people are sent to in this field are called. */
const OFFICIAL_DOMAINS: readonly string[] = [
  'urssaf.fr',
  'secu-artistes-auteurs.fr',
  'ameli.fr',
  'service-public.fr',
  'impots.gouv.fr',
  'caf.fr',
  'lassuranceretraite.fr',
  'info-retraite.fr',
  'ircec.fr',
  'net-entreprises.fr',
  'franceconnect.gouv.fr',
  'legifrance.gouv.fr',
  'culture.gouv.fr',
  'francetravail.fr',
  'msa.fr',
  'agessa.org',
  'la-poste.fr',
  'laposte.fr',
];
const SHORTEST_NAME = 5;

/**
 * Domains that could be taken for an official one: its name with another ending or with words around it, or one letter
 * away from it.
 * @param official domains that are themselves, with all that stands under them
 */
export function findLookAlikeDomains(text: string, official: readonly string[] = OFFICIAL_DOMAINS): Found[] {
  const names = official.map((domain) => ({ domain, name: nameOf(domain) }));
  return eachMatch(text, DOMAIN, (match) => {
    const host = match[0].replace(/^https?:\/\//, '');
    if (
      host.endsWith('.gouv.fr') ||
      official.some((domain) => host === domain || host.endsWith(`.${domain}`))
    )
      return false;
    const labels = host.split('.');
    const owned = labels.at(-2) ?? '';
    return names.some(
      ({ domain, name }) =>
        host.startsWith(`${domain}.`) ||
        host.includes(`.${domain}.`) ||
        (name.length >= SHORTEST_NAME &&
          (labels.slice(0, -1).some((label) => holds(label, name)) || isNear(owned, name))),
    );
  });
}

/** `impots` of `impots.gouv.fr`. */
const nameOf = (domain: string): string => domain.split('.')[0]!;

/** `urssaf-paiement`, `mon-urssaf`, `urssaf` itself under another ending. */
const holds = (label: string, name: string): boolean =>
  label === name || label.startsWith(`${name}-`) || label.endsWith(`-${name}`) || label.includes(`-${name}-`);

/** One letter more, less, other, or two that changed places; letters and the digits they look like are the same. */
function isNear(label: string, name: string): boolean {
  const read = (text: string): string =>
    text
      .replace(/0/g, 'o')
      .replace(/[1l]/g, 'i')
      .replace(/3/g, 'e')
      .replace(/5/g, 's')
      .replace(/rn/g, 'm')
      .replace(/vv/g, 'w');
  const [one, other] = [read(label), read(name)];
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [restOne, restOther] = [one.slice(from), other.slice(from)];
  return (
    restOne.slice(1) === restOther ||
    restOne === restOther.slice(1) ||
    restOne.slice(1) === restOther.slice(1) ||
    (restOne.slice(2) === restOther.slice(2) && restOne[0] === restOther[1] && restOne[1] === restOther[0])
  );
}
