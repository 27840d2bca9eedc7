import { describe, expect, it } from '@jest/globals';
import type { NotificationGroup } from '../../../../src/application/community/notifications/notifications.query.ts';
import { createTexts } from '../../../../web/lib/texts.tsx';
import { byLetter } from '../../../../web/lists/by-letter.ts';
import { madeOnce } from '../../../../web/lists/documents.server.ts';
import { newAndEarlier, pieceStateWord, whatOf, whoOf } from '../../../../web/lists/notification-words.ts';
import { shortened } from '../../../../web/lists/shortened.ts';
import { breadcrumbList, profilePage, siteGraph } from '../../../../web/lists/structured.ts';

const t = createTexts('fr');

const group = (change: Partial<NotificationGroup>): NotificationGroup => ({
  id: 'n1',
  of: null,
  topic: null,
  decision: null,
  toCheck: null,
  piece: null,
  messageId: null,
  again: false,
  official: false,
  kinds: ['reply'],
  actors: ['Ana'],
  actorCount: 1,
  count: 1,
  unread: 1,
  latestAt: new Date(0),
  post: null,
  removal: null,
  ...change,
});

describe('a notification in words', () => {
  it('names one person, counts the others, and agrees in number', () => {
    const alone = group({});
    const several = group({ actors: ['Ana', 'Bob'], actorCount: 3 });
    expect(`${whoOf(alone, t)} ${whatOf(alone, t).act}`).toBe('Ana vous a répondu');
    expect(`${whoOf(several, t)} ${whatOf(several, t).act}`).toBe(
      'Ana et 2 autres personnes vous ont répondu',
    );
  });

  it('tells the newest kind, then the others once each', () => {
    expect(whatOf(group({ kinds: ['acceptance', 'mention', 'mention'] }), t)).toEqual({
      act: 'a accepté votre réponse',
      also: 'aussi\u00a0: une mention',
    });
  });

  it('a kind that came later and an actor who left still make a sentence', () => {
    const odd = group({ kinds: ['badge'], actors: [], actorCount: 0 });
    expect(`${whoOf(odd, t)} ${whatOf(odd, t).act}`).toBe('Quelqu’un a fait quelque chose qui vous concerne');
  });

  it('who asked is told that the organisation answered, not who spoke for it', () => {
    const answered = group({ kinds: ['official-answered', 'reply'], actors: ['Ana', 'Bob'], actorCount: 2 });
    expect(`${whoOf(answered, t)} ${whatOf(answered, t).act}`).toBe('L’organisme a répondu à votre question');
    const confirmed = group({ kinds: ['official-confirmed'] });
    expect(`${whoOf(confirmed, t)} ${whatOf(confirmed, t).act}`).toBe(
      'L’organisme a validé une réponse à votre question',
    );
  });

  it('who watches a topic is told that the organisation replied there', () => {
    const replied = group({ kinds: ['watched-topic'], actors: ['Ana'], official: true });
    expect(`${whoOf(replied, t)} ${whatOf(replied, t).act}`).toBe(
      'L’organisme a répondu dans un sujet que vous suivez',
    );
    const among = { ...replied, actors: ['Ana', 'Bob'], actorCount: 3 };
    expect(`${whoOf(among, t)} ${whatOf(among, t).act}`).toBe(
      'L’organisme et 2 autres personnes ont répondu dans un sujet que vous suivez',
    );
  });

  it('tells who asked that an answer was corrected where the organisation had answered with it before', () => {
    const said = (kind: string) => whatOf(group({ kinds: [kind], again: true }), t).act;
    expect(said('official-answered')).toBe('a corrigé sa réponse à votre question');
    expect(said('official-confirmed')).toBe('a validé de nouveau une réponse à votre question');
    expect(said('reply')).toBe('vous a répondu');
  });

  it('tells who asked that nobody vouches for an answer any more, and an agent what became of theirs', () => {
    const unsealed = group({ kinds: ['official-unsealed'] });
    expect(`${whoOf(unsealed, t)} ${whatOf(unsealed, t).act}`).toBe(
      'L’organisme ne se porte plus garant d’une réponse à votre question',
    );
    const post = { id: 'p', position: 2, page: 1 };
    expect(whatOf(group({ kinds: ['official-lifted'], post }), t).act).toMatch(/^a modifié une réponse/);
    expect(whatOf(group({ kinds: ['official-lifted'], post: null }), t).act).toMatch(
      /^a supprimé une réponse/,
    );
  });

  it('tells which role somebody has now, and which they had', () => {
    const told = (key: string, state: string | null, locale: 'fr' | 'en' = 'fr') =>
      pieceStateWord({ of: 'role-given', key, state }, createTexts(locale));
    expect(whatOf(group({ kinds: ['role-given'] }), t).act).toBe('a changé votre rôle');
    expect(told('moderator', 'member')).toBe('Modération (avant : Membre)');
    expect(told('member', 'community_manager', 'en')).toBe('Member (before: Community management)');
    expect(told('ambassador', 'ambassador')).toBe(
      'Ambassadeur (même rôle, autre service ou autres catégories)',
    );
    expect(told('moderator', null)).toBe('Modération');
  });

  it('tells what a role is limited to, and until when somebody serves', () => {
    const limited = (within: readonly string[], locale: 'fr' | 'en' = 'fr') =>
      pieceStateWord(
        { of: 'role-given', key: 'moderator', state: null, limit: { within } },
        createTexts(locale),
      );
    expect(limited(['Musique', 'Photo'])).toBe(
      'Modération, pour ces catégories\u00a0: «\u00a0Musique\u00a0», «\u00a0Photo\u00a0»',
    );
    expect(limited(['Music'], 'en')).toBe('Moderation, for these categories: “Music”');
    // Those that it reaches are not the reader's to know any more, or are gone.
    expect(limited([])).toBe('Modération, pour certaines catégories');
    const serves = { of: 'ambassador', key: 'a1', state: 'renewed', limit: { until: '2027-12-01' } } as const;
    expect(pieceStateWord(serves, t)).toBe('douze mois de plus, jusqu’au 1er décembre 2027');
  });

  it('tells agents of their work: who changed a rule, and what the calendar asks', () => {
    const rule = group({ kinds: ['official-rule'] });
    expect(`${whoOf(rule, t)} ${whatOf(rule, t).act}`).toBe(
      'Ana a changé une règle sur laquelle reposent vos réponses',
    );
    const value = { of: 'value', key: 'smic', name: 'SMIC', count: 0, titles: [] } as const;
    expect(whatOf(group({ kinds: ['official-rule'], toCheck: value }), t).act).toBe(
      'a changé une valeur que citent vos réponses',
    );
    const due = group({ kinds: ['official-review'], actors: [], actorCount: 0 });
    expect(`${whoOf(due, t)} ${whatOf(due, t).act}`).toBe('Rappel\u00a0: cette réponse est à revoir');
  });

  it('of a review that was answered, tells that the organisation did', () => {
    const answered = group({
      kinds: ['service-review'],
      piece: { of: 'service-review', key: 's1', state: null },
    });
    expect(`${whoOf(answered, t)} ${whatOf(answered, t).act}`).toBe('L’organisme a répondu à votre avis');
  });

  it('says how an idea stands and what is new of an event, in words', () => {
    expect(pieceStateWord({ of: 'idea', key: '7', state: 'planned' }, t)).toBe('Programmée');
    expect(pieceStateWord({ of: 'trial', key: 't1', state: 'started' }, t)).toBe('il commence');
    expect(pieceStateWord({ of: 'poll', key: 'p1', state: null }, t)).toBeNull();
  });

  it('what is new comes first, in its order', () => {
    const groups = [group({ id: 'a', unread: 0 }), group({ id: 'b' }), group({ id: 'c' })];
    const { fresh, earlier } = newAndEarlier(groups);
    expect([...fresh, ...earlier].map((each) => each.id)).toEqual(['b', 'c', 'a']);
  });
});

