import { describe, expect, it } from '@jest/globals';
import { FormerNames } from '#domain/community/leaving/former-names';
import type { PostId } from '#domain/community/topics/ids';

const POST = '01890000-0000-7000-8000-00000000abcd' as PostId;
const names = FormerNames.of(['plume', 'plume-du-rhone'], [POST]);

describe('the names of somebody who left', () => {
  it('leave mentions, whole handles alone', () => {
    expect(names.takenOutOf('Merci @Plume, et @plume-du-rhone !')).toBe(
      'Merci @ancien-membre, et @ancien-membre !',
    );
    expect(names.takenOutOf('@plumeau @plume-du-lac a@plume')).toBe('@plumeau @plume-du-lac a@plume');
  });

  it('leave the words that introduce a quote of theirs, and of nobody else', () => {
    const other = '01890000-0000-7000-8000-000000000001';
    const said = (who: string, id: string) => `> [${who} a écrit](/reponses/${id})\n>\n> Bonjour.`;
    expect(names.takenOutOf(said('Plume', POST))).toBe(`> [Ancien membre](/reponses/${POST})\n>\n> Bonjour.`);
    expect(names.takenOutOf(said('Plume', other))).toBe(said('Plume', other));
  });

  it('are not looked for where there are none', () => {
    expect(FormerNames.of([], []).takenOutOf('Merci @plume')).toBe('Merci @plume');
  });
});
