import { describe, expect, it } from '@jest/globals';
import {
  type AskedWords,
  Campaign,
  type CampaignId,
  CAMPAIGN_LIMITS,
} from '#domain/community/campaigns/campaign';
import { campaignText, saidTo } from '#domain/community/campaigns/campaign-words';
import { CampaignElsewhere, CampaignWithoutSegment } from '#domain/community/campaigns/campaign.errors';
import type { SegmentId } from '#domain/community/segments/segment';
import { purposeOf } from '#domain/community/consents/consent';
import { codeThrown } from '../../../../support/refusal.ts';

const NOW = new Date('2026-06-01T10:00:00Z');
const DAY = 86_400_000;
const words = (more: Partial<AskedWords> = {}): AskedWords => ({
  name: 'Avril',
  segment: { id: 's' as SegmentId, name: 'Photographes' },
  language: 'fr',
  subject: 'Bonjour',
  body: 'Un message assez long pour partir.',
  perMinute: 60,
  ...more,
});
const draft = (more: Partial<AskedWords> = {}) => Campaign.draft('c' as CampaignId, words(more));
const at = (state: 'sending' | 'paused' | 'stopped' | 'over') =>
  Campaign.restore('c' as CampaignId, { ...words(), language: 'fr' }, state, NOW, 3);

const LIMITS = CAMPAIGN_LIMITS.body;

describe('words of its reader', () => {
  it('stand where variables are, or what replaces them', () => {
    const text = '{{ pseudonyme }}, {{branche|votre métier}}, {{region | ici}} : {{communaute}}';
    const values = { pseudonyme: 'Ada', branche: null, region: '', communaute: 'Ensemble', organisme: 'X' };
    expect(saidTo(text, values)).toBe('Ada, votre métier, ici : Ensemble');
  });

  it.each([
    ['{{prenom}} et assez de mots', 'community.campaign-variable'],
    ['{{}} et assez de mots ici', 'community.campaign-variable'],
    ['{{branche}} et assez de mots', 'community.campaign-fallback'],
    ['{{region | }} et assez de mots', 'community.campaign-fallback'],
    ['{{pseudonyme}} et assez de mots', null],
    ['{ pseudonyme } et assez de mots', null],
  ])('%s', (text, code) => {
    expect(codeThrown(() => campaignText('body', text, LIMITS))).toBe(code);
  });
});

describe('a campaign', () => {
  it('lets nothing be done with it by who saw another version', () => {
    expect(codeThrown(() => at('sending').mustBeAt(3))).toBeNull();
    expect(codeThrown(() => at('sending').mustBeAt(2))).toBe('shared.changed-meanwhile');
  });

  it('says all that is wrong with it at once', () => {
    expect(codeThrown(() => draft({ name: '', body: 'court' }))).toBe('request.invalid');
    expect(codeThrown(() => draft({ perMinute: 0 }))).toBe('community.campaign-rate');
    expect(codeThrown(() => draft({ perMinute: 301 }))).toBe('community.campaign-rate');
    expect(draft({ subject: 'Une\nligne' }).words.subject).toBe('Une ligne');
  });

  it('is planned within a year, never in the past, and may be planned anew or no more', () => {
    const one = draft();
    expect(codeThrown(() => one.schedule(NOW, NOW))).toBe('community.campaign-past');
    expect(codeThrown(() => one.schedule(new Date(NOW.getTime() + 367 * DAY), NOW))).toBe(
      'community.campaign-far',
    );
    one.schedule(new Date(NOW.getTime() + DAY), NOW);
    expect(one.state).toBe('scheduled');
    one.unschedule();
    expect([one.state, one.startsAt]).toEqual(['draft', null]);
    one.schedule(null, NOW);
    expect(one.startsAt).toBe(NOW);
  });

  it('without its segment goes to nobody', () => {
    expect(() => draft({ segment: null }).schedule(null, NOW)).toThrow(CampaignWithoutSegment);
  });

  it('that leaves is not written anew or thrown away; one that ended never begins again', () => {
    const one = at('sending');
    expect(() => one.change(words())).toThrow(CampaignElsewhere);
    expect(() => one.mustBeRemovable()).toThrow(CampaignElsewhere);
    one.pause();
    one.resume();
    one.stop();
    for (const over of [one, at('over'), at('stopped')])
      for (const deed of [() => over.resume(), () => over.pause(), () => over.schedule(null, NOW)])
        expect(deed).toThrow(CampaignElsewhere);
  });
});

it('nobody agrees to what is not asked', () => {
  expect(codeThrown(() => purposeOf('everything'))).toBe('field.choice');
});
