import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { DEEDS, routesWithPage, templatesOf } from '../support/journey-templates.ts';

describeInBrowser('the pages that are judged', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterAll(() => journey.stop());

  it('are all the pages that there are', async () => {
    const judged = (await templatesOf(journey.site.databaseUrl)).map(({ route }) => route);
    expect([...new Set([...judged, ...DEEDS])].sort()).toEqual(routesWithPage().sort());
  });

  it.each(DEEDS.filter((route) => route !== 'bienvenue'))(
    '%s, only seen when refused, sends a reader on',
    async (route) => {
      const address = `/${route.replace(':address', 'rien-1').replaceAll(/:\w+/g, '01900000-0000-7000-8000-000000000000')}`;
      const answer = await fetch(journey.site.url + address, { redirect: 'manual' });
      expect([301, 302, 303, 404]).toContain(answer.status);
    },
  );
});
