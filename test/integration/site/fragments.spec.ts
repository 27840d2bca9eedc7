import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RenewFragments } from '#application/site/branding/renew-fragments';
import {
  EgressRefused,
  type EgressAnswer,
  type HttpClient,
} from '#infrastructure/platform/egress/http-client';
import { takenFrom } from '#interfaces/composition/provided';
import { signedIn, visitor } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

const URL_OF_HEAD = 'https://caisse.example/haut.html';
const MENUS = { mode: 'menus', html: '', url: '' } as const;
const actor = signedIn('0199aaaa-0000-7000-8000-000000000001', {
  role: 'community_manager',
  grants: [['brand.manage', 'everywhere']],
});

let house: EmptyHouse;
/** What the other site answers, and how it was asked last. */
let answers: () => EgressAnswer;
let asked: { url: string; headers?: Readonly<Record<string, string>> } | null = null;
const html = (
  body: string,
  headers: EgressAnswer['headers'] = { 'content-type': 'text/html; charset=utf-8' },
) => ({
  status: 200,
  headers,
  body: new TextEncoder().encode(body),
});

beforeAll(async () => {
  const http: Pick<HttpClient, 'send'> = {
    async send(request) {
      asked = request;
      return answers();
    },
  };
  house = await EmptyHouse.open(http as HttpClient);
});
afterAll(() => house.close());

const desk = () => house.app.brand.desk.execute(actor);
const change = async (
  typed: Partial<Parameters<typeof house.app.brand.changeFrames.execute>[0]['typed']>,
  by = actor,
) =>
  house.app.brand.changeFrames.execute({
    actor: by,
    revision: (await desk()).revision,
    typed: {
      headerMode: 'menus',
      headerHtml: '',
      headerUrl: '',
      footerMode: 'menus',
      footerHtml: '',
      footerUrl: '',
      ...typed,
    },
  });
const publish = async () =>
  house.app.brand.publish.execute({ actor, revision: (await desk()).revision, note: 'Un cadre' });
const frames = async () => (await house.site().read()).frames;
const renew = () => takenFrom(house.container)(RenewFragments).execute();
const changesTold = async () =>
  (
    await house.rows<{ n: number }>(
      `select count(*)::int as n from site.remote_fragment where html is not null`,
    )
  )[0]!.n;

it('is what was pasted, cleaned, once it is published', async () => {
  await change({
    footerMode: 'written',
    footerHtml: '<h2>Haut</h2><p onclick="x()">Nous</p><script>x()</script>',
  });
  expect((await desk()).frames.footer.dropped).toEqual(['h2', 'script']);
  expect(await frames()).toEqual({ header: null, footer: null });
  await publish();
  expect(await frames()).toEqual({ header: null, footer: 'Haut<p>Nous</p>' });
});

it('is refused beside its field where nothing of it could be shown', async () => {
  const refused = async (typed: Parameters<typeof change>[0]) =>
    change(typed).then(
      () => 'done',
      ({
        fields,
        field,
        code,
      }: {
        fields?: { field: string; code: string }[];
        field?: string;
        code: string;
      }) => (fields ?? [{ field, code }]).map((one) => `${one.field} ${one.code}`).join(),
    );
  answers = () => html('');
  expect(await refused({ headerMode: 'written', headerHtml: '<img src=x>' })).toBe(
    'headerHtml site.frame-empty',
  );
  expect(await refused({ headerMode: 'written' })).toBe('headerHtml text.missing');
  expect(await refused({ headerMode: 'remote' })).toBe('headerUrl text.missing');
  expect(await refused({ headerMode: 'remote', headerUrl: '/haut.html' })).toBe('headerUrl site.frame-own');
  expect(await refused({ headerMode: 'remote', headerUrl: 'http://caisse.example/' })).toBe(
    'headerUrl site.link',
  );
  expect(await refused({ headerMode: 'ailleurs' })).toBe('headerMode field.choice');
  const remote = { headerMode: 'remote', headerUrl: URL_OF_HEAD } as const;
  expect(await refused(remote)).toBe('headerUrl site.frame-empty');
  answers = () => ({ ...html('<p>Non</p>'), status: 302 });
  expect(await refused(remote)).toBe('headerUrl site.frame-status');
  answers = () => html('<p>Non</p>', { 'content-type': 'application/json' });
  expect(await refused(remote)).toBe('headerUrl site.frame-type');
  answers = () => html(`<p>${'x'.repeat(100_001)}</p>`);
  expect(await refused(remote)).toBe('headerUrl site.frame-too-large');
  answers = () => {
    throw new EgressRefused('private');
  };
  expect(await refused(remote)).toBe('headerUrl site.frame-private');
  await expect(change({}, visitor() as typeof actor)).rejects.toMatchObject({
    code: 'access.sign-in-needed',
  });
  expect((await desk()).content.frames.header).toEqual(MENUS);
});

it('is what the other site said last that was good, asked again with its mark', async () => {
  answers = () => html('<p>Un</p>', { 'content-type': 'text/html', etag: '"1"' });
  await change({ headerMode: 'remote', headerUrl: URL_OF_HEAD });
  await publish();
  expect((await frames()).header).toBe('<p>Un</p>');

  answers = () => ({ status: 304, headers: {}, body: new Uint8Array() });
  expect(await renew()).toBe(0);
  expect(asked).toMatchObject({ url: URL_OF_HEAD, headers: { 'if-none-match': '"1"' } });

  answers = () => {
    throw new EgressRefused('too-slow');
  };
  expect(await renew()).toBe(1);
  house.site().forget();
  expect((await frames()).header).toBe('<p>Un</p>');
  expect((await desk()).frames.header.remote).toMatchObject({ failure: 'unreachable' });

  answers = () => html('<p>Deux</p>');
  expect(await renew()).toBe(0);
  house.site().forget();
  expect((await frames()).header).toBe('<p>Deux</p>');
  expect((await desk()).frames.header.remote).toMatchObject({ failure: null });
});

it('is forgotten once neither the draft nor a version asks for it', async () => {
  answers = () => html('<p>Ailleurs</p>');
  await change({ headerMode: 'remote', headerUrl: 'https://autre.example/' });
  expect(await changesTold()).toBe(2);
  await change({});
  await renew();
  expect(await changesTold()).toBe(1);
});
