import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { nodesIn, readPage, type ReadPage, shortcomings } from '../support/heads.ts';
import { signedIn } from '../support/sessions.ts';
import { EMAIL } from '../support/journey-people.ts';
import { type RunningSite, startSite } from '../support/site.ts';

let site: RunningSite;
const page = (path: string, cookie?: string): Promise<ReadPage> => readPage(site.url, path, cookie);

const ADDRESS = `'/sujets/' || t.slug || '-' || t.number`;
const OPEN = `t.deleted_at is null and t.audience = 'public'`;
const one = async (sql: string): Promise<string> => {
  const [row] = await site.rows<{ value: string }>(sql);
  if (!row) throw new Error(`The demonstration has nothing for: ${sql}`);
  return row.value;
};
const topicWhere = (more: string): Promise<string> =>
  one(`select ${ADDRESS} as value from community.topic t where ${OPEN} and ${more}`);

interface Samples {
  readonly solved: string;
  readonly long: string;
  readonly discussion: string;
  readonly announcement: string;
  readonly sealed: string;
  readonly thin: string;
  readonly hidden: string;
  readonly deleted: string;
  readonly reply: string;
  readonly category: string;
  readonly emptyCategory: string;
  readonly tag: string;
  readonly emptyTag: string;
  readonly member: string;
  readonly publicMember: string;
  readonly reference: string;
  readonly event: string;
  readonly idea: string;
  readonly poll: string;
  readonly survey: string;
  readonly service: string;
}
let on: Samples;

beforeAll(async () => {
  // Rows change by hand here, and the very next page is looked at.
  site = await startSite({ env: { PAGE_CACHE_MB: '0' } });
  const latest = 'order by t.last_activity_at desc limit 1';
  await site.rows(
    `insert into community.category (id, slug, name, kinds, audience, icon, position, description)
     select gen_random_uuid(), 'vide', 'Vide', kinds, 'public', icon, 900, 'Rien' from community.category limit 1`,
  );
  await site.rows(
    `insert into community.tag (slug, label, description) values ('sans-sujet', 'sans sujet', '')`,
  );
  const publicMember = await one(
    `update community.member set is_public = true where id = (
       select m.id from community.member m where m.status = 'active' order by m.post_count desc limit 1)
     returning handle as value`,
  );
  const numberOf = (address: string) => Number(/\d+$/.exec(address)![0]);
  const thin = await topicWhere(`t.reply_count = 0 ${latest}`);
  await site.rows(
    `update community.post set plain = 'Trop court' where position = 1
       and topic_id = (select id from community.topic where number = $1)`,
    [numberOf(thin)],
  );
  const deleted = await topicWhere(`t.reply_count = 2 ${latest}`);
  await site.rows('update community.topic set deleted_at = now(), deleted_by = author_id where number = $1', [
    numberOf(deleted),
  ]);
  on = {
    solved: await topicWhere(`t.solved and t.kind = 'question' and t.reply_count < 15 ${latest}`),
    long: await topicWhere('true order by t.reply_count desc limit 1'),
    discussion: await topicWhere(`t.kind = 'discussion' and t.reply_count > 0 ${latest}`),
    announcement: await topicWhere(`t.kind = 'announcement' ${latest}`),
    sealed: await topicWhere(`t.official = 'authored' ${latest}`),
    thin,
    hidden: await one(
      `select ${ADDRESS} as value from community.topic t where t.deleted_at is null and t.audience = 'members' limit 1`,
    ),
    deleted,
    reply: await one(
      `select p.id as value from community.post p join community.topic t on t.id = p.topic_id and ${OPEN}
       where p.position > 1 and p.deleted_at is null limit 1`,
    ),
    category: await one(
      `select slug as value from community.category where audience = 'public' order by topic_count desc limit 1`,
    ),
    emptyCategory: 'vide',
    tag: await one('select slug as value from community.tag order by topic_count desc limit 1'),
    emptyTag: 'sans-sujet',
    member: await one(
      `select handle as value from community.member where status = 'active' and not is_public order by post_count desc limit 1`,
    ),
    publicMember,
    reference: await one('select slug as value from community.reference_answer order by slug limit 1'),
    event: await one(
      `select '/evenements/' || slug || '-' || number as value from events.gathering
       where audience = 'public' and state = 'published' order by number limit 1`,
    ),
    idea: await one(
      `select '/idees/' || slug || '-' || number as value from engagement.idea
       where standing = 'published' and status not in ('merged', 'withdrawn') order by number limit 1`,
    ),
    poll: await one(
      `select '/sondages/' || slug as value from engagement.poll where 'public' = any(audiences) and away = '[]' limit 1`,
    ),
    survey: await one(
      `select '/enquetes/' || slug as value from engagement.survey
       where 'public' = any(audiences) and opened_at is not null limit 1`,
    ),
    service: await one(
      `select '/avis/' || s.slug as value from engagement.service s
       join engagement.service_review r on r.service_id = s.id and r.standing = 'published' and r.withdrawn_at is null
       group by s.id order by count(*) desc limit 1`,
    ),
  };
}, 180_000);
afterAll(() => site.stop());

