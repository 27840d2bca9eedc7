import sharp from 'sharp';
import type { Actor } from '#domain/shared/actor';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { signedIn, visitor } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

let house: EmptyHouse;
beforeAll(async () => {
  house = await EmptyHouse.open();
});
beforeEach(async () => {
  await house.rows('truncate site.brand_version');
  await house.rows(`update site.brand set published = 0, last_number = 0, revision = 1, preview_hash = null,
    draft = '{"colours":{"light":{},"dark":{}},"headingFont":"bricolage","bodyFont":"atkinson","radius":3,"names":{},
    "pictures":{},"logo":{"alt":"","saysName":false},"menus":{"header":[],"footer":[]},
    "frames":{"header":{"mode":"menus","html":"","url":""},"footer":{"mode":"menus","html":"","url":""}}}'`);
});
afterAll(() => house.close());

const MANAGER = '0199aaaa-0000-7000-8000-000000000001';
const actor = signedIn(MANAGER, { role: 'community_manager', grants: [['brand.manage', 'everywhere']] });
const brand = () => house.app.brand;
const desk = () => brand().desk.execute(actor);
const facts = () => house.site().read();
const change = async (given: Parameters<ReturnType<typeof brand>['change']['execute']>[0]['change']) =>
  brand().change.execute({ actor, change: given, revision: (await desk()).revision });
const publish = async (note = 'Nouvelle charte') =>
  brand().publish.execute({ actor, revision: (await desk()).revision, note });
const acts = () =>
  house.rows(
    `select action, outcome, details from platform.audit_log where action like 'brand.%' order by id`,
  );

it('shows visitors nothing of a draft, and everything of what is published', async () => {
  await change({
    colours: { 'light-brand': '#7FB3E6', 'dark-brand': '#7FB3E6' },
    names: { organisation: 'Le Conseil' },
  });
  expect(await facts()).toMatchObject({ organisation: 'L’organisme', look: { sheet: null } });
  await publish();
  const { organisation, shortName, look } = await facts();
  expect([organisation, shortName]).toEqual(['Le Conseil', 'Le Conseil']);
  const hash = /^\/marque\/([0-9a-f]{20})\.css$/.exec(look.sheet!)![1]!;
  expect(await brand().sheet.execute(hash)).toBe(
    '@layer tokens{:root{--c-brand:light-dark(#7fb3e6,#7fb3e6)}}\n',
  );
  expect(await brand().sheet.execute('0'.repeat(20))).toBeNull();
  expect(await desk()).toMatchObject({
    shown: 1,
    isChanged: false,
    history: [{ number: 1, by: MANAGER, backTo: null }],
  });
});

it('refuses what could not be read, tells the shade that would do, and publishes with it', async () => {
  await change({ colours: { 'light-brand': '#7a2d00' } });
  await expect(publish()).rejects.toMatchObject({
    code: 'site.brand-unreadable',
    details: { count: 1, pairs: [{ theme: 'light', front: 'on-brand', back: 'brand' }] },
  });
  const [failure] = (await desk()).failures;
  const [offer] = failure!.offers;
  expect(offer).toMatchObject({ theme: 'light', token: 'brand' });
  await change({ colours: { 'light-brand': offer!.colour } });
  await publish();
  expect((await facts()).look.palette.light.brand).toBe(offer!.colour);
  expect((await acts()).slice(-2)).toMatchObject([
    { action: 'brand.publish', outcome: 'refused', details: { code: 'site.brand-unreadable' } },
    { action: 'brand.publish', outcome: 'done' },
  ]);
});

it('goes back to what was, and begins the next draft from there', async () => {
  await change({ radius: 0 });
  await publish();
  await change({ radius: 8, headingFont: 'serif' });
  await publish('Essai');
  await brand().returnTo.execute({ actor, number: 1, note: 'Trop rond' });
  expect(await desk()).toMatchObject({
    shown: 3,
    isChanged: false,
    content: { radius: 0, headingFont: 'bricolage' },
    history: [{ number: 3, backTo: 1, note: 'Trop rond' }, { number: 2 }, { number: 1 }],
  });
  await brand().returnTo.execute({ actor, number: 0, note: 'Comme au début' });
  expect((await facts()).look.sheet).toBeNull();
  await expect(brand().returnTo.execute({ actor, number: 9, note: 'Rien' })).rejects.toMatchObject({
    code: 'site.brand-version-not-found',
  });
});

