import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { AutomationRequest, CampaignRequest } from '#interfaces/http/community/campaigns.request';
import { ChallengeRequest } from '#interfaces/http/engagement/desk.request';
import { IdeaFormRequest } from '#interfaces/http/engagement/ideas.request';
import { PollFormRequest } from '#interfaces/http/engagement/polls.request';
import { ReviewRequest } from '#interfaces/http/engagement/services.request';
import { type InvalidRequest, validated } from '#interfaces/http/validate';

const refused = (form: new () => object, typed: object) =>
  validated(form, typed, 'form').then(
    () => ({}),
    ({ fields }: InvalidRequest) => Object.fromEntries(fields.map(({ field, code }) => [field, code])),
  );

const poll = {
  question: '',
  options: '',
  kind: 'single',
  results: 'on_close',
  ballots: 'secret',
  closesOn: '',
};

describe('a form that is sent empty hears of every field at once', () => {
  it('of a poll', async () => {
    expect(await refused(PollFormRequest, { ...poll, audiences: 'members' })).toEqual({
      question: 'text.missing',
      options: 'engagement.too-few-options',
      closesOn: 'field.day',
    });
  });

  it('of a poll whose kind has no answers of its own, without asking for any', async () => {
    expect(await refused(PollFormRequest, { ...poll, kind: 'rating', audiences: 'members' })).toEqual({
      question: 'text.missing',
      closesOn: 'field.day',
    });
  });

  it('of a campaign', async () => {
    const typed = {
      name: '',
      segment: '',
      language: 'fr',
      subject: '',
      body: '',
      perMinute: '60',
      version: '0',
    };
    expect(await refused(CampaignRequest, typed)).toEqual({
      name: 'text.missing',
      segment: 'field.choice',
      subject: 'text.missing',
      body: 'text.missing',
    });
  });

  it('of what is written on an occasion', async () => {
    const typed = { language: 'fr', subject: '', body: '', delayDays: '', version: '0', intent: 'on' };
    expect(await refused(AutomationRequest, typed)).toEqual({
      subject: 'text.missing',
      body: 'text.missing',
      delayDays: 'text.missing',
    });
  });

  it('of an idea', async () => {
    expect(await refused(IdeaFormRequest, { title: '', body: '' })).toEqual({
      title: 'text.missing',
      body: 'text.missing',
      theme: 'field.choice',
    });
  });

  it('of a review', async () => {
    expect(await refused(ReviewRequest, { month: '', body: '' })).toEqual({
      stars: 'field.choice',
      month: 'engagement.not-a-month',
    });
  });

  it('of a challenge', async () => {
    const typed = {
      title: '',
      description: '',
      event: 'answer.helped',
      goal: '',
      period: 'week',
      side: 'each',
    };
    expect(await refused(ChallengeRequest, { ...typed, from: '', note: '', version: '0' })).toEqual({
      title: 'text.missing',
      description: 'text.missing',
      goal: 'text.missing',
      from: 'field.day',
      note: 'text.missing',
    });
  });
});
