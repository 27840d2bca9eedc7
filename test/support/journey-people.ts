import type { Page } from 'playwright-core';

/** Of every demonstration account; the greeting of the site prints it. */
export const PASSWORD = 'violon-argile-canevas-7';
export const EMAIL = {
  member: 'membre@demo.test',
  ambassador: 'ambassadeur@demo.test',
  agent: 'agent@demo.test',
  moderator: 'moderation@demo.test',
  manager: 'animation@demo.test',
  administrator: 'admin@demo.test',
} as const;

/** Through the form, as anybody does. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/connexion');
  await page.fill('main input[name=email]', email);
  await page.fill('main input[name=password]', password);
  await Promise.all([
    page.waitForURL((url) => url.pathname !== '/connexion'),
    page.press('main input[name=password]', 'Enter'),
  ]);
}
