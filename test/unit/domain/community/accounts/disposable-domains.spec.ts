import { expect, it } from '@jest/globals';
import { Email } from '#domain/community/accounts/email';

const known = {
  isListed: (domain: string) => ['jetable.org', 'partenaire.fr', 'net.fr.nf'].includes(domain),
  isAllowed: (domain: string) => ['partenaire.fr', 'atelier.jetable.org'].includes(domain),
};
const codeOf = (text: string) => {
  try {
    Email.lasting(text, known);
    return 'kept';
  } catch (error) {
    return (error as { fields: { code: string }[] }).fields[0]?.code;
  }
};

it.each([
  ['a@jetable.org', 'community.email-disposable'],
  ['a@JETABLE.org', 'community.email-disposable'],
  ['a@tres.loin.jetable.org', 'community.email-disposable'],
  ['a@atelier.jetable.org', 'kept'],
  ['a@sous.atelier.jetable.org', 'kept'],
  ['a@partenaire.fr', 'kept'],
  ['jetable.org@exemple.fr', 'kept'],
  ['a@injetable.org', 'kept'],
  ['a@fr.nf', 'kept'],
  ['jetable.org', 'community.email-malformed'],
])('of %s it is said: %s', (text, said) => expect(codeOf(text)).toBe(said));