describe('what search engines are told of a page', () => {
  const INDEXED: readonly (readonly [
    string,
    (on: Samples) => string,
    canonical?: (on: Samples) => string,
  ])[] = [
    ['the home page', () => '/'],
    ['all questions', () => '/questions'],
    ['categories', () => '/categories'],
    ['a category', ({ category }) => `/c/${category}`],
    ['tags', () => '/etiquettes'],
    ['a tag', ({ tag }) => `/etiquettes/${tag}`],
    ['the charter', () => '/charte'],
    ['reference answers', () => '/reponses-officielles'],
    ['a reference answer', ({ reference }) => `/reponses-officielles/${reference}`],
    ['a question', ({ solved }) => solved],
    ['page 2 of a topic, as itself', ({ long }) => `${long}?page=2`],
    ['a discussion', ({ discussion }) => discussion],
    ['an announcement', ({ announcement }) => announcement],
    ['a profile that its member opened', ({ publicMember }) => `/membres/${publicMember}`],
    ['a filtered list, as the whole one', () => '/questions?vue=sans-reponse', () => '/questions'],
    ['a quoted reply, as its topic', ({ solved }) => `${solved}?citer=x`, ({ solved }) => solved],
  ];
  it.each(INDEXED)('%s is to be found, under one address', async (_what, address, canonical = address) => {
    const { status, robots, robotsHeader, canonical: told, image } = await page(address(on));
    expect({ status, robots, robotsHeader, told }).toEqual({
      status: 200,
      robots: null,
      robotsHeader: null,
      told: canonical(on),
    });
    expect(image).toMatch(/^\/partage\/.+-[0-9a-f]{16}\.png$/);
  });

  it('a further page of a list is to be found as itself', async () => {
    const lists = ['/questions', '/evenements', '/idees', '/sondages', '/enquetes', '/reponses-officielles'];
    const further = await Promise.all(
      lists.map(async (path) => /href="([^"]*\?cursor=[^"&]*)"/.exec((await page(path)).html)?.[1] ?? []),
    );
    const found = further.flat();
    expect(found.length).toBeGreaterThan(0);
    for (const path of found) {
      const { status, robots, canonical } = await page(path);
      expect([status, robots, canonical]).toEqual([200, null, path]);
    }
  });

  it('what says itself that it is kept out is not closed to robots, who would not read it', async () => {
    const closed = await (await fetch(`${site.url}/robots.txt`)).text();
    for (const path of ['/recherche', '/connexion', '/inscription']) expect(closed).not.toContain(path);
    expect(closed).toContain('Disallow: /admin');
  });

  it.each<readonly [string, (on: Samples) => string, keyof typeof EMAIL | undefined]>([
    ['the search', () => '/recherche', undefined],
    ['what was found', () => '/recherche?q=cotisations', undefined],
    ['a category without topics', ({ emptyCategory }) => `/c/${emptyCategory}`, undefined],
    ['a tag without topics', ({ emptyTag }) => `/etiquettes/${emptyTag}`, undefined],
    ['a topic of a few words that nobody answered', ({ thin }) => thin, undefined],
    ['a profile', ({ member }) => `/membres/${member}`, undefined],
    ['signing in', () => '/connexion', undefined],
    ['signing up', () => '/inscription', undefined],
    ['the list of members', () => '/membres', 'member'],
    ['drafts', () => '/brouillons', 'member'],
    ['notifications', () => '/notifications', 'member'],
    ['bookmarks', () => '/marque-pages', 'member'],
    ['a topic for some', ({ hidden }) => hidden, 'administrator'],
    ['the back office', () => '/admin/recherche', 'administrator'],
  ])('%s is kept out, in the page and in its headers', async (_what, address, who) => {
    const cookie = who && (await signedIn(site, EMAIL[who])).cookie;
    const { status, robots, robotsHeader } = await page(address(on), cookie);
    expect({ status, robots, robotsHeader }).toEqual({
      status: 200,
      robots: 'noindex, follow',
      robotsHeader: 'noindex, follow',
    });
  });

  it.each<readonly [string, (on: Samples) => string, number]>([
    ['a topic that was deleted', ({ deleted }) => deleted, 410],
    ['a topic that never was', () => '/sujets/rien-999999', 404],
    ['a topic without a number', () => '/sujets/rien', 404],
    ['a page past the last', ({ solved }) => `${solved}?page=99`, 404],
    ['a page that is no number', ({ solved }) => `${solved}?page=deux`, 404],
    ['page 0', ({ solved }) => `${solved}?page=0`, 404],
    ['two pages at once', ({ long }) => `${long}?page=1&page=2`, 404],
    ['nothing at all', () => '/rien/de-tel', 404],
  ])('%s is not there, and not to be kept', async (_what, address, wanted) => {
    const { status, robotsHeader, structured } = await page(address(on));
    expect([status, robotsHeader, structured]).toEqual([wanted, 'noindex, follow', []]);
  });

  it('a topic for members is nothing to who has not signed in, and tells nothing of itself', async () => {
    const { status, structured } = await page(on.hidden);
    expect([status, structured]).toEqual([404, []]);
  });

  it.each<readonly [string, (on: Samples) => string, number, (on: Samples) => string | RegExp]>([
    ['the first page by number', ({ solved }) => `${solved}?page=1`, 301, ({ solved }) => solved],
    [
      'a former title',
      ({ solved }) => `/sujets/autrefois-${/\d+$/.exec(solved)![0]}`,
      301,
      ({ solved }) => solved,
    ],
    ['a reply by its id', ({ reply }) => `/reponses/${reply}`, 302, () => /^\/sujets\/[^?]+(\?page=\d+)?#r-/],
  ])('%s leads to its one address', async (_what, address, wanted, to) => {
    const { status, location } = await page(address(on));
    expect(status).toBe(wanted);
    const expected = to(on);
    if (typeof expected === 'string') expect(location).toBe(expected);
    else expect(location).toMatch(expected);
  });

  it('the sitemap names exactly what may be indexed', async () => {
    const index = await (await fetch(`${site.url}/sitemap.xml`)).text();
    const children = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
    const all = await Promise.all(children.map(async (address) => (await fetch(address)).text()));
    const named = new Set(
      all.flatMap((text) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, each]) => each!)),
    );
    const isNamed = (path: string) => named.has(site.url + path);
    const answer = `/reponses-officielles/${on.reference}`;
    for (const path of [on.solved, on.discussion, `/c/${on.category}`, `/membres/${on.publicMember}`, answer])
      expect([path, isNamed(path)]).toEqual([path, true]);
    for (const path of [on.thin, on.hidden, on.deleted, `/c/${on.emptyCategory}`, `/membres/${on.member}`])
      expect([path, isNamed(path)]).toEqual([path, false]);
    for (const path of [
      on.event,
      on.idea,
      on.poll,
      on.survey,
      on.service,
      '/evenements',
      '/idees',
      '/sondages',
      '/enquetes',
    ])
      expect([path, isNamed(path)]).toEqual([path, true]);
    const notForAll = await site.rows<{ path: string }>(
      `select '/evenements/' || slug || '-' || number as path from events.gathering where audience <> 'public' or state = 'draft'
       union all select '/idees/' || slug || '-' || number from engagement.idea where standing <> 'published' or status = 'merged'
       union all select '/sondages/' || slug from engagement.poll where not 'public' = any(audiences)
       union all select '/enquetes/' || slug from engagement.survey where not 'public' = any(audiences) or opened_at is null`,
    );
    expect(notForAll.length).toBeGreaterThan(0);
    expect(notForAll.filter(({ path }) => isNamed(path))).toEqual([]);
  });
});