it('is published once, and by who saw what is published', async () => {
  await expect(publish()).rejects.toMatchObject({ code: 'site.brand-unchanged' });
  const { revision } = await desk();
  await change({ radius: 4 });
  await expect(brand().publish.execute({ actor, revision, note: 'Vite' })).rejects.toMatchObject({
    code: 'shared.changed-meanwhile',
  });
  await expect(publish(' ')).rejects.toMatchObject({ fields: [{ field: 'note' }] });
  await brand().discard.execute({ actor, revision: revision + 1 });
  expect(await desk()).toMatchObject({ isChanged: false, content: { radius: 3 } });
});

it('shows the draft to who has the last link, as long as it holds', async () => {
  await change({ names: { community: 'Le cercle' } });
  const reader = house.site();
  const first = await brand().openPreview.execute(actor);
  expect(await reader.preview(first.secret)).toMatchObject({
    community: 'Le cercle',
    look: { isPreview: true },
  });
  const second = await brand().openPreview.execute(actor);
  expect(await reader.preview(first.secret)).toBeNull();
  await house.rows(`update site.brand set preview_until = now() - interval '1 minute'`);
  expect(await reader.preview(second.secret)).toBeNull();
});

it('a link to the preview ends with what it was made for, and whenever it is taken back', async () => {
  const reader = house.site();
  const link = async (name: string) => {
    await change({ names: { community: name } });
    const { secret } = await brand().openPreview.execute(actor);
    expect(await reader.preview(secret)).toMatchObject({ community: name });
    return secret;
  };
  const published = await link('Le cercle');
  await publish('Un nom');
  await change({ names: { community: 'Le secret suivant' } });
  expect(await reader.preview(published)).toBeNull();
  const taken = await link('Encore un secret');
  expect((await desk()).previewUntil).toBeInstanceOf(Date);
  await brand().closePreview.execute(actor);
  expect(await reader.preview(taken)).toBeNull();
  expect((await desk()).previewUntil).toBeNull();
  const dropped = await link('Un dernier');
  await brand().discard.execute({ actor, revision: (await desk()).revision });
  expect(await reader.preview(dropped)).toBeNull();
  await expect(
    brand().closePreview.execute(signedIn('0199aaaa-0000-7000-8000-000000000009')),
  ).rejects.toMatchObject({ code: 'access.not-allowed' });
});

const plain = (width: number, height: number, background = '#7a2d00') =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
const dress = async (sent: Parameters<ReturnType<typeof brand>['changePictures']['execute']>[0]['sent']) =>
  brand().changePictures.execute({
    actor,
    sent,
    removed: [],
    logoAlt: '',
    logoSaysName: true,
    revision: (await desk()).revision,
  });

it('a logo and an icon are drafted, published, gone back from; their files are PNGs of the sizes that browsers ask for', async () => {
  await dress({ logo: await plain(1_000, 250), icon: await plain(600, 600) });
  expect((await facts()).look).toMatchObject({ logo: null, icon: null });
  await publish();
  const { logo, icon } = (await facts()).look;
  expect(logo).toMatchObject({
    alt: 'L’organisme',
    saysName: true,
    light: { width: 640, height: 160 },
    dark: null,
  });
  for (const [path, side] of [
    [logo!.light.path, 160],
    ...([32, 180, 192, 512] as const).map((each) => [icon![each], each] as const),
  ] as const) {
    const [, hash] = /^\/marque\/([0-9a-f]{20})-\d+\.png$/.exec(path)!;
    const { format, height, exif } = await sharp(
      Buffer.from((await brand().picture.execute(hash!, side))!),
    ).metadata();
    expect([format, height, exif]).toEqual(['png', side, undefined]);
    expect(await brand().picture.execute(hash!, 64)).toBeNull();
  }
  const { revision } = await desk();
  const nothing = { actor, sent: {}, logoAlt: '', logoSaysName: false };
  await brand().changePictures.execute({ ...nothing, revision, removed: ['logo', 'icon'] });
  await publish('Sans logo');
  expect((await facts()).look).toMatchObject({ logo: null, icon: null });
  await brand().returnTo.execute({ actor, number: 1, note: 'Avec' });
  expect((await facts()).look.logo).toEqual(logo);
});

