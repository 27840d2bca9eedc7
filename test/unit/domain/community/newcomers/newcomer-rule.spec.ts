import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countedHosts,
  FIRST_NEWCOMER_RULE,
  newcomerRule,
  type NewcomerRule,
  whyItWaits,
} from '#domain/community/newcomers/newcomer-rule';
import { throwawayAddress } from '#domain/community/newcomers/throwaway-address';
import { migration032Newcomers } from '#infrastructure/platform/persistence/migrations/032-newcomers';

const AT = new Date('2026-03-01T12:00:00Z');
const rule = (more: Partial<NewcomerRule>): NewcomerRule => ({
  ...FIRST_NEWCOMER_RULE,
  firstPosts: 0,
  firstLinks: 0,
  freshHours: 0,
  throwaway: false,
  copies: 0,
  flood: 0,
  ...more,
});
const author = (more: object = {}) => ({
  trust: 0,
  posts: 0,
  joinedAt: new Date('2026-01-01T00:00:00Z'),
  email: 'rose.martin@exemple.fr',
  ...more,
});
const text = (more: object = {}) => ({ hosts: [], copies: 0, sameHost: 0, isEdit: false, ...more });

describe('what newcomers write', () => {
  it('waits as often as the rule says, and no longer', () => {
    const first = rule({ firstPosts: 2 });
    expect(whyItWaits(first, author({ posts: 0 }), text(), AT)).toBe('first-post');
    expect(whyItWaits(first, author({ posts: 1 }), text(), AT)).toBe('first-post');
    expect(whyItWaits(first, author({ posts: 2 }), text(), AT)).toBeNull();
    expect(whyItWaits(first, author({ trust: 1 }), text(), AT)).toBeNull();
    expect(whyItWaits(first, author(), text({ isEdit: true }), AT)).toBeNull();
  });

  it('waits for a link that somebody slips in later, too', () => {
    const links = rule({ firstLinks: 3 });
    const hosts = ['casino.example'];
    expect(whyItWaits(links, author({ posts: 1 }), text({ hosts, isEdit: true }), AT)).toBe('first-links');
    expect(whyItWaits(links, author({ posts: 3 }), text({ hosts }), AT)).toBeNull();
    expect(whyItWaits(links, author({ posts: 1 }), text(), AT)).toBeNull();
  });

  it('waits while the account is fresh, and where its address looks thrown away', () => {
    const fresh = rule({ freshHours: 24, throwaway: true });
    const joined = (hours: number) => author({ joinedAt: new Date(AT.getTime() - hours * 3_600_000) });
    expect(whyItWaits(fresh, joined(23), text(), AT)).toBe('fresh');
    expect(whyItWaits(fresh, joined(24), text(), AT)).toBeNull();
    expect(whyItWaits(fresh, author({ email: 'x@temp-mail.example' }), text(), AT)).toBe('throwaway');
  });

  it('waits where it is a copy or floods, whoever is new', () => {
    const mass = rule({ copies: 2, flood: 3, massBelow: 3 });
    expect(whyItWaits(mass, author({ trust: 2, posts: 90 }), text({ copies: 2 }), AT)).toBe('copy');
    expect(whyItWaits(mass, author({ trust: 2 }), text({ copies: 1 }), AT)).toBeNull();
    expect(whyItWaits(mass, author({ trust: 3 }), text({ copies: 9 }), AT)).toBeNull();
    expect(whyItWaits(mass, author(), text({ hosts: ['a.example'], sameHost: 3 }), AT)).toBe('link-flood');
  });

  it('never waits where every line is off', () => {
    fc.assert(
      fc.property(
        fc.nat(4),
        fc.nat(99),
        fc.nat(99),
        fc.nat(99),
        fc.boolean(),
        (trust, posts, copies, sameHost, isEdit) => {
          const one = text({ hosts: ['a.example'], copies, sameHost, isEdit });
          expect(whyItWaits(rule({}), author({ trust, posts }), one, AT)).toBeNull();
        },
      ),
    );
  });

  it('names each host once, without those that everybody may cite', () => {
    const links = [
      'https://www.urssaf.fr/a',
      'https://Casino.example/x',
      'http://casino.example',
      'https://notgouv.fr',
    ];
    expect(countedHosts(links, ['urssaf.fr', 'gouv.fr'])).toEqual(['casino.example', 'notgouv.fr']);
  });

  it('is judged before it is kept', () => {
    expect(() => newcomerRule({ ...FIRST_NEWCOMER_RULE, firstPosts: 21 })).toThrow(
      'community.newcomer-figure',
    );
    expect(() => newcomerRule({ ...FIRST_NEWCOMER_RULE, knownHosts: ['https://a.fr'] })).toThrow(
      'newcomer-host',
    );
    expect(
      newcomerRule({ ...FIRST_NEWCOMER_RULE, knownHosts: [' URSSAF.fr ', 'urssaf.fr'] }).knownHosts,
    ).toEqual(['urssaf.fr']);
  });

  it('begins as the first migration says', () => {
    const [, json] = /values \(1,\s+'(\{[\s\S]+?\})'/.exec(migration032Newcomers.sql)!;
    expect(JSON.parse(json!)).toEqual(FIRST_NEWCOMER_RULE);
  });
});

describe('an address that looks thrown away', () => {
  it.each(['x@tempmail.example', 'a1b2c3d4e5@gmail.com', 'jetable.12@free.fr', 'xkcdqwrtz@mail.example'])(
    '%s',
    (email) => expect(throwawayAddress(email)).toBe(true),
  );
  it.each([
    'rose.martin@exemple.fr',
    'atelier75@orange.fr',
    'jean-luc.godard1930@gmail.com',
    'm.szymczyk@free.fr',
  ])('not %s', (email) => expect(throwawayAddress(email)).toBe(false));
});
