import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { awake, isWiderThanWindow, Journey, surely } from '../support/journey.ts';
import { EMAIL, signIn } from '../support/journey-people.ts';
import { mailsTo, mailTo } from '../support/mails.ts';

describeInBrowser('members are found, invited and written to', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const expectSoon = async (holds: () => Promise<boolean>) => {
    for (let time = 0; time < 300 && !(await holds()); time++)
      await new Promise((next) => setTimeout(next, 100));
    expect(await holds()).toBe(true);
  };
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
    await surely(manager, 'Supprimer le segment');
    await manager.waitForURL('/admin/segments');
    expect(await manager.locator('table').innerText()).not.toContain('qui n’ont rien demandé');

    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    expect((await member.goto('/admin/segments'))?.status()).toBe(404);
  });

  it('a member walks over the page by the keyboard, and the tour leaves nothing behind', async () => {
    const member = await journey.memberPage(EMAIL.member);
    await member.goto('/?visite=oui');
    const tour = member.locator('guided-tour section');
    await tour.waitFor();
    await awake(member, 'guided-tour');
    const said = () => tour.innerText();
    await expectSoon(async () => (await said()).includes('Étape 1 sur 6'));
    expect(await tour.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await member.locator('.tour-shown').count()).toBe(1);
    expect(await tour.getByRole('button', { name: 'Précédente' }).count()).toBe(0);
    for (const stop of [2, 3, 4, 5, 6]) {
      await tour.getByRole('button', { name: 'Suivante' }).press('Enter');
      expect(await said()).toContain(`Étape ${stop} sur 6`);
    }
    // What it points at is nowhere on this page: it says where it is.
    expect(await said()).toContain('se trouve sous chaque contenu');
    expect(await tour.getByRole('button', { name: 'Suivante' }).count()).toBe(0);
    await member.keyboard.press('Escape');
    expect(await member.locator('guided-tour').count()).toBe(0);
    expect(await member.locator('.tour-shown').count()).toBe(0);
    expect(new URL(member.url()).search).toBe('');
    expect(await member.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('one of the team opens the record of a member, sees their own parts of it, and the log says so', async () => {
    const moderator = await journey.memberPage(EMAIL.moderator, { javaScript: false, width: 390 });
    await moderator.goto('/admin/membres');
    const name = await moderator.locator('#membres-trouves tbody a').nth(2).innerText();
    await moderator.fill('main [name=nom]', name);
    await moderator.getByRole('button', { name: 'Chercher', exact: true }).last().click();
    const record = /^[aeiouyâàéèêëîïôûœæ]/i.test(name) ? `Dossier d’${name}` : `Dossier de ${name}`;
    await moderator.getByRole('link', { name: record }).first().click();
    expect(await moderator.locator('h1').innerText()).toBe(record);
    expect(await isWiderThanWindow(moderator)).toBe(false);
    const parts = () => moderator.locator('main nav.tabs').innerText();
    expect(await parts()).toContain('Activité');
    expect(await parts()).not.toContain('Segments');
    expect(await parts()).not.toContain('Connexion');

    const administrator = await journey.memberPage(EMAIL.administrator, { javaScript: false });
    await administrator.goto(moderator.url());
    expect(await administrator.locator('main nav.tabs').innerText()).toContain('Connexion');
    expect(await main(administrator)).not.toContain('@');
    await administrator.goto('/admin/journal?acte=member.consult');
    expect(await main(administrator)).toContain('Dossier d’un membre lu');
    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    expect((await member.goto('/admin/membres'))?.status()).toBe(404);
    expect((await member.goto(new URL(moderator.url()).pathname))?.status()).toBe(404);
  });

  it('a community manager invites from a list with a bad line, and an invited person signs in', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    await manager.goto('/admin/invitations');
    expect(await isWiderThanWindow(manager)).toBe(false);
    await manager.getByRole('link', { name: 'Inviter par une liste' }).click();
    await manager.fill('[name=source]', 'Festival du documentaire');
    const list = 'adresse;branches;langue\r\ninvitee@example.org;photography;fr\r\npas une adresse;;\r\n';
    await manager.setInputFiles('[name=file]', {
      name: 'liste.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(list),
    });
    await manager.getByRole('button', { name: 'Voir ce qui serait fait' }).click();
    expect(await isWiderThanWindow(manager)).toBe(false);
    expect(await manager.locator('main [role=status]').innerText()).toContain('1 personne serait invitée');
    expect(await manager.locator('#lignes-refusees tbody').innerText()).toMatch(/^3\s/);
    await manager.getByRole('button', { name: 'Inviter', exact: true }).click();
    await manager.waitForURL(/\/admin\/invitations\/listes\//);
    for (let time = 0; time < 60 && !(await main(manager)).includes('Liste traitée'); time++) {
      await manager.waitForTimeout(500);
      await manager.reload();
    }
    expect(await main(manager)).toContain('Liste traitée');
    const report = await manager.request.get(`${manager.url()}/refus.csv`);
    expect(await report.text()).toContain('3;');

    const mail = await mailTo(journey.site.mails, 'invitee@example.org', 'Une invitation');
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
  }, 120_000);

  it('a community manager writes to the photographers, who stop the next by a link of the first', async () => {
    const member = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await member.goto('/profil');
    await member.getByLabel('Photographie').check();
    await member.getByRole('button', { name: 'Enregistrer le profil' }).click();
    await member.goto('/compte/consentements');
    expect(await isWiderThanWindow(member)).toBe(false);
    if ((await main(member)).includes('Retirer mon accord'))
      await member.getByRole('button', { name: 'Retirer mon accord' }).click();
    expect(await main(member)).toContain('Vous n’avez pas accepté.');
    await member.getByRole('button', { name: 'Accepter' }).click();
    expect(await main(member)).toContain('Vous avez accepté.');
    await member.goto('/preferences');
    expect(await member.locator('[name=news][value=oui]').isChecked()).toBe(true);

    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    const write = async (name: string) => {
      await manager.goto('/admin/campagnes');
      await manager.getByRole('link', { name: 'Nouvelle campagne' }).click();
      expect(await isWiderThanWindow(manager)).toBe(false);
      await manager.fill('[name=name]', name);
      await manager.selectOption('[name=segment]', { label: 'Photographes' });
      await manager.fill('[name=subject]', `${name}, {{pseudonyme}}`);
      await manager.fill('[name=body]', 'Bonjour {{prenom}}, [la suite](/questions) est ici.');
      await manager.getByRole('button', { name: 'Relire et compter' }).click();
      expect(await main(manager)).toContain('La variable «\u00a0prenom\u00a0» n’existe pas.');
      await manager.fill('[name=body]', 'Bonjour **{{pseudonyme}}**, [la suite](/questions) est ici.');
      await manager.getByRole('button', { name: 'Relire et compter' }).click();
      expect(await isWiderThanWindow(manager)).toBe(false);
      const counted = /(\d+) membres? la recevrai/.exec(await main(manager))!;
      await manager.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await manager.waitForURL(/\/admin\/campagnes\/[0-9a-f-]{36}$/);
      return Number(counted[1]);
    };
    const send = async (count: number) => {
      await manager.getByRole('link', { name: 'Envoyer maintenant' }).click();
      await manager.waitForURL(/\/confirmer\/envoyer\?lue=\d+$/);
      expect(await isWiderThanWindow(manager)).toBe(false);
      await manager.getByRole('button', { name: new RegExp(`^Envoyer à ${count} membre`) }).click();
      await manager.waitForURL(/\/admin\/campagnes\/[0-9a-f-]{36}$/);
      for (let time = 0; time < 80 && !(await main(manager)).includes('Terminée le'); time++) {
        await manager.waitForTimeout(500);
        await manager.reload();
      }
      expect(await isWiderThanWindow(manager)).toBe(false);
      expect(await main(manager)).toContain('Terminée le');
    };
    const reached = await write('Printemps');
    expect(reached).toBeGreaterThan(0);
    await manager.getByRole('button', { name: 'M’envoyer un essai' }).click();
    await mailTo(journey.site.mails, EMAIL.manager, 'Printemps, ');
    const stale = await manager.context().newPage();
    await stale.goto(`${manager.url()}/confirmer/envoyer`);
    await manager.getByRole('link', { name: 'Modifier' }).click();
    await manager.fill('[name=subject]', 'Printemps, pour {{pseudonyme}}');
    await manager.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await manager.waitForURL(/\/admin\/campagnes\/[0-9a-f-]{36}$/);
    // Who was asked before sends nothing that they did not read.
    await stale.getByRole('button', { name: /^Envoyer à/ }).click();
    await stale.waitForLoadState();
    expect(await main(stale)).toContain('Brouillon');
    expect(await stale.locator('main [role=alert], main .alert').count()).toBeGreaterThan(0);
    await stale.close();
    await send(reached);
    expect(await main(manager)).toMatch(new RegExp(`Envoyés\\s+${reached}\\b`, 'i'));

    const mail = await mailTo(journey.site.mails, EMAIL.member, 'Printemps, ');
    const [link] = /\/questions\?campagne=[\w-]+/.exec(mail.text)!;
    await member.goto(link);
    expect(new URL(member.url()).search).toBe('');
    const [stop] = /\/desinscription\/[\w.-]+/.exec(mail.text)!;
    const anybody = await journey.page({ javaScript: false, width: 390 });
    await anybody.goto(stop);
    expect(await isWiderThanWindow(anybody)).toBe(false);
    await anybody.getByRole('button', { name: 'Ne plus les recevoir' }).click();
    expect(await main(anybody)).toContain('C’est arrêté.');
    await member.goto('/compte/consentements');
    expect(await main(member)).toContain('par le lien d’un e-mail');

    expect(await write('Automne')).toBe(reached - 1);
    await send(reached - 1);
    const subjects = (await mailsTo(journey.site.mails, EMAIL.member)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes('Automne'))).toEqual([]);
    const report = await manager.request.get(`${manager.url()}/rapport.csv`);
    expect(await report.text()).toContain(`"Envoyés";${reached - 1}`);
    await manager.goto('/admin/journal');
    expect(await main(manager)).toContain('Campagne envoyée');
  }, 180_000);
});
