import { describe, expect, it } from '@jest/globals';
import { ReadDecision } from '#application/moderation/decisions/read-decision';
import { signedIn } from '../../../../support/actors.ts';

const SUBJECT = '01890a5d-ac96-774b-bcce-b302099a8057';
const READER = signedIn('01890a5d-ac96-774b-bcce-b302099a8058');
const AT = new Date('2026-11-24T09:00:00Z');
const POST = { kind: 'post', id: 'p1' };

/** A warning given in a case about a post. @param author of the post */
function warned(
  author: string,
  as: 'author' | 'staff' | 'notifier',
  givenFor: typeof POST | null = POST,
  audience = 'public',
  isElsewhere = false,
) {
  const decision = {
    id: 'd1',
    number: 7,
    action: 'warn',
    targetKind: 'profile',
    targetId: SUBJECT,
    subjectId: SUBJECT,
    replacedBy: null,
    overturnedAt: null,
    appealableUntil: null,
  };
  const rows = {
    find: async () => decision,
    appealsOf: async () => [],
    besides: async () => [],
    givenFor: async () => givenFor,
  };
  const kindOf = (kind: string, authorId: string) => ({
    kind,
    isCalledAfterItsPlace: kind === 'post',
    look: async (ids: readonly string[]) =>
      new Map(
        ids.map((id) => [
          id,
          {
            title: `${kind} ${id}`,
            address: `/${kind}/${id}`,
            text: 'Their words',
            audience: kind === 'post' ? audience : 'public',
            isElsewhere,
            authorId,
          },
        ]),
      ),
  });
  const reader = new ReadDecision(
    rows as never,
    { of: async () => ({ as, notice: {} }) } as never,
    {} as never,
    [kindOf('post', author), kindOf('profile', SUBJECT)] as never,
    { list: async () => [] } as never,
    { addressOf: async () => null } as never,
    { now: () => AT },
  );
  return reader.execute({ actor: READER, ref: 'd1', key: null });
}

describe('a warning', () => {
  it.each(['author', 'staff'] as const)('is read beside what it was given for, by the %s', async (as) => {
    const page = await warned(SUBJECT, as);
    expect(page).toMatchObject({ content: { title: 'post p1' }, contentOf: POST });
  });

  it('shows its author what stands where they wrote it, also once they may not go there', async () => {
    expect(await warned(SUBJECT, 'author', POST, 'staff')).toMatchObject({
      contentOf: POST,
      content: { text: 'Their words' },
    });
    expect(await warned(SUBJECT, 'staff', POST, 'group:board')).toMatchObject({
      contentOf: { kind: 'profile' },
    });
  });

  it('says what the place of those words is called by now, and where it is, to its readers alone', async () => {
    const content = async (audience: string) => (await warned(SUBJECT, 'author', POST, audience))?.content;
    expect(await content('members')).toMatchObject({ title: 'post p1', address: '/post/p1' });
    expect(await content('group:board')).toMatchObject({ title: null, address: null });
  });

  it('shows its author nothing of what it became where a decision put it into a circle that is not theirs', async () => {
    const inCircle = async (circle: string) =>
      (await warned(SUBJECT, 'author', POST, circle, true))?.contentOf;
    expect(await inCircle('group:board')).toMatchObject({ kind: 'profile' });
    expect(await inCircle('staff')).toMatchObject({ kind: 'profile' });
    expect(await inCircle('members')).toEqual(POST);
    expect(await inCircle(`member:${SUBJECT}`)).toEqual(POST);
  });

  it('shows nothing that the person warned did not write', async () => {
    const page = await warned('somebody else', 'author');
    expect(page).toMatchObject({ content: { title: `profile ${SUBJECT}` }, contentOf: { kind: 'profile' } });
  });

  it('given for the profile shows the profile, and nothing to who gave notice', async () => {
    expect(await warned(SUBJECT, 'author', null)).toMatchObject({ contentOf: { kind: 'profile' } });
    expect(await warned(SUBJECT, 'notifier')).toMatchObject({ content: null });
  });
});
