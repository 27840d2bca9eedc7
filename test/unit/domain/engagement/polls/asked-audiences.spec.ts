import { describe, expect, it } from '@jest/globals';
import { audiencesOf, leastOnRoll } from '#domain/engagement/polls/asked-audiences';
import { isAsked, isShownTo } from '#domain/engagement/polls/voter';
import { mustKnowThoseAsked } from '#domain/engagement/polls/poll';
import { signedIn } from '../../../../support/actors.ts';
import { MOMENT, refusal, voter } from './polls-of-paper.ts';

const ROLL = 'segment:0199eeee-0000-7000-8000-000000000001';

describe('whom something asks', () => {
  it('everybody, or some: never both', () => {
    expect(audiencesOf(['branch:music', 'members'])).toEqual(['members']);
    expect(audiencesOf([ROLL, 'public'])).toEqual(['public']);
    expect(audiencesOf(['branch:music', 'branch:music', 'group:panel'])).toEqual([
      'branch:music',
      'group:panel',
    ]);
  });

  it('what is for a segment is known to the team, however often it is judged', () => {
    const once = audiencesOf([ROLL, 'branch:music']);
    expect(once).toEqual(['staff', ROLL, 'branch:music']);
    expect(audiencesOf(once)).toEqual(once);
  });

  it('nobody, the team alone and what is no audience are refused', () => {
    for (const raw of [[], ['staff']])
      expect(refusal(() => audiencesOf(raw))).toBe('audiences: list.missing');
    for (const raw of ['segment:photographers', 'segment:', 'branch:cooking', 'somebody'])
      expect(refusal(() => audiencesOf([raw]))).toBe('audiences: field.choice');
    expect(refusal(() => audiencesOf(['public'], ['members']))).toBe('audiences: field.choice');
  });

  it('who is on the roll is asked, and the team is not by reading it', () => {
    const poll = { audiences: audiencesOf([ROLL]), openedAt: MOMENT };
    const team = signedIn('team', { role: 'moderator', audiences: ['staff'] });
    expect(isAsked(poll, voter([], [ROLL]))).toBe(true);
    expect(isAsked(poll, voter())).toBe(false);
    expect(isShownTo(poll.audiences, voter().actor)).toBe(false);
    expect(isShownTo(poll.audiences, team)).toBe(true);
    expect(isAsked(poll, { actor: team, memberSince: null, branchesSince: {} })).toBe(false);
  });

  it('only who composes segments asks one', () => {
    const composer = signedIn('composer', { grants: [['segment.manage', 'everywhere']] });
    expect(refusal(() => mustKnowThoseAsked(voter([], [ROLL]).actor, [ROLL]))).toBe(
      'audiences: engagement.segment-not-own',
    );
    expect(refusal(() => mustKnowThoseAsked(composer, [ROLL]))).toBeUndefined();
  });

  it('in secret nobody asks a few', () => {
    expect(leastOnRoll({ secret: true, follows: false })).toBe(5);
    expect(leastOnRoll({ secret: true, follows: true })).toBe(5);
    expect(leastOnRoll({ secret: false, follows: false })).toBe(1);
    expect(leastOnRoll({ secret: false, follows: true })).toBe(0);
  });
});