it('what is no fit picture is refused beside its field, each for its own reason, and nothing is drafted', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  await expect(
    dress({ logo: svg, logoDark: Buffer.from('un texte'), icon: await plain(400, 300) }),
  ).rejects.toMatchObject({
    fields: [
      { field: 'logo', code: 'site.brand-svg' },
      { field: 'logoDark', code: 'files.not-an-image' },
      { field: 'icon', code: 'site.brand-icon-square' },
    ],
  });
  await expect(dress({ logo: await plain(200, 40), icon: await plain(96, 96) })).rejects.toMatchObject({
    fields: [
      { field: 'logo', code: 'site.brand-logo-small', details: { width: 200, height: 40, least: 64 } },
      { field: 'icon', code: 'site.brand-icon-small', details: { width: 96, height: 96, least: 192 } },
    ],
  });
  await expect(dress({ logo: await plain(1_000, 70) })).rejects.toMatchObject({
    fields: [{ field: 'logo', code: 'site.brand-logo-wide' }],
  });
  expect(await desk()).toMatchObject({ revision: 1, isChanged: false });
});

it('menus are drafted as they are typed, published and gone back from; an empty one is as delivered', async () => {
  const none = { title1: '', links1: '', title2: '', links2: '', title3: '', links3: '' };
  await expect(
    change({ menus: { ...none, header: 'Aide', links2: 'Accueil | /', title1: 'x'.repeat(41) } }),
  ).rejects.toMatchObject({
    fields: [{ field: 'header', code: 'site.block-link-line' }, { field: 'title1' }, { field: 'title2' }],
  });
  const links = { title2: 'Légal', links2: 'CGU | /pages/cgu' };
  await change({
    menus: { ...none, ...links, header: 'Aide | /pages/aide\nSite | https://www.example.org' },
  });
  expect((await facts()).menus).toEqual({ header: [], footer: [] });
  await publish();
  expect((await facts()).menus).toEqual({
    header: [
      { label: 'Aide', href: '/pages/aide' },
      { label: 'Site', href: 'https://www.example.org' },
    ],
    footer: [{ title: 'Légal', links: [{ label: 'CGU', href: '/pages/cgu' }] }],
  });
  expect((await desk()).isChanged).toBe(false);
  await change({ menus: { ...none, header: '' } });
  await publish('Comme livrés');
  expect((await facts()).menus).toEqual({ header: [], footer: [] });
});

it('tells every page at once when another version is shown, and nothing of a draft', async () => {
  const tells = await house.rows(
    `select tgname from pg_trigger where tgrelid = 'site.brand'::regclass and not tgisinternal`,
  );
  expect(tells).toEqual([{ tgname: 'brand_told' }]);
});

it('is for those who may', async () => {
  const deeds: ((who: Actor, revision: number) => Promise<unknown>)[] = [
    (who) => brand().desk.execute(who),
    (who, revision) =>
      brand().change.execute({ actor: who, change: { names: { community: 'Le cercle' } }, revision }),
    (who) => brand().openPreview.execute(who),
    (who) => brand().closePreview.execute(who),
    (who, revision) => {
      const dressing = { sent: {}, removed: [], logoAlt: '', logoSaysName: false };
      return brand().changePictures.execute({ ...dressing, actor: who, revision });
    },
    (who, revision) => brand().publish.execute({ actor: who, revision, note: 'Essai' }),
    (who) => brand().returnTo.execute({ actor: who, number: 0, note: 'Essai' }),
    (who, revision) => brand().discard.execute({ actor: who, revision }),
  ];
  for (const deed of deeds) {
    const { revision } = await desk();
    await expect(deed(visitor(), revision)).rejects.toMatchObject({ code: 'access.sign-in-needed' });
    await expect(deed(signedIn(MANAGER), revision)).rejects.toMatchObject({ code: 'access.not-allowed' });
    await deed(actor, revision);
  }
});

it('gives where the organisation is written to once that is published, and takes it from no one but a fit address', async () => {
  await change({ names: { contact: 'contact@organisme.test' } });
  expect((await facts()).contact).toBe('');
  await publish('Adresse de contact');
  expect((await facts()).contact).toBe('mailto:contact@organisme.test');
  expect(await acts()).toContainEqual(
    expect.objectContaining({
      action: 'brand.publish',
      outcome: 'done',
      details: expect.objectContaining({
        became: expect.objectContaining({ contact: 'mailto:contact@organisme.test' }),
      }),
    }),
  );
  await expect(change({ names: { contact: 'javascript:alert(1)' } })).rejects.toMatchObject({
    fields: [expect.objectContaining({ field: 'contact', code: 'site.contact' })],
  });
  await change({ names: { contact: '' } });
  await publish('Plus d’adresse');
  expect((await facts()).contact).toBe('');
});
