import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { newMember, type SignedIn } from '../support/sessions.ts';
import { type RunningSite, startSite } from '../support/site.ts';
import { until } from '../support/until.ts';

jest.setTimeout(120_000);
let app: RunningSite;
let manager: SignedIn;
beforeAll(async () => {
  app = await startSite();
  manager = await newMember(app, { handle: 'rangement', role: 'administrator', trust: 4 });
});
afterAll(() => app.stop());

const ask = (path: string, form?: Record<string, string>) =>
  fetch(`${app.url}${path}`, {
    redirect: 'manual',
    headers: { Cookie: manager.cookie, Origin: app.url, Accept: 'text/html' },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
const page = async (path: string) => {
  const answer = await ask(path);
  return `${answer.status} ${await answer.text()}`;
};

it('a category is closed, which its page and the composer say, opened again, and deleted where nothing stood in it', async () => {
  const [{ slug, id }] = (await app.rows(
    `insert into community.category (id, slug, name, kinds) values (gen_random_uuid(), 'sans-objet', 'Sans objet', '{question}')
     returning slug, id`,
  )) as [{ slug: string; id: string }];
  const desk = `/admin/categories/${slug}`;
  expect(await page(desk)).toContain(`href="${desk}/fermer"`);
  expect(await page('/questions/nouvelle')).toContain(id);
  expect(await page(`${desk}/fermer`)).toMatch(/^200 /);
  expect((await ask(`${desk}/fermer`, {})).status).toBe(303);
  expect(await page(`/c/${slug}`)).toContain('Catégorie fermée depuis le');
  expect(await page('/questions/nouvelle')).not.toContain(id);
  expect(await page(desk)).toContain(`href="${desk}/rouvrir"`);
  expect(await page(`${desk}/rouvrir`)).toMatch(/^200 /);
  expect((await ask(`${desk}/rouvrir`, {})).status).toBe(303);
  expect(await page(`/c/${slug}`)).not.toContain('Catégorie fermée depuis le');
  expect(await page(`${desk}/supprimer`)).toMatch(/^200 /);
  expect((await ask(`${desk}/supprimer`, {})).status).toBe(303);
  expect((await ask(`/c/${slug}`)).status).toBe(404);
});

it('a category goes into another by plain forms: its address leads there for good, its topics follow, and the team sees how far they are', async () => {
  const [{ id, slug, topics }] = (await app.rows(
    `select id, slug, topic_count as topics from community.category c
     where audience = 'public' and parent_id is null and topic_count > 1
       and not exists (select from community.category child where child.parent_id = c.id)
     order by topic_count limit 1`,
  )) as [{ id: string; slug: string; topics: number }];
  const [{ into }] = (await app.rows(
    `insert into community.category (id, slug, name, kinds) values (gen_random_uuid(), 'reunie', 'Réunie', '{question}')
     returning id as into`,
  )) as [{ into: string }];
  const [{ address }] = (await app.rows(
    `select '/sujets/' || slug || '-' || number as address from community.topic
     where category_id = $1 and deleted_at is null limit 1`,
    [id],
  )) as [{ address: string }];
  const desk = `/admin/categories/${slug}`;
  expect(await page(desk)).toContain(`href="${desk}/fusionner"`);
  expect(await page(`${desk}/fusionner`)).toContain(into);
  expect((await ask(`${desk}/fusionner`, { categoryId: '' })).status).toBe(422);
  expect((await ask(`${desk}/fusionner`, { categoryId: id })).status).toBe(409);
  expect((await ask(`${desk}/fusionner`, { categoryId: into })).status).toBe(303);
  for (const [from, to] of [
    [`/c/${slug}`, '/c/reunie'],
    [`/c/${slug}/flux.rss`, '/c/reunie/flux.rss'],
  ] as const) {
    const answer = await ask(from);
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, to]);
  }
  expect(await page('/categories')).not.toContain(`/c/${slug}"`);
  expect(await page(address)).toMatch(/^200 /);
  expect(await page('/c/reunie')).toContain(address);
  expect(await page('/admin/categories')).toContain('Catégories fusionnées');
  await until(async () => (await page('/admin/categories')).includes('Terminé le'));
  expect(await page(address)).toContain('Réunie');
  const [counted] = await app.rows(
    `select count(*)::int as topics from community.topic where category_id = $1 and deleted_at is null`,
    [into],
  );
  expect(counted).toEqual({ topics });
});

it('a category that serves is not deleted, and says what stands in it', async () => {
  const [{ slug }] = (await app.rows(
    `select slug from community.category where topic_count > 1 order by topic_count desc limit 1`,
  )) as [{ slug: string }];
  const refused = await ask(`/admin/categories/${slug}/supprimer`, {});
  expect(refused.status).toBe(409);
  expect(await refused.text()).toMatch(/\d+ sujets/);
});

it('who leaves reads which of their messages say who they are', async () => {
  expect(await page('/compte/depart')).toContain('Vos messages qui disent qui vous êtes');
});

it('a draft of a survey is shown to its team as it is answered, with nothing that could be sent', async () => {
  const [{ slug }] = (await app.rows(
    `select slug from engagement.survey where opened_at is null limit 1`,
  )) as [{ slug: string }];
  const desk = `/admin/enquetes/${slug}`;
  expect(await page(desk)).toContain(`href="${desk}/essai"`);
  const tried = await page(`${desk}/essai`);
  expect(tried).toContain('Rien n’est envoyé ni gardé');
  expect(tried).toMatch(/name="essai-/);
});