describe('what is the same whoever asks', () => {
  const textOf = async (path: string, cookie?: string) => {
    const answer = await fetch(site.url + path, cookie ? { headers: { cookie } } : {});
    return { status: answer.status, text: await answer.text() };
  };

  it.each(['pages', 'categories', 'references', 'topics-0'])(
    'the sitemap of %s, also for an agent',
    async (name) => {
      const path = `/sitemaps/${name}.xml`;
      const { cookie } = await signedIn(site, EMAIL.agent);
      const shown = await textOf(path);
      expect(shown.status).toBe(200);
      expect(await textOf(path, cookie)).toEqual(shown);
    },
  );

  it('the feed of what the organisation answered and validated, which the page of its answers points to', async () => {
    const { text: head } = await textOf('/reponses-officielles');
    const { cookie } = await signedIn(site, EMAIL.agent);
    for (const ending of ['xml', 'rss', 'json']) {
      const path = `/reponses-officielles/flux.${ending}`;
      expect(head).toContain(`href="${site.url}${path}"`);
      const shown = await textOf(path);
      expect(shown.status).toBe(200);
      expect(await textOf(path, cookie)).toEqual(shown);
    }
    const { text } = await textOf('/reponses-officielles/flux.xml');
    const told = [...text.matchAll(/<id>[^<]*\/reponses\/([0-9a-f-]{36})<\/id>/g)].map(([, id]) => id!);
    expect(told.length).toBeGreaterThan(3);
    expect(text).toContain('Réponse de l’organisme');
    expect(text).toMatch(/<id>[^<]*\/reponses-officielles\/[^<]+<\/id>/);
    const { text: json } = await textOf('/reponses-officielles/flux.json');
    const { items } = JSON.parse(json) as { items: { content_text: string }[] };
    expect(Math.max(...items.map((item) => item.content_text.length))).toBeGreaterThan(300);
    const sealed = await site.rows<{ post_id: string; hidden: boolean }>(
      `select s.post_id, t.audience <> 'public' as hidden from community.seal s join community.post p on p.id = s.post_id
       join community.topic t on t.id = p.topic_id
       where s.lifted_at is null and s.state = 'valid' and p.deleted_at is null and s.post_id = any($1::uuid[])`,
      [told],
    );
    expect(sealed.map(({ hidden }) => hidden)).toEqual(told.map(() => false));
  });

  it('the feeds of a category and of a tag tell of their topics, the latest first, and of no other', async () => {
    const newest = (where: string) =>
      site.rows<{ number: string }>(
        `select t.number from community.topic t join community.category c on c.id = t.category_id
         left join community.category parent on parent.id = c.parent_id
         where ${OPEN} and c.audience = 'public' and ${where} order by t.number desc limit 20`,
      );
    const feeds = [
      [`/c/${on.category}`, `'${on.category}' in (c.slug, parent.slug)`],
      [`/etiquettes/${on.tag}`, `t.tags @> array['${on.tag}']`],
    ] as const;
    for (const [path, where] of feeds) {
      const wanted = (await newest(where)).map(({ number }) => `${site.url}/sujets/${number}`);
      expect(wanted.length).toBeGreaterThan(0);
      const { items } = JSON.parse((await textOf(`${path}/flux.json`)).text) as { items: { id: string }[] };
      expect(items.map(({ id }) => id)).toEqual(wanted);
      for (const ending of ['xml', 'rss']) {
        const { text } = await textOf(`${path}/flux.${ending}`);
        for (const id of wanted) expect(text).toContain(`${id}<`);
      }
    }
  });

  it('the feed of a topic, which its page points to; of one for members there is none', async () => {
    const { text: head } = await textOf(on.solved);
    for (const ending of ['xml', 'rss', 'json']) {
      const path = `${on.solved}/flux.${ending}`;
      expect(head).toContain(`href="${site.url}${path}"`);
      const { status, text } = await textOf(path);
      expect(status).toBe(200);
      expect(text).toContain(`${site.url}/reponses/`);
    }
    const { cookie } = await signedIn(site, EMAIL.agent);
    expect((await textOf(on.hidden, cookie)).text).not.toContain('/flux.xml"/>');
    for (const path of [on.hidden, on.deleted])
      for (const as of [undefined, cookie]) expect((await textOf(`${path}/flux.xml`, as)).status).toBe(404);
  });
});

