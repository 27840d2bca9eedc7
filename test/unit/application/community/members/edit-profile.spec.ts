import { expect, it } from '@jest/globals';
import { EditProfile } from '#application/community/members/edit-profile';
import { InvalidValue } from '#domain/shared/domain-error';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { signedIn } from '../../../../support/actors.ts';
import { codeOf } from '../../../../support/refusal.ts';

const SAID = 'Engraver, and more on [my page](https://elsewhere.example/me).';
const TOO_NEW = 'community.arrival-first-links';

/** Somebody who may not add a link while they are new, and sends what they read in their form; told of what was described. */
function editing({ seen, stands, isNew = true }: { seen: string; stands: string; isNew?: boolean }) {
  const described: string[] = [];
  const member = {
    presentation: stands,
    describe: ({ bio }: { bio: { source: string } }) => described.push(bio.source),
    tellOfWords: () => undefined,
  };
  const edit = new EditProfile(
    { get: async () => member } as never,
    { execute: async () => ({ bio: seen }) } as never,
    { pass: async () => ({ text: () => SAID, folded: () => '', judged: {} }) } as never,
    {
      admitChange: async () => undefined,
      mustStand: async ({ field }: { field: string }) => {
        if (isNew) throw new InvalidValue(field, TOO_NEW);
      },
    } as never,
    new MarkdownRenderer(),
    'https://site.example',
    { now: () => new Date() },
    { run: (work: () => Promise<unknown>) => work() } as never,
  );
  const actor = signedIn('lea', { role: 'member', grants: [['member.edit-self', 'everywhere']] });
  return {
    described,
    edit: () => edit.execute({ actor, branches: ['music'], region: null, bio: SAID, isPublic: true }),
  };
}

it('what a profile says as it did is not looked at again', async () => {
  const { described, edit } = editing({ seen: SAID, stands: SAID });
  await edit();
  expect(described).toEqual([SAID]);
});

it('what was taken away while it was edited does not come back unlooked at', async () => {
  const { described, edit } = editing({ seen: SAID, stands: '' });
  expect(await codeOf(edit())).toBe(TOO_NEW);
  expect(described).toEqual([]);
});

it('what was mended while it was edited does not come back unjudged, since it was sent again as it stood', async () => {
  const { described, edit } = editing({ seen: SAID, stands: 'Engraver.', isNew: false });
  expect(await codeOf(edit())).toBe('shared.changed-meanwhile');
  expect(described).toEqual([]);
  const rewritten = editing({ seen: 'Engraver.', stands: 'Engraver', isNew: false });
  await rewritten.edit();
  expect(rewritten.described).toEqual([SAID]);
});
