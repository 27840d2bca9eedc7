import { expect, it } from '@jest/globals';
import { postAnchor } from '../../../web/lib/addresses.ts';
import { repliesIn } from '../../../bench/reply-effects.ts';

const ID = '0199aaaa-0000-7000-8000-000000000001';

it('a reply that was acknowledged is known by the address that its author was led to', () => {
  const address = `/t/7-un-sujet?page=2#${postAnchor(ID)}`;
  expect(repliesIn([address, address, '/t/7-un-sujet', '/connexion?retour=/t/7'])).toEqual([ID]);
});