describe('feeds and site maps', () => {
  it('are asked for anew each time, and show nothing that was taken away since', async () => {
    const newest = await topicWhere(`t.reply_count > 0 order by t.number desc limit 1`);
    const number = /\d+$/.exec(newest)![0];
    const [reply, author] = await Promise.all([
      one(`select p.id as value from community.post p join community.topic t on t.id = p.topic_id
        where t.number = ${number} and p.position > 1 and p.deleted_at is null order by p.position desc limit 1`),
      one(`select author_id as value from community.topic where number = ${number}`),
    ]);
    const deleting = async (table: string, where: string, gone: boolean) =>
      site.rows(`update community.${table} set deleted_at = $1 where ${where}`, [gone ? new Date() : null]);
    const everywhere = ['/flux.xml', '/flux.rss', '/flux.json', '/sitemap.xml'];
    const copies = await Promise.all(
      [...everywhere, '/sitemaps/recent.xml', `${newest}/flux.xml`].map(async (path) => {
        const answer = await fetch(site.url + path);
        expect([path, answer.headers.get('cache-control')]).toEqual([
          path,
          'public, max-age=0, must-revalidate',
        ]);
        return [path, { 'if-none-match': answer.headers.get('etag')! }] as const;
      }),
    );
    const stands = async () => {
      const answers = copies.map(async ([path, headers]) => [
        path,
        (await fetch(site.url + path, { headers })).status,
      ]);
      return Object.fromEntries(await Promise.all(answers)) as Record<string, number>;
    };
    const whole = Object.fromEntries(copies.map(([path]) => [path, 304]));
    expect(await stands()).toEqual(whole);

    await deleting('topic', `number = ${number}`, true);
    const { [`${newest}/flux.xml`]: own, '/sitemap.xml': _index, ...lists } = await stands();
    expect(own).toBe(404);
    expect(new Set(Object.values(lists))).toEqual(new Set([200]));
    for (const path of Object.keys(lists))
      expect(await (await fetch(site.url + path)).text()).not.toContain(newest);
    await deleting('topic', `number = ${number}`, false);
    expect(await stands()).toEqual(whole);

    await deleting('post', `id = '${reply}'`, true);
    expect(await stands()).toMatchObject({ '/flux.xml': 304, [`${newest}/flux.xml`]: 200 });
    await deleting('post', `id = '${reply}'`, false);
    await site.rows(`update community.member set pseudonym = pseudonym || ' bis' where id = $1`, [author]);
    expect(await stands()).toMatchObject({ '/flux.xml': 200, '/flux.json': 200 });
    await site.rows(`update community.member set pseudonym = replace(pseudonym, ' bis', '') where id = $1`, [
      author,
    ]);
    expect(await stands()).toEqual(whole);
  });
});

