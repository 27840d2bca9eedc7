import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

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
    expect(told).toContain('Branche : Photographie');
    expect(told).toContain('Questions posées : 0 au plus');
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
});
