import { describe, expect, it } from '@jest/globals';
import { ChatGate } from '#application/community/chat/chat.gate';
import { BodyComposer, type Voice } from '#application/community/topics/body.composer';
import { ContributionGate } from '#application/engagement/words/contribution.gate';
import { IDEA_LIMITS } from '#domain/engagement/ideas/idea-status';
import type { Role } from '#domain/shared/actor';
import type { TrustLevel } from '#domain/community/members/trust';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { signedIn } from '../../../../support/actors.ts';
import { NO_LIMIT } from '../../../../support/stand-ins.ts';

const TEXT = 'See [there](https://elsewhere.example/a) for more of it.';
const SITE = 'https://site.example';
const renderer = new MarkdownRenderer();
const relIn = (html: string): string | undefined => / rel="([^"]*)"/.exec(html)?.[1];
const nobody = { among: async () => new Set<string>() };
const unsized = { of: async () => new Map() };
const levels = (level: TrustLevel) => ({ of: async () => level });

const inPost = async (role: Role, level: TrustLevel, voice?: Voice) => {
  const composer = new BodyComposer(
    renderer,
    nobody,
    levels(level),
    { among: async () => new Map() },
    unsized,
    'https://site.example',
  );
  const { body } = await composer.compose(TEXT, signedIn('lea', { role }), voice);
  return relIn(body.html);
};

const inChat = async (role: Role, level: TrustLevel) => {
  const words = { pass: async () => ({ text: () => TEXT, folded: () => '', judged: {}, told: [] }) };
  const gate = new ChatGate(
    words as never,
    nobody,
    levels(level),
    renderer,
    unsized,
    NO_LIMIT,
    {} as never,
    {} as never,
    SITE,
  );
  return relIn((await gate.pass(signedIn('lea', { role }), TEXT, false)).text.html);
};

const ideas = (level: TrustLevel) =>
  new ContributionGate(
    {
      judge: async () => ({ texts: { body: TEXT, answer: TEXT }, folded: {}, findings: [], held: false }),
    } as never,
    { look: async () => new Map([['lea', { trustLevel: level, posts: 3 }]]) } as never,
    { writtenLately: async () => [], published: async () => 0 },
    renderer,
    {} as never,
    SITE,
  );
const inIdea = async (role: Role, level: TrustLevel) => {
  const gate = ideas(level);
  const texts = [{ field: 'idea', name: 'body', text: TEXT }];
  const { trust } = await gate.pass(signedIn('lea', { role }), 'idea', texts, false);
  return relIn(gate.written('body', TEXT, IDEA_LIMITS.comment, trust).html);
};
const inAnswer = async (isOfficial: boolean) =>
  relIn((await ideas(0).answered(signedIn('lea', { role: 'agent' }), { isOfficial }, TEXT)).text.html);

describe('links that leave the site', () => {
  it.each<[string, Role, TrustLevel, string]>([
    ['somebody new', 'member', 0, 'ugc nofollow noopener'],
    ['a member not trusted yet', 'member', 2, 'ugc nofollow noopener'],
    ['a trusted member', 'member', 3, 'ugc noopener'],
    ['the most trusted member', 'member', 4, 'ugc noopener'],
    ['an ambassador', 'ambassador', 0, 'ugc noopener'],
    ['one of the staff, in their own name', 'agent', 0, 'ugc noopener'],
  ])('of %s say so to search engines wherever they are written', async (_who, role, level, rel) => {
    expect(await Promise.all([inPost(role, level), inChat(role, level), inIdea(role, level)])).toEqual([
      rel,
      rel,
      rel,
    ]);
  });

  it('are what the level of an author is asked for: no other text costs that', async () => {
    const asked: string[] = [];
    const composer = new BodyComposer(
      renderer,
      nobody,
      {
        of: async (member) => {
          asked.push(member);
          return 3;
        },
      },
      { among: async () => new Map() },
      unsized,
      'https://site.example',
    );
    await composer.compose('Nothing but words: in box 5HQ, as the notice says.', signedIn('lea'));
    expect(asked).toEqual([]);
    const linking = [
      'https://a.example/b',
      'see www.a.example',
      '[a](//a.example/b)',
      '<https://a.example>',
      'HTTPS://A.EXAMPLE/b',
      'http://a.example',
    ];
    for (const text of linking)
      expect([text, relIn((await composer.compose(text, signedIn('lea'))).body.html)]).toEqual([
        text,
        'ugc noopener',
      ]);
    expect(asked).toHaveLength(linking.length);
  });

  it('are vouched for only where the organisation speaks', async () => {
    expect(await inPost('agent', 0, 'organisation')).toBe('noopener');
    expect([await inAnswer(true), await inAnswer(false)]).toEqual(['noopener', 'ugc noopener']);
  });

  it('are vouched for by nobody in a text that somebody else corrects', async () => {
    expect(await inPost('agent', 4, 'another')).toBe('ugc nofollow noopener');
  });

  it('are those of their author again when a text stands again', async () => {
    const composer = (level: TrustLevel) =>
      new BodyComposer(
        renderer,
        nobody,
        levels(level),
        { among: async () => new Map() },
        unsized,
        'https://site.example',
      );
    const stands = async (role: Role, level: TrustLevel) =>
      relIn((await composer(level).recompose(TEXT, { memberId: 'lea' as never, role })).html);
    expect([await stands('member', 2), await stands('member', 3), await stands('agent', 0)]).toEqual([
      'ugc nofollow noopener',
      'ugc noopener',
      'ugc noopener',
    ]);
  });
});