describe('structured data', () => {
  it.each<readonly [string, (on: Samples) => string, readonly string[]]>([
    ['the home page', () => '/', ['Organization', 'WebSite', 'SearchAction']],
    ['all questions', () => '/questions', ['BreadcrumbList']],
    ['categories', () => '/categories', ['BreadcrumbList']],
    ['a category', ({ category }) => `/c/${category}`, ['BreadcrumbList']],
    ['tags', () => '/etiquettes', ['BreadcrumbList']],
    ['a tag', ({ tag }) => `/etiquettes/${tag}`, ['BreadcrumbList']],
    ['a solved question', ({ solved }) => solved, ['QAPage', 'Question', 'Answer', 'BreadcrumbList']],
    ['a sealed answer', ({ sealed }) => sealed, ['QAPage', 'Question', 'Answer', 'BreadcrumbList']],
    ['page 2 of a topic', ({ long }) => `${long}?page=2`, ['BreadcrumbList']],
    ['a thin question', ({ thin }) => thin, ['BreadcrumbList']],
    ['a discussion', ({ discussion }) => discussion, ['DiscussionForumPosting', 'BreadcrumbList']],
    ['an announcement', ({ announcement }) => announcement, ['DiscussionForumPosting', 'BreadcrumbList']],
    [
      'a reference answer',
      ({ reference }) => `/reponses-officielles/${reference}`,
      ['Article', 'BreadcrumbList'],
    ],
    [
      'a public profile',
      ({ publicMember }) => `/membres/${publicMember}`,
      ['ProfilePage', 'Person', 'BreadcrumbList'],
    ],
    ['an event', ({ event }) => event, ['Event', 'Organization', 'BreadcrumbList']],
    ['an idea', ({ idea }) => idea, ['DiscussionForumPosting', 'BreadcrumbList']],
    ['a poll', ({ poll }) => poll, ['DiscussionForumPosting', 'BreadcrumbList']],
    ['a survey', ({ survey }) => survey, ['BreadcrumbList']],
    ['a service', ({ service }) => service, ['Service', 'AggregateRating', 'BreadcrumbList']],
    ...[
      '/evenements',
      '/idees',
      '/idees/feuille-de-route',
      '/sondages',
      '/enquetes',
      '/avis',
      '/tests',
      '/reponses-officielles',
      '/a-propos-des-reponses-officielles',
      '/participer',
      '/charte',
      '/aide',
      '/aide/suivre',
      '/transparence',
      '/developpeurs',
      '/developpeurs/operations/openTopic',
    ].map((path) => [path, () => path, ['BreadcrumbList']] as const),
  ])('%s says all that its types require', async (_what, address, types) => {
    const read = await page(address(on));
    expect(shortcomings(read)).toEqual([]);
    const found = nodesIn(read.structured).map((node) => node['@type']);
    for (const type of types) expect(found).toContain(type);
    expect(
      found.filter((type) => type === 'QAPage' || type === 'DiscussionForumPosting').length,
    ).toBeLessThan(2);
  });

  it('a reply that the organisation validated says who vouches for it', async () => {
    const address = await topicWhere(
      `t.official = 'validated' and t.kind = 'question' order by t.number limit 1`,
    );
    const read = await page(address);
    expect(shortcomings(read)).toEqual([]);
    expect(nodesIn(read.structured).find((node) => node['creditText'] !== undefined)).toMatchObject({
      '@type': 'Answer',
      author: { '@type': 'Person' },
      publisher: { '@type': 'Organization' },
    });
  });

  it('page 2 tells of the topic by the address of its first page', async () => {
    const [root] = nodesIn((await page(`${on.long}?page=2`)).structured).filter((node) =>
      ['Question', 'DiscussionForumPosting'].includes(String(node['@type'])),
    );
    expect(root?.['url']).toBe(site.url + on.long);
  });
});

