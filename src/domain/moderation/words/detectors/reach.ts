import { TELEPHONE } from '../../../shared/telephone.ts';
import { digitsOf, eachMatch, type Found, isLuhn } from './found.ts';

const SIRET = /(?<![0-9])\d{3}[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{5}(?![0-9])/g;
const LA_POSTE = '356000000';
const PHONE = new RegExp(TELEPHONE, 'g');
const EMAIL =
  /(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63}(?:@| ?[([]at[)\]] ?| arobase )[a-z0-9][a-z0-9-]{0,62}(?:(?:\.| ?[([](?:dot|point)[)\]] ?)[a-z0-9-]{1,62}){0,4}(?:\.| ?[([](?:dot|point)[)\]] ?)[a-z]{2,10}(?![a-z0-9])/g;
/** Addresses of examples, and those of bodies that everybody may write to. */
const NOBODYS =
  /@(?:example\.(?:com|org|net)|exemple\.fr|[a-z0-9.-]*(?:urssaf|gouv|secu-artistes-auteurs|ameli|assurance-maladie|caf)\.fr)$/;
const STREETS = 'rue|avenue|av|boulevard|bd|bld|impasse|allees?|chemin|faubourg|fg|ruelle|rond-point';
/** Words for streets that are also said of lessons, seats and travels: a town or a « bis » must stand beside them. */
const OTHERS =
  'cours|place|quai|route|square|passage|sentier|villa|hameau|lotissement|residence|esplanade|promenade|cite';
const NUMBER = /(?<![0-9a-z])(\d{1,4})( ?(?:bis|ter|quater))?,? /.source;
const NAME = /\.? (?:(?:de|du|des|la|le|les|l'|d')[ ']?){0,3}[a-z][a-z'-]{1,30}(?: [a-z'-]{1,30}){0,4}/
  .source;
const ADDRESS = new RegExp(`${NUMBER}(${STREETS}|${OTHERS})${NAME}`, 'g');
const IS_STREET = new RegExp(`^(?:${STREETS})$`);
const YEAR = /^(?:19|20)\d\d$/;
const TOWN = /[ ,\n]{1,3}\d{5}(?: [a-z][a-z'-]{1,30}){0,3}/y;

/** Numbers of French establishments, whose check is right. */
export function findSirets(text: string): Found[] {
  return eachMatch(text, SIRET, (match) => {
    const digits = digitsOf(match[0]);
    if (/^0{5}/.test(digits)) return false;
    if (digits.startsWith(LA_POSTE) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0)
      return true;
    return isLuhn(digits) && isLuhn(digits.slice(0, 9));
  });
}

/** Telephone numbers of people. */
export const findPhones = (text: string): Found[] => eachMatch(text, PHONE, () => true);

/** Addresses of mail, also those whose signs are spelled out. */
export function findEmails(text: string): Found[] {
  return eachMatch(text, EMAIL, (match) => !NOBODYS.test(match[0]));
}

/** A number and a street; the town after it is meant too. */
export function findPostalAddresses(text: string): Found[] {
  return eachMatch(text, ADDRESS, (match) => {
    TOWN.lastIndex = match.index + match[0].length;
    const end = TOWN.lastIndex;
    const town = TOWN.exec(text)?.[0].length ?? 0;
    const isSure = town > 0 || match[2] !== undefined || (IS_STREET.test(match[3]!) && !YEAR.test(match[1]!));
    return isSure && { from: match.index, to: end + town };
  });
}
