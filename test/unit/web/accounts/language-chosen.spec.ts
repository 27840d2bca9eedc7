import { expect, it } from '@jest/globals';
import { enter } from '../../../../web/accounts/signing-in.server.ts';

/** What a browser remembers, and what the account is told to keep, after a sign-in of a member who reads French. */
async function signedIn(
  languageJustChosen: 'fr' | 'en' | null,
  themeJustChosen: 'system' | 'light' | 'dark' | null = null,
) {
  const [remembered, kept]: [unknown[], unknown[]] = [[], []];
  const visit = {
    languageJustChosen,
    themeJustChosen,
    halfwaySecret: null,
    viewer: { session: null },
    typedAddress: null,
    cookies: {
      startSession: () => undefined,
      keepDevice: () => undefined,
      remember: (name: string, value: string) => void remembered.push(`${name} ${value}`),
    },
    app: {
      members: {
        preferences: { execute: async () => ({ language: 'fr', theme: 'dark' }) },
        keepChosenLook: { execute: async (said: unknown) => void kept.push(said) },
      },
    },
  };
  const opened = { isHalfway: false, memberId: 'lea', secret: 's', expiresAt: new Date(), mark: {} };
  await enter(visit as never, opened as never, '/');
  return { remembered, kept };
}

it('the language that was chosen on the page that signs in goes on, and is the one of the account', async () => {
  expect(await signedIn('en')).toEqual({
    remembered: ['langue en', 'theme dark'],
    kept: [{ memberId: 'lea', language: 'en', theme: null }],
  });
});

it('so is the theme, and both are kept at once', async () => {
  expect(await signedIn('en', 'light')).toEqual({
    remembered: ['langue en', 'theme light'],
    kept: [{ memberId: 'lea', language: 'en', theme: 'light' }],
  });
  expect(await signedIn(null, 'system')).toEqual({
    remembered: ['langue fr', 'theme system'],
    kept: [{ memberId: 'lea', language: null, theme: 'system' }],
  });
});

it('nothing is kept where none was chosen, or the same', async () => {
  for (const chosen of [null, 'fr'] as const)
    expect(await signedIn(chosen, chosen && 'dark')).toEqual({
      remembered: ['langue fr', 'theme dark'],
      kept: [],
    });
});