const HOSTILE: readonly string[] = [
  '</script><script>alert(1)</script>',
  '</ScRiPt ><img src=x onerror=alert(1)>',
  '<!--<script>alert(1)</script>-->',
  '<!-- <script> sans fin',
  ']]><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '"}],"@graph":[{"@type":"Organization"}]}',
  '\\u003c/script\\u003e\\u003cscript\\u003ealert(1)',
  '&lt;/script&gt;&lt;script&gt;alert(1)',
  '&#60;/script&#62;&#x3c;script&#x3e;',
  'ligne\u2028séparée\u2029deux fois',
  'barre \\ oblique \\" et guillemets "',
  "apostrophe ' et accent grave `${alert(1)}`",
  '{{constructor.constructor("alert(1)")()}}',
  '<svg/onload=alert(1)>',
  '<title></title><meta http-equiv=refresh content=0>',
  '"><link rel=canonical href=//autre.example>',
  "' autofocus onfocus=alert(1) '",
  'javascript:alert(1)//',
  '\u202Eeltit esrevni',
  'zéro\u200Blargeur\uFEFF et marque',
  '😀 émoticônes 👩‍👩‍👧‍👦 🇫🇷',
  'e\u0301\u0301\u0301\u0301 marques combinées',
  "$& $1 $` $' $$",
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '--></script><!--',
  '</title></head><body><script>alert(1)</script>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '{"@context":"https://autre.example"}',
];

