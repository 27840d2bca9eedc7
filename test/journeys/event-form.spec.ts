import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { mailTo } from '../support/mails.ts';

describeInBrowser('the form of an event', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const field = (page: Page, name: string) => page.locator(`main [name=${name}]`);
  const errorOf = (page: Page, name: string) => page.locator(`main #${name}-error`).innerText();
  const refusedIn = (page: Page) =>
    page.locator('.alert__list a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const fillIn = async (page: Page, values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values)) await field(page, name).fill(value);
  };
  const NIGHT = {
    title: 'Une nuit d’automne',
    summary: 'Nous veillons ensemble pendant que les horloges reculent.',
    body: 'Chacun apporte ce qu’il veut lire aux autres.',
    day: '31/10/2027',
    from: '01:00',
    until: '04:00',
    endDay: '',
    agenda: '01:00 Accueil\n02:30A Première lecture\n02:30B Seconde lecture\n03:30 Au revoir',
  };

  it('tells all that is to be mended at once, each beside its field and in the order of the form', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    await manager.goto('/admin/evenements/nouveau');
    await fillIn(manager, {
      ...NIGHT,
      title: '',
      from: '14:00A',
      agenda: 'Accueil',
      hosts: 'Personne du tout',
    });
    await fillIn(manager, { link: 'http://exemple.fr', capacity: 'beaucoup' });
    await manager.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    const wrong = ['title', 'from', 'link', 'capacity', 'agenda', 'hosts'];
    expect(await refusedIn(manager)).toEqual(wrong.map((name) => `#${name}`));
    expect(await errorOf(manager, 'from')).toContain('14:00 ne vient qu’une fois');
    for (const name of wrong) expect(await errorOf(manager, name)).not.toBe('');
    expect(await field(manager, 'body').inputValue()).toBe(NIGHT.body);
    expect(await isWiderThanWindow(manager)).toBe(false);
  });

  it('keeps an agenda at the times that clocks show, and says which of two is meant', async () => {
    const manager = await journey.memberPage(EMAIL.manager);
    await manager.goto('/admin/evenements/nouveau');
    await fillIn(manager, NIGHT);
    await manager.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await manager.waitForURL(/\/admin\/evenements\/[0-9a-f-]{36}/);
    const id = new URL(manager.url()).pathname.split('/').at(-1)!;
    await manager.goto(`/admin/evenements/${id}/modifier`);
    expect(await field(manager, 'agenda').inputValue()).toBe(
      '01:00 Accueil\n02:30 Première lecture\n02:30B Seconde lecture\n03:30 Au revoir',
    );
    const [{ address }] = (await journey.site.rows(
      `update events.gathering set state = 'published' where id = $1 returning '/evenements/' || slug || '-' || number as address`,
      [id],
    )) as [{ address: string }];
    const member = await journey.memberPage(EMAIL.member, { width: 390 });
    await member.goto(address);
    expect(await member.locator('.agenda time').allInnerTexts()).toEqual([
      '01:00',
      '02:30 (heure d’été)',
      '02:30 (heure d’hiver)',
      '03:30',
    ]);
    expect(await isWiderThanWindow(member)).toBe(false);
    await member.getByRole('button', { name: 'Je m’inscris' }).click();
    await member.getByText('Annuler mon inscription').click();
    await member.getByRole('button', { name: 'Oui, j’annule' }).click();
    const mail = await mailTo(journey.site.mails, EMAIL.member, 'Inscription annulée');
    expect(mail.links.map((link) => new URL(link).pathname)).toContain(address);
    expect(mail.attachments[0]!.bytes.toString()).toContain('STATUS:CANCELLED');
  });
});
