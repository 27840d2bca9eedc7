import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL, signIn } from '../support/journey-people.ts';
import { mailTo } from '../support/mails.ts';

describeInBrowser('members are found, invited and written to', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 60_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const main = (page: Awaited<ReturnType<Journey['page']>>) => page.locator('main').innerText();

  it('a community manager describes a segment, counts it before it is kept, and reads who is in it', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    await manager.goto('/admin/segments');
    expect(await isWiderThanWindow(manager)).toBe(false);
    expect(await main(manager)).toContain('Photographes');
    await manager.getByRole('link', { name: 'Nouveau segment' }).click();
    expect(await isWiderThanWindow(manager)).toBe(false);
    await manager.getByLabel('Photographie').check();
    await manager.fill('[name=askedMax]', '0');
    await manager.getByRole('button', { name: 'Compter les membres' }).click();
    expect(await manager.locator('main [role=status]').innerText()).toMatch(/\d+ membres? en ce moment/);
    expect(await manager.getByLabel('Photographie').isChecked()).toBe(true);
    expect(await manager.inputValue('[name=askedMax]')).toBe('0');
    await manager.getByRole('button', { name: 'Enregistrer le segment' }).click();
    expect(await manager.locator('main [aria-invalid]').count()).toBe(1);
    await manager.fill('[name=name]', 'Photographes qui n’ont rien demandé');
    await manager.getByRole('button', { name: 'Enregistrer le segment' }).click();
    await manager.waitForURL(/\/admin\/segments\/[0-9a-f-]{36}$/);
    expect(await isWiderThanWindow(manager)).toBe(false);
    const told = await main(manager);
    expect(told).toContain('Branche\u00a0: Photographie');
    expect(told).toContain('Questions posées\u00a0: 0 au plus');
    const shown = await manager.locator('#membres-du-segment tbody tr').count();
    expect(told).toContain(`${shown} membre`);
    await manager.getByRole('link', { name: 'Modifier' }).first().click();
    expect(await manager.getByLabel('Photographie').isChecked()).toBe(true);
    await manager.fill('[name=name]', 'PHOTOGRAPHES');
    await manager.getByRole('button', { name: 'Enregistrer le segment' }).click();
    expect(await main(manager)).toContain('Un autre segment porte déjà ce nom.');
    await manager.goBack();
    await manager.goto('/admin/segments');
    await manager.getByRole('link', { name: 'Photographes qui n’ont rien demandé' }).click();
    await manager.getByRole('button', { name: 'Supprimer le segment' }).click();
    await manager.waitForURL('/admin/segments');
    expect(await manager.locator('table').innerText()).not.toContain('qui n’ont rien demandé');

    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    expect((await member.goto('/admin/segments'))?.status()).toBe(404);
  });

  it('a community manager invites from a list with a bad line, and an invited person signs in', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    await manager.goto('/admin/invitations');
    expect(await isWiderThanWindow(manager)).toBe(false);
    await manager.getByRole('link', { name: 'Inviter par une liste' }).click();
    await manager.fill('[name=source]', 'Festival du documentaire');
    const list = 'adresse;branches;langue\r\ninvitee@example.org;photography;fr\r\npas une adresse;;\r\n';
    await manager.setInputFiles('[name=file]', {
      ...{ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(list) },
    });
    await manager.getByRole('button', { name: 'Voir ce qui serait fait' }).click();
    expect(await isWiderThanWindow(manager)).toBe(false);
    expect(await manager.locator('main [role=status]').innerText()).toContain('1 personne serait invitée');
    expect(await manager.locator('#lignes-refusees tbody').innerText()).toMatch(/^3\s/);
    await manager.getByRole('button', { name: 'Inviter', exact: true }).click();
    await manager.waitForURL(/\/admin\/invitations\/listes\//);
    for (let time = 0; time < 20 && !(await main(manager)).includes('Liste traitée'); time++) {
      await manager.waitForTimeout(500);
      await manager.reload();
    }
    expect(await main(manager)).toContain('Liste traitée');
    const report = await manager.request.get(`${manager.url()}/refus.csv`);
    expect(await report.text()).toContain('3;');

    const mail = await mailTo(journey.site.mails, 'invitee@example.org');
    const [path] = /\/invitation\/[\w-]{43}/.exec(mail.text)!;
    const guest = await journey.page({ javaScript: false, width: 390 });
    await guest.goto(path!);
    expect(await isWiderThanWindow(guest)).toBe(false);
    expect(await main(guest)).toContain('invitee@example.org');
    expect(await guest.getByLabel('Photographie').isChecked()).toBe(true);
    await guest.fill('main [name=pseudonym]', 'Chambre noire');
    await guest.fill('main [name=password]', 'granit-violette-87-hirondelle');
    await guest.locator('main [name=charter]').check();
    await guest.getByRole('button', { name: 'Rejoindre' }).click();
    await guest.waitForURL(/\/connexion/);
    await signIn(guest, 'invitee@example.org', 'granit-violette-87-hirondelle');
    await guest.goto('/membres');
    expect(await main(guest)).toContain('Chambre noire');
    const late = await journey.page({ javaScript: false });
    await late.goto(path!);
    expect(await main(late)).toContain('Cette invitation ne peut plus servir');
  }, 60_000);
});
