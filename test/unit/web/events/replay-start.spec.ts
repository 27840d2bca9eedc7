import { expect, it } from '@jest/globals';
import { replayFrom } from '../../../../web/events/replay-start.ts';

const PLAYERS = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'];

it.each([
  [
    'https://www.youtube-nocookie.com/embed/abc?rel=0',
    'https://www.youtube-nocookie.com/embed/abc?rel=0&start=330',
  ],
  ['https://player.vimeo.com/video/1', 'https://player.vimeo.com/video/1#t=330s'],
])('a player that takes a start is told it: %s', (replay, from) => {
  expect(replayFrom(replay, 330, PLAYERS)).toBe(from);
});

it('no other address gets one, and no player that the organisation does not allow', () => {
  expect([
    replayFrom('https://videos.example.org/one', 330, PLAYERS),
    replayFrom('https://player.vimeo.com/video/1', 330, []),
    replayFrom('https://player.vimeo.com.example.org/video/1', 330, PLAYERS),
    replayFrom('', 330, PLAYERS),
  ]).toEqual([null, null, null, null]);
});
