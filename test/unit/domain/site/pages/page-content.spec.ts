import { describe, expect, it } from '@jest/globals';
import {
  BLOCK_KINDS,
  type Block,
  blockOf,
  freshBlock,
  lackingIn,
  pollOf,
  specOf,
} from '#domain/site/pages/blocks';
import { linksAsTyped } from '#domain/site/link-lines';
import { changedPage, DELIVERED_HOME, isSamePage, type PageContent } from '#domain/site/pages/page-content';
import { migration108Pages } from '#infrastructure/platform/persistence/migrations/108-pages';

const page = (...blocks: readonly Block[]): PageContent => ({
  title: 'Nos permanences',
  description: '',
  keepsVersions: false,
  blocks,
});
const kinds = ({ blocks }: PageContent) => blocks.map(({ key }) => key);
const one = freshBlock('a', 'text');
const two = freshBlock('b', 'questions');
const three = freshBlock('c', 'hero');
const refusal = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

describe('the order of blocks', () => {
  it('is changed one place at a time, and nothing leaves the page at its ends', () => {
    const content = page(one, two, three);
    expect(kinds(changedPage(content, { move: 'c', way: 'up' }))).toEqual(['a', 'c', 'b']);
    expect(kinds(changedPage(content, { move: 'a', way: 'down' }))).toEqual(['b', 'a', 'c']);
    expect(kinds(changedPage(content, { move: 'a', way: 'up' }))).toEqual(['a', 'b', 'c']);
    expect(kinds(changedPage(content, { move: 'c', way: 'down' }))).toEqual(['a', 'b', 'c']);
    expect(kinds(changedPage(content, { remove: 'b' }))).toEqual(['a', 'c']);
    expect(kinds(changedPage(content, { add: 'events', key: 'd' }))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('holds one welcome at most, thirty blocks at most, and knows what it does not hold', () => {
    expect(refusal(() => changedPage(page(three), { add: 'hero', key: 'd' }))).toMatchObject({
      code: 'site.block-once',
    });
    const full = page(...Array.from({ length: 30 }, (_, place) => freshBlock(`b${place}`, 'text')));
    expect(refusal(() => changedPage(full, { add: 'text', key: 'x' }))).toMatchObject({
      code: 'site.page-full',
    });
    expect(refusal(() => changedPage(full, { remove: 'x' }))).toMatchObject({ code: 'site.block-not-found' });
  });
});

describe('a block', () => {
  it.each(BLOCK_KINDS)('of kind %s stands as it was made', (kind) => {
    const { widths, count = 1, needs = [] } = specOf(kind);
    const block = freshBlock('a', kind);
    expect(block).toMatchObject({ width: widths[0], count, segments: [] });
    if ((needs as readonly string[]).length === 0) expect(blockOf(block, {})).toEqual(block);
  });

  it('keeps what its kind has a field for, and nothing else', () => {
    const given = { title: 'Titre', body: 'Un **texte**', href: '/x', label: 'Voir', tone: 'warn', count: 9 };
    expect(blockOf(one, given)).toMatchObject({ title: 'Titre', body: 'Un **texte**', href: '', count: 1 });
    expect(blockOf(two, { ...given, tabs: true, view: 'unsolved' })).toMatchObject({
      title: 'Titre',
      body: '',
      count: 9,
      tabs: true,
      view: 'unsolved',
      tone: 'info',
    });
  });

  it('keeps where its poll stands, by an address or by the end of one', () => {
    const of = (poll: string) => blockOf(freshBlock('a', 'poll'), { poll, href: '/x', label: 'Voir' });
    const block = of('https://site.example/sondages/quel-lieu-1a2b?retour=/#sondage');
    expect(block).toMatchObject({ href: '/sondages/quel-lieu-1a2b', label: '' });
    expect(of('quel-lieu-1a2b')).toEqual(block);
    expect([pollOf(block), pollOf(freshBlock('a', 'poll')), pollOf({ ...block, kind: 'ask' })]).toEqual([
      'quel-lieu-1a2b',
      null,
      null,
    ]);
  });

  it.each([
    ['text', {}, 'body', 'text.missing'],
    ['text', { body: 'x', width: 'half' }, 'width', 'field.choice'],
    ['hero', { width: 'aside' }, 'width', 'field.choice'],
    ['questions', { count: 13 }, 'count', 'site.block-count'],
    ['questions', { view: 'deleted' }, 'view', 'field.choice'],
    ['ask', { href: 'javascript:alert(1)', label: 'x' }, 'href', 'site.link'],
    ['ask', { href: '//evil.example', label: 'x' }, 'href', 'site.link'],
    ['ask', { href: '/x' }, 'label', 'text.missing'],
    ['featured', { topics: '' }, 'topics', 'text.missing'],
    ['featured', { topics: '12, abc' }, 'topics', 'site.block-topic'],
    ['links', { title: 'Liens', links: 'Un lien sans adresse' }, 'links', 'site.block-link-line'],
    ['links', { title: 'Liens', links: 'Un | http://example.org' }, 'links', 'site.block-link-line'],
    ['poll', { poll: ' ' }, 'poll', 'text.missing'],
    ['poll', { poll: '/sondages/Quoi !' }, 'poll', 'site.block-poll'],
    ['text', { body: 'x', segments: ['role:nobody'] }, 'segments', 'field.choice'],
  ] as const)('of kind %s refuses %j beside %s', (kind, terms, field, code) => {
    expect(refusal(() => blockOf(freshBlock('a', kind), terms))).toMatchObject({ fields: [{ field, code }] });
  });

  it.each([
    ['text', 'body', { body: 'x' }],
    ['featured', 'topics', { topics: [12] }],
    ['poll', 'poll', { href: '/sondages/quel-lieu-1a2b' }],
    ['notice', 'title', { title: 'x' }],
    ['links', 'links', { title: 'x', links: [{ label: 'x', href: '/x' }] }],
  ] as const)('of kind %s is not finished before its %s is said', (kind, field, said) => {
    expect(lackingIn(freshBlock('a', kind))).toContain(field);
    expect(lackingIn(freshBlock('a', kind, said))).toEqual([]);
  });

  it.each(BLOCK_KINDS.filter((kind) => (specOf(kind).needs ?? []).length === 0))(
    'of kind %s is finished as it is made',
    (kind) => expect(lackingIn(freshBlock('a', kind))).toEqual([]),
  );

  it('takes topics as people type them, and links one a line', () => {
    expect(blockOf(freshBlock('a', 'featured'), { topics: '12, #7 12\n30' }).topics).toEqual([12, 7, 30]);
    const { links } = blockOf(freshBlock('a', 'links'), {
      title: 'Liens',
      links: 'Nos permanences | /evenements\n\nAide | au choix | https://aide.example',
    });
    expect(links).toEqual([
      { label: 'Nos permanences', href: '/evenements' },
      { label: 'Aide | au choix', href: 'https://aide.example' },
    ]);
    expect(linksAsTyped(links)).toBe('Nos permanences | /evenements\nAide | au choix | https://aide.example');
  });
});

it('the home page as delivered is the one that the database begins with', () => {
  const [, json] = /'(\{"title".*\})'/.exec(migration108Pages.sql)!;
  const { blocks, ...page } = JSON.parse(json!) as PageContent;
  // What is to be read came to stand before the official answers since.
  const [hero, official, unread, ...others] = blocks as [Block, Block, Block];
  const begun = { ...page, blocks: [hero, unread, official, ...others] };
  expect(isSamePage(begun, DELIVERED_HOME)).toBe(true);
});