describe('words under their letter', () => {
  it('accents apart, figures together, in the order of French', () => {
    const labels = ['étalement', 'bnc', 'Écriture', 'zéro', '2026', 'eau'].map((label) => ({ label }));
    expect(
      byLetter(labels, 'fr').map(({ letter, items }) => [letter, items.map((one) => one.label)]),
    ).toEqual([
      ['#', ['2026']],
      ['B', ['bnc']],
      ['E', ['eau', 'Écriture', 'étalement']],
      ['Z', ['zéro']],
    ]);
  });
});

describe('an excerpt', () => {
  it('ends on a whole word when it was cut', () => {
    expect(shortened('un deux trois', 20)).toBe('un deux trois');
    expect(shortened('un deux troi', 12)).toBe('un deux…');
    expect(shortened('anticonstitutionnellement', 10)).toBe('anticonsti…');
  });
});

describe('a copy that a reader holds', () => {
  const changedAt = new Date('2026-02-03T04:05:06.789Z');
  const statusFor = async (headers: Record<string, string>) => {
    const version = { type: 'application/xml', etag: '"b"', changedAt };
    const request = new Request('https://example.org/flux.xml', { headers });
    const answer = await madeOnce(request, version, () => Promise.resolve('<a/>'));
    expect(answer.headers.get('etag')).toBe('"b"');
    expect(answer.headers.get('last-modified')).toBe('Tue, 03 Feb 2026 04:05:06 GMT');
    return answer.status;
  };

  it.each([
    ['its tag is named', { 'if-none-match': '"b"' }, 304],
    ['its tag is among those named', { 'if-none-match': '"a", W/"b"' }, 304],
    ['any is good', { 'if-none-match': '*' }, 304],
    ['another tag is named', { 'if-none-match': '"a"' }, 200],
    ['nothing is named', {}, 200],
    ['its date is named', { 'if-modified-since': 'Tue, 03 Feb 2026 04:05:06 GMT' }, 304],
    [
      'a later date is named: something was taken away',
      { 'if-modified-since': 'Tue, 03 Mar 2026 04:05:06 GMT' },
      200,
    ],
    [
      'an older tag outweighs its date',
      { 'if-none-match': '"a"', 'if-modified-since': 'Tue, 03 Feb 2026 04:05:06 GMT' },
      200,
    ],
  ])('%s', async (_name, headers, status) => {
    expect(await statusFor(headers as Record<string, string>)).toBe(status);
  });
});

