import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('a poll of a session of a few', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const liveAddress = async () => {
    const [live] = await journey.site.rows<{ address: string }>(
      `select '/evenements/' || slug || '-' || number || '/direct' as address from events.gathering
       where state = 'published' and now() between starts_at and ends_at order by starts_at limit 1`,
    );
    return live!.address;
  };

  it('says how many votes secret results wait for, and shows those under names at once', async () => {
    const live = await liveAddress();
    const host = await journey.memberPage(EMAIL.manager);
    await host.goto(live);
    const ask = async (question: string, rule?: string) => {
      await host.getByText('Poser une nouvelle question à tous').click();
      await host.getByRole('textbox', { name: 'Question', exact: true }).fill(question);
      await host.getByRole('textbox', { name: /^Réponses/ }).fill('Oui\nNon');
      if (rule) await host.getByRole('radio', { name: rule }).check();
      await host.getByRole('button', { name: 'Ouvrir le sondage' }).click();
      await host.locator('#sondage').getByText(question).waitFor();
    };
    const vote = async () => {
      const member = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
      await member.goto(live);
      await member.locator('#sondage').getByRole('radio', { name: 'Oui' }).check();
      await member.locator('#sondage').getByRole('button', { name: 'Voter' }).click();
      await member.waitForURL(`${live}#sondage`);
      return member;
    };

    await ask('Préférez-vous une séance plus longue ?');
    const card = host.locator('#sondage');
    await card.getByText('Aucun vote pour le moment : encore 10').waitFor();
    await vote();
    // Nothing rings for a vote that shows nothing: who asked looks again by the page alone.
    await card.getByText('1 vote pour le moment : encore 9').waitFor({ timeout: 30_000 });

    await ask('Et la prochaine séance, le même jour ?', 'Vote nominatif');
    const member = await vote();
    await card.locator('.bars, [class*=bar]').first().waitFor();
    expect(await card.innerText()).not.toContain('encore');
    expect(await isWiderThanWindow(member)).toBe(false);
  });
});
