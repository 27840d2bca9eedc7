import { describe, expect, it } from '@jest/globals';
import { playerAddress } from '../../../../web/events/player-address.ts';

const PLAYERS = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'];
const OF_YOUTUBE = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ';

describe('the address of a session', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=4', OF_YOUTUBE],
    ['https://m.youtube.com/watch?v=dQw4w9WgXcQ', OF_YOUTUBE],
    ['https://youtu.be/dQw4w9WgXcQ?si=x', OF_YOUTUBE],
    ['https://www.youtube.com/live/dQw4w9WgXcQ', OF_YOUTUBE],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871'],
    ['https://vimeo.com/76979871/0a1b2c3d4e', 'https://player.vimeo.com/video/76979871?h=0a1b2c3d4e'],
  ])('becomes that of the player of a video: %s', (typed, player) => {
    expect(playerAddress(typed, PLAYERS)).toBe(player);
    expect(playerAddress(typed, [])).toBe(typed);
  });

  it.each([
    '',
    'not an address',
    'https://meet.example/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/@someone',
    'https://player.vimeo.com/video/76979871',
    'http://youtu.be/dQw4w9WgXcQ',
    'https://vimeo.com/about',
    'https://www.youtube.com/watch?v=%22%3E%3Cscript',
  ])('stays what it is otherwise: %s', (typed) => {
    expect(playerAddress(typed, PLAYERS)).toBe(typed);
  });
});