describe('thirty hostile titles', () => {
  const LISTS = (category: string) => [
    '/',
    '/questions',
    `/c/${category}`,
    '/recherche?q=hostile',
    '/flux.rss',
  ];
  let topics: readonly { readonly number: string; readonly address: string }[];
  const before = new Map<string, number>();

  beforeAll(async () => {
    topics = await site.rows(
      `select t.number, ${ADDRESS} as address from community.topic t
       where ${OPEN} order by t.last_activity_at desc limit ${HOSTILE.length}`,
    );
    for (const path of [...LISTS(on.category), ...topics.map(({ address }) => address)])
      before.set(path, (await page(path)).scripts);
    for (const [index, title] of HOSTILE.entries())
      await site.rows('update community.topic set title = $1 where number = $2', [
        `${title} hostile`,
        topics[index]!.number,
      ]);
  }, 120_000);

  it.each(HOSTILE.map((title, index) => [index + 1, title] as const))(
    '%i comes back equal from the page’s data, and adds no script',
    async (place, title) => {
      const { address } = topics[place - 1]!;
      const read = await page(address);
      expect(read.status).toBe(200);
      expect(read.scripts).toBe(before.get(address));
      const root = nodesIn(read.structured).find((node) =>
        ['Question', 'DiscussionForumPosting'].includes(String(node['@type'])),
      );
      expect(root?.['name'] ?? root?.['headline']).toBe(`${title} hostile`);
      expect(shortcomings(read)).toEqual([]);
      expect(read.canonical).toBe(address);
    },
  );

  it('add nothing to lists, to the search and to feeds', async () => {
    for (const path of LISTS(on.category)) {
      const { status, scripts, html } = await page(path);
      expect([path, status, scripts]).toEqual([path, 200, before.get(path)]);
      expect(html).not.toMatch(/<img src=x|<svg\/onload|<meta http-equiv=refresh/);
    }
  });
});

/** What else bears a title, and where it is kept; `$1` is what its address ends with. */
const TITLED: readonly (readonly [string, (on: Samples) => string, string, string, string])[] = [
  ['a category', ({ category }) => `/c/${category}`, 'community.category', 'name', 'slug = $1'],
  ['an event', ({ event }) => event, 'events.gathering', 'title', `slug || '-' || number = $1`],
  ['an idea', ({ idea }) => idea, 'engagement.idea', 'title', `slug || '-' || number = $1`],
  ['a poll', ({ poll }) => poll, 'engagement.poll', 'question', 'slug = $1'],
  ['a service', ({ service }) => service, 'engagement.service', 'name', 'slug = $1'],
  [
    'a profile',
    ({ publicMember }) => `/membres/${publicMember}`,
    'community.member',
    'pseudonym',
    'handle = $1',
  ],
  [
    'a reference answer',
    ({ reference }) => `/reponses-officielles/${reference}`,
    'community.reference_version',
    'title',
    'reference_id = (select id from community.reference_answer where slug = $1)',
  ],
];

const namesIn = (read: ReadPage) =>
  nodesIn(read.structured).flatMap((node) => [node['name'], node['headline']]);

/** What is kept of pages goes when the change is told, a moment after it was made. */
async function onceItSays(path: string, title: string): Promise<ReadPage> {
  for (let tries = 0; ; tries++) {
    const read = await page(path);
    if (tries === 40 || namesIn(read).includes(title)) return read;
    await sleep(50);
  }
}

describe('the same titles elsewhere', () => {
  it.each(TITLED)(
    'of %s come back equal from its data, and add no script',
    async (_what, address, table, column, where) => {
      const path = address(on);
      const key = path.slice(path.lastIndexOf('/') + 1);
      const { scripts } = await page(path);
      const [former] = await site.rows<{ title: string }>(
        `select ${column} as title from ${table} where ${where} limit 1`,
        [key],
      );
      const call = (title: string) =>
        site.rows(`update ${table} set ${column} = $2 where ${where}`, [key, title]);
      for (const hostile of HOSTILE) {
        const title = `${hostile} ailleurs`;
        await call(title);
        const read = await onceItSays(path, title);
        expect([title, read.status, read.scripts, shortcomings(read)]).toEqual([title, 200, scripts, []]);
        expect(namesIn(read)).toContain(title);
        expect(read.html).not.toMatch(/<img src=x|<svg\/onload|<meta http-equiv=refresh/);
      }
      await call(former!.title);
    },
    60_000,
  );
});

