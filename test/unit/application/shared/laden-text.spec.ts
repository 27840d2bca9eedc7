import { describe, expect, it } from '@jest/globals';
import { ChatGate } from '#application/community/chat/chat.gate';
import { EditProfile } from '#application/community/members/edit-profile';
import { BodyComposer, type Voice } from '#application/community/topics/body.composer';
import { PreviewBody } from '#application/community/topics/preview-body';
import { ContributionGate } from '#application/engagement/words/contribution.gate';
import { GatheringTexts } from '#application/events/gatherings/gathering-texts.composer';
import { IDEA_LIMITS } from '#domain/engagement/ideas/idea-status';
import type { Actor } from '#domain/shared/actor';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { errorText } from '#interfaces/messages/error-text';
import { signedIn } from '../../../support/actors.ts';
import { codeOf, codeThrown } from '../../../support/refusal.ts';

const TOO_LADEN = 'text.too-laden';
const SITE = 'https://site.example';
/** Quotations in one another, line after line, in as few signs as a profile may have. */
const laden = `${'>>>>>>>>>>\n'.repeat(89)}> a`;

const renderer = new MarkdownRenderer();
const nobody = { among: async () => new Set<string>() };
const levels = { of: async () => 1 as const };
const unsized = { of: async () => new Map() };
const lea = signedIn('lea', {
  role: 'member',
  grants: [
    ['draft.keep', 'everywhere'],
    ['member.edit-self', 'everywhere'],
  ],
});
const composer = new BodyComposer(renderer, nobody, levels, { among: async () => new Map() }, unsized, SITE);
const written = (voice: Voice) => composer.compose(laden, lea, voice);
const passing = { text: () => laden, folded: () => '', judged: {}, told: [] };

const preview = (actor: Actor) =>
  new PreviewBody(
    composer,
    { preview: async () => passing } as never,
    { countPreview: async () => undefined } as never,
  )
    .all({ actor, texts: [{ field: 'answer', text: laden }] })
    .catch((refusal: { fields: unknown }) => refusal.fields);
const message = () =>
  new ChatGate(
    { pass: async () => passing } as never,
    nobody,
    levels,
    renderer,
    unsized,
    { hit: async () => {} } as never,
    {} as never,
    {} as never,
    SITE,
  ).pass(lea, laden, false);
const contributions = new ContributionGate(
  {} as never,
  {} as never,
  {} as never,
  renderer,
  {} as never,
  SITE,
);
const events = new GatheringTexts(renderer, SITE);
const describing = { presentation: laden, describe: () => undefined, tellOfWords: () => undefined };
const profile = (stands: string) =>
  new EditProfile(
    { get: async () => describing } as never,
    { execute: async () => ({ bio: stands }) } as never,
    { pass: async () => passing } as never,
    {} as never,
    renderer,
    SITE,
    { now: () => new Date() },
    { run: (work: () => Promise<unknown>) => work() } as never,
  ).execute({ actor: lea, branches: ['writing'], region: null, bio: laden, isPublic: true });

describe('a text that holds more than is drawn', () => {
  it('is refused beside its field wherever somebody writes it', async () => {
    expect(
      await Promise.all([written('own'), written('organisation'), message(), profile('Else.')].map(codeOf)),
    ).toEqual([TOO_LADEN, TOO_LADEN, TOO_LADEN, TOO_LADEN]);
    expect(codeThrown(() => contributions.written('body', laden, IDEA_LIMITS.body))).toBe(TOO_LADEN);
    expect(codeThrown(() => events.written('body', laden))).toBe(TOO_LADEN);
    expect(await preview(lea)).toEqual([{ field: 'answer', code: TOO_LADEN, details: {} }]);
  });

  it('stays as it can be shown where it stands and another mends it', async () => {
    expect((await written('another')).body.html).toMatch(/^<p>/);
    expect(contributions.mended('body', laden, IDEA_LIMITS.body).html).toMatch(/^<p>/);
    expect(events.mended('body', laden).html).toMatch(/^<p>/);
    const author = { memberId: lea.mustBeMember(), role: 'member' };
    expect((await composer.recompose(laden, author)).html).toMatch(/^<p>/);
  });

  it('is not refused again where it stands and its author changes something else', async () => {
    expect(await codeOf(profile(laden))).toBeNull();
    expect(events.written('minutes', laden, laden).html).toMatch(/^<p>/);
    const idea = (body: string) => contributions.written('body', body, IDEA_LIMITS.body, 'new', laden);
    expect(idea(laden).html).toMatch(/^<p>/);
    expect(codeThrown(() => idea(`${laden}.`))).toBe(TOO_LADEN);
    for (const voice of ['own', 'organisation'] as const)
      expect((await composer.compose(laden, lea, voice, null, laden)).body.html).toMatch(/^<p>/);
    expect(codeThrown(() => events.written('minutes', `${laden}.`, laden))).toBe(TOO_LADEN);
    expect(await codeOf(composer.compose(`${laden}.`, lea, 'own', null, laden))).toBe(TOO_LADEN);
  });

  it('is said to be so, with what to do', () => {
    expect(errorText('fr', TOO_LADEN)).toMatch(/trop chargé.*\u00a0: .*Retirez-en/);
    expect(errorText('en', TOO_LADEN)).toMatch(/more than can be shown.*Take some out/);
  });
});
