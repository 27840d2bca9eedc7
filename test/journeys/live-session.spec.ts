import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { ElementHandle, Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { awake, Journey, type PageOptions } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const PLAYER = 'https://player.vimeo.com/';
/** What is waited for, and what opens it. */
function gate(): readonly [Promise<void>, () => void] {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return [opened, () => open()];
}
const TYPED = { 'Votre message': 'Je vous suis.', 'Votre question': 'Et pour les traducteurs ?' };

describeInBrowser('a session, as it is followed and run', () => {
  let journey: Journey;
  let event: { id: string; address: string; code: string };
  beforeAll(async () => {
    journey = await Journey.start();
    [event] = (await journey.site.rows(
      `select id, '/evenements/' || slug || '-' || number as address, code from events.gathering
       where link like '${PLAYER}%' order by starts_at limit 1`,
    )) as [typeof event];
  }, 120_000);
  beforeEach(() =>
    journey.site.rows(
      `update events.registration set attended_at = null, attended_by = null where gathering_id = $1 and member_id = (
         select member_id from community.account where email_key = $2)`,
      [event.id, EMAIL.member],
    ),
  );
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const openAs = async (email: string, options: PageOptions = {}, search = '?lecteur=1'): Promise<Page> => {
    const page = await journey.memberPage(email, options);
    await page.route(`${PLAYER}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Film</p>' }),
    );
    await page.goto(`${event.address}/direct${search}`);
    if (options.javaScript !== false) await awake(page, 'event-live');
    return page;
  };
  /** The player as it is now, and what is typed beside it, to see later that nothing became of either. */
  const beginOn = async (page: Page, typed: Partial<typeof TYPED> = TYPED) => {
    const player = (await page.locator('iframe').elementHandle()) as ElementHandle<HTMLIFrameElement>;
    await player.evaluate((frame) => Object.assign(frame, { isSame: true }));
    for (const [field, words] of Object.entries(typed))
      await page.getByRole('textbox', { name: field }).fill(words);
    return async (but?: keyof typeof TYPED) => {
      expect(await page.locator('iframe').evaluate((frame) => 'isSame' in frame)).toBe(true);
      for (const [field, words] of Object.entries(typed))
        expect(await page.getByRole('textbox', { name: field }).inputValue()).toBe(
          field === but ? '' : words,
        );
    };
  };
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const openPoll = async (host: Page, question: string) => {
    await host.getByText('Poser une nouvelle question à tous').click();
    await host.getByRole('textbox', { name: 'Question', exact: true }).fill(question);
    await host.getByRole('textbox', { name: /^Réponses/ }).fill('Oui\nNon');
    await button(host, 'Ouvrir le sondage').click();
    await host.locator('#sondage').getByText(question).waitFor();
  };
  const ballotOf = (page: Page) => page.locator('#sondage form');
  const hasFocus = (page: Page, selector: string) =>
    page.evaluate((sought) => document.activeElement?.matches(sought), selector);

  it('stays where it is whatever is pressed: the player, and what is being typed', async () => {
    const host = await openAs(EMAIL.manager);
    const hostLosesNothing = await beginOn(host);
    await openPoll(host, 'Encore un quart d’heure ?');
    await host.locator('.toast').getByText('Sondage ouvert').waitFor();
    expect(await hasFocus(host, '[data-part] summary')).toBe(true);
    await hostLosesNothing();

    const member = await openAs(EMAIL.member);
    const memberLosesNothing = await beginOn(member);
    await button(member, 'Je demande la parole').click();
    const lower = button(member, 'Je ne demande plus la parole');
    await lower.waitFor();
    await member.locator('.toast[role=status]').getByText('Vous avez demandé la parole').waitFor();
    expect(await hasFocus(member, 'button[value=lower]')).toBe(true);
    await memberLosesNothing();
    await lower.click();
    await button(member, 'Je demande la parole').waitFor();

    const wanted = member
      .locator('.wall__q')
      .filter({ has: member.locator('button[value=vote]') })
      .first();
    const question = member.locator(`#${await wanted.getAttribute('id')}`);
    await question.locator('button[value=vote]').click();
    await question.locator('button[aria-pressed=true]').waitFor();
    expect(await hasFocus(member, 'button[value=unvote]')).toBe(true);
    await memberLosesNothing();

    await ballotOf(member).getByRole('radio', { name: 'Oui' }).check();
    await button(member, 'Voter').click();
    await member.locator('#sondage').getByText('Votre vote est enregistré').waitFor();
    await memberLosesNothing();

    await member.getByRole('textbox', { name: 'Code affiché pendant la séance' }).fill(event.code);
    await button(member, 'Signaler ma présence').click();
    await member.locator('event-live').getByText('Votre présence est notée.').waitFor();
    await memberLosesNothing();

    await button(member, 'Poser la question').click();
    await member.locator('.wall__q').filter({ hasText: TYPED['Votre question'] }).waitFor();
    await member.locator('.toast').getByText('Question posée').waitFor();
    await memberLosesNothing('Votre question');
    expect(await hasFocus(member, 'button[value=ask]')).toBe(true);
    expect(new URL(member.url()).pathname).toBe(`${event.address}/direct`);
    expect(await violationsOn(member)).toEqual([]);

    await host.getByText('Clore ce sondage').click();
    await button(host, 'Clore maintenant').click();
    await host.getByText('Clore ce sondage').waitFor({ state: 'detached' });
    await hostLosesNothing();
  });

  it('says why something is refused beside it, and loses nothing else', async () => {
    const host = await openAs(EMAIL.manager);
    const hostLosesNothing = await beginOn(host);
    await host.getByText('Poser une nouvelle question à tous').click();
    const asked = host.getByRole('textbox', { name: 'Question', exact: true });
    await asked.fill('On fait une pause ?');
    await button(host, 'Ouvrir le sondage').click();
    await host.locator('textarea[name=options][aria-invalid=true]').waitFor();
    expect(await hasFocus(host, 'textarea[name=options]')).toBe(true);
    expect(await asked.inputValue()).toBe('On fait une pause ?');
    await hostLosesNothing();
    await host.getByRole('textbox', { name: /^Réponses/ }).fill('Oui\nNon');
    await button(host, 'Ouvrir le sondage').click();
    await host.locator('#sondage').getByText('On fait une pause ?').waitFor();

    const member = await openAs(EMAIL.member, { width: 390 });
    const losesNothing = await beginOn(member);
    const code = member.getByRole('textbox', { name: 'Code affiché pendant la séance' });
    await code.fill('faux');
    await button(member, 'Signaler ma présence').click();
    await member.locator('input[name=code][aria-invalid=true]').waitFor();
    expect(await hasFocus(member, 'input[name=code]')).toBe(true);
    expect(await code.inputValue()).toBe('faux');
    await button(member, 'Voter').click();
    await ballotOf(member).locator('.alert').waitFor();
    expect(await hasFocus(member, '#sondage input, #sondage .alert')).toBe(true);
    // What is to be mended in one form is not lost by what is sent in another.
    expect(await code.inputValue()).toBe('faux');
    await losesNothing();
    expect(await violationsOn(member)).toEqual([]);
    await ballotOf(member).getByRole('radio', { name: 'Non' }).check();
    await button(member, 'Voter').click();
    await member.locator('#sondage').getByText('Votre vote est enregistré').waitFor();
    expect(await code.inputValue()).toBe('faux');
    await losesNothing();
    journey.expected(/: 422 for/);
  });

  it('a ballot for a poll that closed meanwhile is refused with the reason', async () => {
    const host = await openAs(EMAIL.manager);
    await openPoll(host, 'Le son est-il bon ?');
    const member = await openAs(EMAIL.member);
    const losesNothing = await beginOn(member);
    await ballotOf(member).getByRole('radio', { name: 'Non' }).check();
    await journey.site.rows(
      `update engagement.poll set closed_at = now() where id = (select poll_id from events.gathering where id = $1)`,
      [event.id],
    );
    await button(member, 'Voter').click();
    await member.locator('.toast[role=alert]').waitFor();
    await ballotOf(member).waitFor({ state: 'detached' });
    await losesNothing();
    journey.expected(/: 409 for/);
  });

  it('a deed is sent once, and one that does not leave is told', async () => {
    const member = await openAs(EMAIL.member);
    const losesNothing = await beginOn(member);
    let sent = 0;
    let isDown = false;
    await member.route('**/direct*', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      sent += 1;
      if (isDown) return route.abort();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return route.fallback();
    });
    await button(member, 'Je demande la parole').dblclick();
    const lower = button(member, 'Je ne demande plus la parole');
    await lower.waitFor();
    expect(sent).toBe(1);
    const asked = member.getByRole('textbox', { name: 'Votre question' });
    await asked.fill('Et les photographes ?');
    await button(member, 'Poser la question').click();
    await asked.fill('Et les éditeurs ?');
    await member.locator('.wall__q').filter({ hasText: 'Et les photographes ?' }).waitFor();
    expect(await asked.inputValue()).toBe('Et les éditeurs ?');
    expect(await hasFocus(member, '#votre-question')).toBe(true);
    await asked.fill(TYPED['Votre question']);
    isDown = true;
    await lower.click();
    await member.locator('.toast[role=alert]').getByText('Votre geste n’est pas parti').waitFor();
    await losesNothing();
    isDown = false;
    await lower.click();
    await button(member, 'Je demande la parole').waitFor();
    const opened: string[] = [];
    member.on('request', (request) => {
      if (new URL(request.url()).pathname === '/connexion') opened.push(request.resourceType());
    });
    await member.context().clearCookies();
    // The wall is looked at again meanwhile, as it is whenever somebody does something.
    const host = await openAs(EMAIL.manager);
    const looked = member.waitForRequest((request) => new URL(request.url()).searchParams.has('mur'));
    await host.getByRole('textbox', { name: 'Votre question' }).fill('Et les illustratrices ?');
    await button(host, 'Poser la question').click();
    await (await looked).response();
    await button(member, 'Je demande la parole').click();
    await member.waitForURL((url) => url.pathname === '/connexion');
    // By the browser alone: where signing in leads to another site, a script would not come to its end.
    expect(opened).toEqual(['document']);
    // The bell may ask once more meanwhile, and is told that nobody is signed in.
    journey.allowed(/^\S+ 401 for \S+\/notifications\/nombre$/);
  });

  it('what is written and sent while what was sent before waits for its answer is sent after it', async () => {
    const member = await openAs(EMAIL.member);
    await member.route('**/direct*', async (route) => {
      if (route.request().method() === 'POST') await new Promise((resolve) => setTimeout(resolve, 800));
      return route.fallback();
    });
    const asked = member.getByRole('textbox', { name: 'Votre question' });
    for (const question of ['Et pour les autrices ?', 'Et pour les graveurs ?']) {
      await asked.fill(question);
      await button(member, 'Poser la question').dblclick();
    }
    for (const question of ['Et pour les autrices ?', 'Et pour les graveurs ?']) {
      const shown = member.locator('.wall__q').filter({ hasText: question });
      await shown.waitFor();
      expect(await shown.count()).toBe(1);
    }
    expect(await asked.inputValue()).toBe('');
  });

  it('a deed that is refused elsewhere says why, and is sent again whatever became of its form', async () => {
    const member = await openAs(EMAIL.member);
    const losesNothing = await beginOn(member);
    const why = 'Trop d’appels en peu de temps. Réessayez dans 20 secondes.';
    const asked: string[] = [];
    let status = 429;
    await member.route('**/direct*', async (route) => {
      const request = route.request();
      if (request.method() !== 'POST' || request.isNavigationRequest()) return route.fallback();
      asked.push(new URL(request.url()).search);
      if (status === 429)
        return route.fulfill({ status, contentType: 'application/problem+json', json: { title: why } });
      await button(member, 'Je demande la parole').evaluate((pressed) => pressed.closest('form')!.remove());
      return route.fulfill({ status, contentType: 'text/html', body: '<p>Absent</p>' });
    });
    await button(member, 'Je demande la parole').click();
    await member.locator('.toast[role=alert]').getByText(why).waitFor();
    await losesNothing();
    status = 404;
    await button(member, 'Je demande la parole').evaluate((pressed) =>
      pressed.setAttribute('formaction', `${location.pathname}?lecteur=1&autre=1`),
    );
    const sent = member.waitForRequest(
      (request) => request.method() === 'POST' && request.isNavigationRequest(),
    );
    await button(member, 'Je demande la parole').click();
    expect((await sent).postData()).toContain('deed=raise');
    expect(asked).toEqual(['?lecteur=1', '?lecteur=1&autre=1']);
    await member.unroute('**/direct*');
    await button(member, 'Je ne demande plus la parole').click();
    await button(member, 'Je demande la parole').waitFor();
    journey.expected(/: (429|404) for/);
  });

  it('what happens while a deed is under way is looked at again, always without the talk', async () => {
    const host = await openAs(EMAIL.manager);
    await openPoll(host, 'On continue ?');
    const member = await openAs(EMAIL.member);
    await ballotOf(member).getByRole('radio', { name: 'Oui' }).check();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const looked: string[] = [];
    await member.route(/mur=1/, async (route) => {
      looked.push(route.request().url());
      if (looked.length === 1) await held;
      return route.fallback();
    });
    const first = member.waitForRequest(/mur=1/);
    await host.locator('button[value=answered]').first().click();
    await first;
    await button(member, 'Voter').click();
    await member.locator('#sondage').getByText('Votre vote est enregistré').waitFor();
    const next = member.waitForRequest(/mur=1/, { timeout: 20_000 });
    letGo();
    await next;

    const asked: string[] = [];
    host.on('request', (request) => {
      if (request.resourceType() === 'fetch' && request.method() === 'GET') asked.push(request.url());
    });
    const lookedAgain = () => host.waitForRequest(/mur=1/, { timeout: 20_000 });
    const once = lookedAgain();
    await host.locator('#sondage poll-live[data-again="15"]').evaluate((poll: HTMLElement) => {
      poll.dataset['again'] = '1';
      poll.replaceWith(poll.cloneNode(true));
    });
    await once;
    await lookedAgain();
    for (const url of asked) expect(new URL(url).searchParams.get('mur')).toBe('1');
  });

  it('shows what comes while a field is in use, which stays as it is', async () => {
    const member = await openAs(EMAIL.member);
    const host = await openAs(EMAIL.manager);
    const first = host
      .locator('.wall__q')
      .filter({ has: host.locator('button[value=answered]') })
      .first();
    const id = await first.getAttribute('id');
    const code = member.getByRole('textbox', { name: 'Code affiché pendant la séance' });
    await code.pressSequentially('ABC');
    await code.press('ArrowLeft');
    const field = (await code.elementHandle()) as ElementHandle<HTMLInputElement>;
    await first.locator('button[value=answered]').click();
    await host.locator(`#${id}`).getByText('Répondu en direct').first().waitFor();
    await member.locator(`#${id}`).getByText('Répondu en direct').waitFor();
    await member.keyboard.type('x');
    const [isSame, typed] = await field.evaluate((one) => [one === document.activeElement, one.value]);
    expect([isSame, typed]).toEqual([true, 'ABxC']);
    await host.locator(`#${id} button[value=open]`).click();
    await member.locator(`#${id} button.vote`).waitFor();
    expect(await field.evaluate((one) => one.isConnected && one.value)).toBe('ABxC');
  });

  it('keeps nothing to be sent twice where what came of a deed cannot be seen', async () => {
    const member = await openAs(EMAIL.member);
    await member.route(`**${event.address}/direct**`, (route) =>
      route.request().method() === 'GET' && route.request().headers()['x-in-place'] !== undefined
        ? route.abort()
        : route.continue(),
    );
    const asked = 'Une question dont la page ne revient pas ?';
    const field = member.getByRole('textbox', { name: 'Votre question' });
    await field.fill(asked);
    await button(member, 'Poser la question').click();
    await member.locator('.toast').getByText('C’est fait.').waitFor();
    expect(await field.inputValue()).toBe('');
    await member.locator('.wall__q').filter({ hasText: asked }).waitFor();
    expect(await member.locator('.wall__q').filter({ hasText: asked }).count()).toBe(1);
  });

  it('ends with what is newest, also where a deed is answered late', async () => {
    const member = await openAs(EMAIL.member);
    const host = await openAs(EMAIL.manager);
    const open = host.locator('.wall__q').filter({ has: host.locator('button[value=answered]') });
    const id = await open.last().getAttribute('id');
    const [made, letMake] = gate();
    const [held, letGo] = gate();
    await member.route(`**${event.address}/direct**`, async (route) => {
      if (route.request().method() !== 'GET' || route.request().headers()['x-in-place'] === undefined)
        return route.continue();
      const response = await route.fetch();
      letMake();
      await held;
      return route.fulfill({ response });
    });
    await button(member, 'Je demande la parole').click();
    await made;
    await host.locator(`#${id} button[value=answered]`).click();
    const answered = member.locator(`#${id}`).getByText('Répondu en direct');
    await answered.waitFor();
    const newer = member.waitForResponse(/mur=1/, { timeout: 1_900 });
    letGo();
    await newer;
    await answered.waitFor({ timeout: 1_900 });
    await button(member, 'Je ne demande plus la parole').click();
    await button(member, 'Je demande la parole').waitFor();
  });

  it('whoever has the word sees it wherever they read', async () => {
    const host = await openAs(EMAIL.manager);
    for (const width of [390, 1440]) {
      const member = await openAs(EMAIL.member, { width });
      await button(member, 'Je demande la parole').click();
      await button(member, 'Je ne demande plus la parole').waitFor();
      await host.reload();
      await awake(host, 'event-live');
      await button(host, /^Donner la parole à/)
        .first()
        .click();
      const done = button(member, 'J’ai fini');
      await done.waitFor();
      await member.evaluate(() => {
        const main = document.querySelector('main')!.getBoundingClientRect();
        scrollTo(0, scrollY + main.bottom - innerHeight);
      });
      const { y, height } = (await member.locator('[data-word]').boundingBox())!;
      expect([y >= 0, y + height <= member.viewportSize()!.height]).toEqual([true, true]);
      await done.click();
      await button(member, 'Je demande la parole').waitFor();
    }
  });

  it('who hides a question from there comes back there', async () => {
    const host = await openAs(EMAIL.manager);
    const first = host
      .locator('.wall__q')
      .filter({ has: host.locator('a', { hasText: 'Masquer' }) })
      .last();
    const question = host.locator(`#${await first.getAttribute('id')}`);
    await question.getByRole('link', { name: /^Masquer/ }).click();
    await host.getByRole('link', { name: 'Ne rien changer' }).click();
    await host.waitForURL(`${event.address}/direct?lecteur=1#questions`);
    await question.getByRole('link', { name: /^Masquer/ }).click();
    await host.locator('textarea[name=reason]').fill('Cette question nomme quelqu’un.');
    await button(host, 'Masquer').click();
    await host.waitForURL(`${event.address}/direct?lecteur=1#questions`);
    await host.locator('.toast').getByText('La question n’est plus au mur').waitFor();
  });

  it('does all of it without scripts', async () => {
    const host = await openAs(EMAIL.manager, { javaScript: false });
    await openPoll(host, 'Sans script aussi ?');
    const member = await openAs(EMAIL.member, { javaScript: false });
    await button(member, 'Je demande la parole').click();
    await button(member, 'Je ne demande plus la parole').click();
    await button(member, 'Je demande la parole').waitFor();
    await member.getByRole('textbox', { name: 'Code affiché pendant la séance' }).fill('faux');
    await button(member, 'Signaler ma présence').click();
    await member.locator('input[name=code][aria-invalid=true]').fill(event.code);
    await button(member, 'Signaler ma présence').click();
    await member.locator('event-live').getByText('Votre présence est notée.').waitFor();
    await ballotOf(member).getByRole('radio', { name: 'Oui' }).check();
    await button(member, 'Voter').click();
    await member.locator('#sondage').getByText('Votre vote est enregistré').waitFor();
    const asked = 'Les délais courent-ils pendant l’été ?';
    await member.getByRole('textbox', { name: 'Votre question' }).fill(asked);
    await button(member, 'Poser la question').click();
    await member.locator('.wall__q').filter({ hasText: asked }).waitFor();
    expect(await member.locator('iframe').count()).toBe(1);
  });
});