describe('pictures for sharing', () => {
  it('are drawn of what is on the page, and kept as long as that is for everybody', async () => {
    const { image } = await page(on.discussion);
    const answer = await fetch(site.url + image);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(answer.headers.get('cache-control')).toBe('public, no-cache');
    const kept = { 'if-none-match': answer.headers.get('etag')! };
    const again = () => fetch(site.url + image, { headers: kept });
    expect((await again()).status).toBe(304);
    const drawn = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([drawn.format, drawn.width, drawn.height]).toEqual(['png', 1200, 630]);
    const hide = (hidden: boolean) =>
      site.rows(`update community.topic set deleted_at = $1, hidden = $2 where number = $3`, [
        hidden ? new Date() : null,
        hidden,
        /\d+$/.exec(on.discussion)![0],
      ]);
    await hide(true);
    expect((await again()).status).toBe(404);
    await hide(false);
    expect((await again()).status).toBe(304);
  });

  it('events, ideas and reference answers have one of their own', async () => {
    const paths = [on.event, on.idea, `/reponses-officielles/${on.reference}`];
    const ofTheSite = (await page('/charte')).image;
    for (const path of paths) {
      const { image } = await page(path);
      expect([path, image]).not.toEqual([path, ofTheSite]);
      const answer = await fetch(site.url + image, { redirect: 'manual' });
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'image/png']);
    }
    const number = /\d+$/.exec(on.event)![0];
    const inState = (state: string) =>
      site.rows(`update events.gathering set state = $1 where number = $2`, [state, number]);
    const status = async () =>
      (await fetch(`${site.url}/partage/evenement/${number}-0123456789abcdef.png`, { redirect: 'manual' }))
        .status;
    expect(await status()).toBe(302);
    await inState('draft');
    expect(await status()).toBe(404);
    await inState('published');
  });

  it('another title is another picture; the former address leads to it', async () => {
    const { image: former } = await page(on.discussion);
    await site.rows(`update community.topic set title = 'Un autre titre' where number = $1`, [
      /\d+$/.exec(on.discussion)![0],
    ]);
    const { image } = await page(on.discussion);
    expect(image).not.toBe(former);
    const answer = await fetch(site.url + former, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')?.replace(site.url, '')]).toEqual([302, image]);
  });

  it('are of nothing that is not for everybody', async () => {
    const numberOf = (address: string) => /\d+$/.exec(address)![0];
    for (const number of [numberOf(on.hidden), numberOf(on.deleted), '999999', 'x'])
      expect((await fetch(`${site.url}/partage/sujet/${number}-0123456789abcdef.png`)).status).toBe(404);
    const { cookie } = await signedIn(site, EMAIL.administrator);
    expect((await page(on.hidden, cookie)).image).toBeNull();
  });
});

describe('addresses of former days', () => {
  it('lead on where no page of today stands, and nowhere else', async () => {
    await site.rows(
      `insert into site.redirect (from_path, to_path) values ('/forum/café', '/questions'), ('/questions', '/categories')`,
    );
    const former = await page('/forum/caf%C3%A9?utm=1');
    expect([former.status, former.location]).toEqual([301, '/questions']);
    expect((await page('/forum/caf%c3%a9/')).location).toBe('/questions');
    expect((await page('/questions')).status).toBe(200);
    expect((await page('/forum/cafe')).status).toBe(404);
    expect(await site.rows('select hits::int from site.redirect where hits > 0')).toEqual([{ hits: 2 }]);
  });
});

it('programs that read for people are told what is here and whose word is whose', async () => {
  const answer = await fetch(`${site.url}/llms.txt`);
  const text = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const addresses = [...text.matchAll(/\]\((http[^)]+)\)/g)].map(([, address]) => address!);
  expect(addresses.length).toBeGreaterThan(4);
  for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
});
