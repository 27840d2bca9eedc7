import type { Visit } from '../lib/gates.server.ts';

/** For members the choice is one of their preferences and follows them; the others stay as they are. */
export async function keepChoice(
  { app, actor, viewer }: Visit,
  choice: { readonly language: 'fr' | 'en' } | { readonly theme: 'system' | 'light' | 'dark' },
): Promise<void> {
  if (viewer.member === null || !actor.may('account.manage-self')) return;
  const mine = await app.members.preferences.execute(viewer.member.id);
  if (mine === null) return;
  const { language, theme } = { ...mine, ...choice };
  await app.members.setPreferences.execute({ actor, language, theme });
}
