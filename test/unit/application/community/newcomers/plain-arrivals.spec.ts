import { describe, expect, it } from '@jest/globals';
import { PlainArrivals } from '#application/community/newcomers/plain.arrivals';
import { SENT_AROUND } from '#application/community/published/arriving-texts.api';
import { FIRST_NEWCOMER_RULE, type NewcomerRule } from '#domain/community/newcomers/newcomer-rule';

const AT = new Date('2026-05-04T10:00:00Z');
const LONG = 'what one says in so many words as it takes to be known again';
const LINK = 'https://elsewhere.example/a';
const KIND = { kind: 'chat-message', isCounted: false, asks: [...SENT_AROUND, 'first-links'] } as const;

const counted = ({
  trust = 2,
  posts = 9,
  role = 'member',
  folded = LONG,
  links = [] as string[],
  rule = {} as Partial<NewcomerRule>,
}) =>
  new PlainArrivals('https://site.example').countedOf(
    { kind: KIND, writer: { memberId: 'lea', role }, folded, links, at: AT },
    {
      author: { trust, posts, joinedAt: new Date(0), email: 'lea@example.fr' },
      rule: { ...FIRST_NEWCOMER_RULE, ...rule },
    },
  );

describe('what is counted of a text while it is written', () => {
  it('is what others wrote alike, and where it leads', () => {
    expect(counted({ links: [LINK] })).toMatchObject({
      hosts: ['elsewhere.example'],
      copies: { fewerThan: 2, since: new Date('2026-05-03T10:00:00Z') },
      sameHost: { fewerThan: 5, since: new Date('2026-05-03T10:00:00Z') },
    });
    expect(counted({})!.print!.bands).toHaveLength(10);
  });

  it('is nothing of what is short and leads nowhere, of who is trusted, of who works here, nor where no rule asks', () => {
    const nothing = { print: null, hosts: [], copies: null, sameHost: null };
    expect(counted({ folded: 'few words' })).toEqual(nothing);
    expect(counted({ trust: 3 })).toEqual(nothing);
    expect(counted({ role: 'moderator' })).toEqual(nothing);
    expect(counted({ rule: { copies: 0, flood: 0 } })).toEqual(nothing);
    expect(
      new PlainArrivals('').countedOf(
        { kind: KIND, writer: { memberId: 'lea', role: 'member' }, folded: LONG, links: [], at: AT },
        null,
      ),
    ).toEqual(nothing);
  });

  it('leaves out what the rule switches off', () => {
    expect(counted({ rule: { copies: 0 } })).toMatchObject({ copies: null, sameHost: { fewerThan: 5 } });
    expect(counted({ rule: { flood: 0 } })).toMatchObject({ copies: { fewerThan: 2 }, sameHost: null });
  });

  it('is nobody’s business where it waits whatever others wrote', () => {
    expect(counted({ trust: 0, posts: 0, links: [LINK] })).toBeNull();
  });
});