describe('what search engines are told', () => {
  it('a way of crumbs, counted from one, with whole addresses', () => {
    const crumbs = [{ label: 'Accueil', href: '/' }, { label: 'Ici' }];
    expect(breadcrumbList('https://example.org', crumbs)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'Accueil', item: 'https://example.org/' },
            { '@type': 'ListItem', position: 2, name: 'Ici' },
          ],
        },
      ],
    });
  });

  it('the site and who answers for it', () => {
    const site = { organisation: 'L’organisme', community: 'La communauté' };
    const graph = JSON.stringify(siteGraph('https://example.org', site, 'fr'));
    expect(graph).toContain('"@type":"WebSite"');
    expect(graph).toContain('"@type":"Organization"');
    expect(graph).toContain('https://example.org/recherche?q={search_term_string}');
  });

  it('of a member no more than the page shows', () => {
    const member = { pseudonym: 'Ana', handle: 'ana', avatarHref: null };
    const hidden = JSON.stringify(
      profilePage('https://example.org', { ...member, about: null, given: null }, []),
    );
    expect(hidden).not.toMatch(/dateCreated|Interaction|image/);
    const about = { joinedAt: new Date('2026-01-02T00:00:00Z') };
    const given = { topics: 2, replies: 3 };
    const {
      '@graph': [profile],
    } = profilePage('https://example.org', { ...member, about, given }, []) as {
      '@graph': object[];
    };
    expect(profile).toMatchObject({
      '@type': 'ProfilePage',
      dateCreated: '2026-01-02T00:00:00.000Z',
      mainEntity: { name: 'Ana', agentInteractionStatistic: { userInteractionCount: 5 } },
    });
  });
});
